import Core

extension RecordWriter {
  /// The dialogues, and what is expected of each department.
  func dialogues() -> JSONObject {
    let expectations = project.departments.flatMap { project.expectations(of: $0) }
    return [
      "dialogues": numbered(project.dialogues),
      "expectations": expectations.map { object(of: $0) },
    ]
  }
}

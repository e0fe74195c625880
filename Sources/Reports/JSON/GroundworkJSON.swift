import Core

extension Report {
  /// The conditions as JSON.
  public static func conditionsJSON(_ project: Project) -> String {
    json(RecordWriter(project).numbered(project.conditions))
  }

  /// The opportunities and challenges as JSON.
  public static func opportunitiesJSON(_ project: Project) -> String {
    json(RecordWriter(project).numbered(project.opportunities))
  }

  /// The dialogues and expectations as JSON.
  public static func dialoguesJSON(_ project: Project) -> String {
    let writer = RecordWriter(project)
    let expectations = project.departments.flatMap { project.expectations(of: $0) }
    let all: JSONObject = [
      "dialogues": writer.numbered(project.dialogues),
      "expectations": expectations.map { writer.object(of: $0) },
    ]
    return json(all)
  }
}

import Core

extension ProjectInfo: FormRecord {
  /// There is always one.
  static let isAdded = false

  func formTitle(in project: Project, isNew: Bool) -> String { "Projektoplysninger" }

  func formValues(in project: Project) -> [String: String] {
    stored.merging(["fairness": fairness.stored]) { _, shown in shown }
  }
}

import Core

extension ProjectInfo: FormRecord {
  /// There is always one.
  static let isAdded = false

  func formTitle(in project: Project, isNew: Bool) -> String { "Projektoplysninger" }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "Tilladt forskel er, hvor meget en fordelingsnøgle må afvige og stadig være retvisende."
  }

  func formValues(in project: Project) -> [String: String] {
    stored.merging(["fairness": fairness.stored]) { _, shown in shown }
  }
}

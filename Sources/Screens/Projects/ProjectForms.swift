import Core

extension ProjectInfo: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { "Projektoplysninger" }

  func formValues(in project: Project) -> [String: String] {
    stored.merging(["fairness": fairness.stored]) { _, shown in shown }
  }
}

import Core

extension Meeting: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt møde" : name(in: project)
  }
}

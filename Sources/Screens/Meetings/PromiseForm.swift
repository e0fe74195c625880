import Core

extension Promise: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { isNew ? "Nyt løfte" : "Løfte" }
}

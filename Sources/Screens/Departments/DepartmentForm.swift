import Core

extension Department: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny afdeling" : fullName
  }
}

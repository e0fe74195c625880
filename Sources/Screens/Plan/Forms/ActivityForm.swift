import Core

extension Activity: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny aktivitet" : "Aktivitet \(number) · \(title)"
  }
}

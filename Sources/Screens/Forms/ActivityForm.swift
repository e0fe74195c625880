import Core

extension Activity: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny aktivitet" : "Aktivitet \(number) · \(title)"
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add([filled(values)])
  }
}

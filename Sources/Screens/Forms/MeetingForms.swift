import Core

extension Meeting: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt møde" : name(in: project)
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add(try filled(values))
  }
}

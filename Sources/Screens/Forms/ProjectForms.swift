import Core

extension ProjectInfo: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { "Projektoplysninger" }

  func formValues(in project: Project) -> [String: String] {
    stored.merging(["fairness": fairness.stored]) { _, shown in shown }
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try change(values, in: project)
  }
}

extension Department: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny afdeling" : fullName
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    project.add(try filled(values))
  }
}

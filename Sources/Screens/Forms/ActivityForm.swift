import Core

extension Activity: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny aktivitet" : "Aktivitet \(number) · \(title)"
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add([turned(values)])
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    let filled = try turned(values)
    return project.edit(self) { $0 = filled }
  }

  /// The activity with what the form says; one that becomes done is dated and signed.
  private func turned(_ values: FormValues) throws(Refusal) -> Activity {
    var filled = try filled(values)
    let wanted = filled.status
    filled.status = status
    filled.turn(wanted, on: values.today, by: values.author)
    return filled
  }
}

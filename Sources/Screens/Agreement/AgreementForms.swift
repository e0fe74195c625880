import Core

extension OperatingModel: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny model" : "Model »\(name)«"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    isNew
      ? "En måde at drive afdelingerne på. Opgaver og økonomi skrives bagefter i sammenligningen."
      : ""
  }
}

extension ModelEconomy: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    [name(in: project), project.operatingModel(model)?.name ?? ""].filled(" · ")
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "Hvad driften koster afdelingen om året, før og efter."
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    let filled = try filled(values)
    guard let model = values.opened.operatingModel(model),
      let department = values.opened.department(department)
    else { throw Refusal("Modellen eller afdelingen er slettet imens.") }
    return values.opened.edit(
      economyOf: department, in: model, before: filled.before, after: filled.after)
  }
}

extension OperationalTask: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    let owner = model.flatMap { project.operatingModel($0)?.name }.map { " i »\($0)«" }
    return (isNew ? "Ny opgave" : "Opgave") + (owner ?? " i aftalen")
  }
}

extension Agreement: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { name(in: project) }

  /// What isn't written yet, when the draft is about to be presented.
  func formIntroduction(in project: Project, isNew: Bool) -> String {
    let unwritten = project.unwritten(in: self)
    guard presented != nil, project.agreement(id)?.presented == nil, !unwritten.isEmpty else {
      return ""
    }
    return "Der står ikke noget endnu om: \(unwritten.joined(separator: ", ")). "
      + "Det, der er fremlagt, ligger fast."
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.firstAgreement(id: id)
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    if let day = values.day("presented") {
      return try project.present(project.agreement(id) ?? self, on: day)
    }
    let filled = try filled(values)
    return project.edit(self) { $0 = filled }
  }
}

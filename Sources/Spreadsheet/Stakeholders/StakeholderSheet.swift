import Core

extension Sheet {
  /// The project's stakeholders as a list to work on in a spreadsheet.
  ///
  /// A next contact that has been kept is left out. A handling that follows from the position is
  /// written as one that was chosen; coming in again, it follows from the position once more.
  public init(stakeholdersOf project: Project) {
    self.init(
      headings: StakeholderColumn.allCases.map(\.heading),
      rows: project.standings.enumerated().map { index, standing in
        Row(
          line: index + 2, number: index + 2,
          cells: StakeholderColumn.allCases.map { $0.cell(of: standing, in: project) })
      })
  }
}

extension StakeholderColumn {
  /// What is written of a stakeholder in this column.
  func cell(of standing: StakeholderStanding, in project: Project) -> String {
    let stakeholder = standing.stakeholder
    let current = standing.current
    return switch self {
    case .number: String(stakeholder.number)
    case .name: stakeholder.name
    case .form: stakeholder.form.shown
    case .department: stakeholder.department.flatMap { project.department($0)?.name } ?? ""
    case .organisation: stakeholder.organisation
    case .interests: stakeholder.interests
    case .concerns: stakeholder.concerns
    case .attitude: current?.attitude.shown ?? ""
    case .influence: current.map { String($0.influence) } ?? ""
    case .affectedness: current.map { String($0.affectedness) } ?? ""
    case .handling: standing.handling?.shown ?? ""
    case .responsible: stakeholder.responsible
    case .lastContact: standing.lastContact?.numeric ?? ""
    case .nextContact: pendingContact(of: standing)?.numeric ?? ""
    case .note: stakeholder.note
    }
  }

  /// What is said of a new stakeholder in this column: a day with its month in letters.
  func told(of standing: StakeholderStanding, in project: Project) -> String {
    switch self {
    case .lastContact: standing.lastContact?.medium ?? ""
    case .nextContact: pendingContact(of: standing)?.medium ?? ""
    default: cell(of: standing, in: project)
    }
  }

  private func pendingContact(of standing: StakeholderStanding) -> Day? {
    guard let next = standing.stakeholder.nextContact else { return nil }
    return standing.lastContact.map { $0 > next } ?? false ? nil : next
  }
}

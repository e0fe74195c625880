import Core

extension SheetColumns {
  /// The columns of a list of stakeholders: where a stakeholder stands is of its latest assessment.
  static let stakeholders = SheetColumns(
    written(
      of: [Stakeholder.self, Assessment.self],
      and: [
        SheetColumn(
          "lastContact", "Seneste kontakt",
          also: ["sidstekontakt", "senestkontaktet", "sidstkontaktet"], isDate: true)
      ],
      first: [
        "number", "name", "form", "department", "organisation", "interests", "concerns",
        "attitude", "influence", "affectedness", "handling", "responsible", "lastContact",
        "nextContact", "note",
      ]),
    essential: [["name"]])
}

/// What is written of a stakeholder, column by column.
struct StakeholderCells {
  private let standing: StakeholderStanding
  private let project: Project
  private let stored: [String: String]
  private let current: [String: String]?

  init(_ standing: StakeholderStanding, in project: Project) {
    self.standing = standing
    self.project = project
    stored = standing.stakeholder.stored
    current = standing.current?.stored
  }

  /// What is written.
  func value(_ column: SheetColumn) -> SheetValue {
    switch column.name {
    case "handling": .text(standing.handling?.shown ?? "")
    case "lastContact": SheetValue(standing.lastContact)
    case "nextContact": SheetValue(pendingContact)
    case "attitude", "influence", "affectedness":
      current.map { column.value(of: $0, in: project) } ?? .none
    default: column.value(of: stored, in: project)
    }
  }

  /// What is said of a new stakeholder before it is brought in; empty for nothing.
  func told(_ column: SheetColumn) -> String {
    switch column.name {
    case "number", "name": ""
    case "lastContact": standing.lastContact?.medium ?? ""
    case "nextContact": pendingContact?.medium ?? ""
    default: value(column).text
    }
  }

  private var pendingContact: Day? {
    guard let next = standing.stakeholder.nextContact else { return nil }
    return standing.lastContact.map { $0 > next } ?? false ? nil : next
  }
}

extension ListSheet {
  /// The project's stakeholders as a list to work on in a spreadsheet.
  ///
  /// A next contact that has been kept is left out. A handling that follows from the position is
  /// written as one that was chosen; coming in again, it follows from the position once more.
  public init(stakeholdersOf project: Project) {
    self.init(standings: project.standings, in: project)
  }

  /// Some of the stakeholders.
  init(standings: some Collection<StakeholderStanding>, in project: Project) {
    self.init(
      "Interessenter", isConfidential: true, of: standings,
      under: SheetColumns.stakeholders.written, in: project
    ) { StakeholderCells($0, in: project).value }
  }
}

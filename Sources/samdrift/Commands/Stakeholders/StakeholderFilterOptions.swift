import ArgumentParser
import Core
import Text

/// Which stakeholders to show, as the user has written it.
enum StakeholderFilterOptions {
  case department(String)
  case attitude(Attitude)
  case handling(Handling)
  case overdue
  case text(String)

  /// Reads "holdning:skeptisk", "overskredet" or a word to look for.
  init(typed text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    let value = parts.count == 2 ? parts[1] : ""
    switch (parts.first ?? "").inPlainLetters {
    case "afdeling" where !value.isEmpty: self = .department(value)
    case "holdning" where !value.isEmpty:
      self = .attitude(try Attitude(typed: value, "en holdning"))
    case "inddragelse" where !value.isEmpty, "haandtering" where !value.isEmpty:
      self = .handling(try Handling(typed: value, "en inddragelse"))
    case "overskredet": self = .overdue
    case "": throw ValidationError("Skriv, hvad der skal passe, efter --filter.")
    default: self = .text(text.trimmed.lowercased())
    }
  }

  /// Whether a stakeholder is one of those to show.
  func fits(_ standing: StakeholderStanding, in session: Session) throws -> Bool {
    switch self {
    case .department(let name):
      standing.stakeholder.department == (try Department.called(name, in: session).id)
    case .attitude(let attitude): standing.current?.attitude == attitude
    case .handling(let handling): standing.handling == handling
    case .overdue: standing.awaitsContact(on: session.today)
    case .text(let wanted):
      texts(of: standing, in: session.project).contains { $0.lowercased().contains(wanted) }
    }
  }

  private func texts(of standing: StakeholderStanding, in project: Project) -> [String] {
    let stakeholder = standing.stakeholder
    return [
      stakeholder.name, stakeholder.kind.shown, stakeholder.organisation, stakeholder.interests,
      stakeholder.concerns, stakeholder.responsible, stakeholder.note,
      stakeholder.department.flatMap { project.department($0)?.name } ?? "",
      standing.current?.attitude.shown ?? "", standing.handling?.shown ?? "",
    ]
  }
}

/// What stakeholders are sorted by.
///
/// The raw value is what the user writes.
enum StakeholderOrder: String, CaseIterable {
  case nr, navn, indflydelse, holdning, kontakt

  /// Reads what the user wrote.
  init(typed text: String) throws {
    guard let order = Self(rawValue: text.trimmed.lowercased()) else {
      let words = Self.allCases.map { "»\($0.rawValue)«" }.joined(separator: ", ")
      throw ValidationError("»\(text)« er ikke noget at sortere efter. Vælg mellem \(words).")
    }
    self = order
  }

  /// Stakeholders by number in this order: the most influential, the most opposed and the earliest
  /// contact first.
  func sorted(_ standings: [StakeholderStanding]) -> [StakeholderStanding] {
    switch self {
    case .nr: standings
    case .navn:
      standings.sorted { DanishOrder.precedes($0.stakeholder.name, $1.stakeholder.name) }
    case .indflydelse: by(standings) { -($0.current?.influence ?? 0) }
    case .holdning:
      by(standings) {
        $0.current.flatMap { Attitude.allCases.firstIndex(of: $0.attitude) } ?? .max
      }
    case .kontakt: by(standings) { $0.stakeholder.nextContact?.ordinal ?? .max }
    }
  }

  private func by(_ standings: [StakeholderStanding], _ key: (StakeholderStanding) -> Int)
    -> [StakeholderStanding]
  {
    standings.map { (key($0), $0.stakeholder.number, $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
  }
}

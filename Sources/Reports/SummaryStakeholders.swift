import Core
import Interface

extension SummaryPaper {
  /// The most groups and roles that are named.
  private static let mostNames = 5

  /// How many have been involved, and how many await contact.
  static func stakeholderHeading(_ project: Project, today: Day) -> [String] {
    let total = project.stakeholders.count
    let awaiting = project.standings.filter { $0.awaitsContact(on: today) }.count
    return Layout.heading(
      "INTERESSENTER",
      right: total == 0
        ? "ingen endnu"
        : "\(project.involved.count) af \(total) inddraget, "
          + (awaiting == 0 ? "ingen afventer kontakt" : "\(awaiting) afventer kontakt"))
  }

  /// Who awaits contact, under a rule: groups and roles by name, and persons only by how many they
  /// are, for the paper is handed round.
  static func awaiting(in project: Project, today: Day) -> [String] {
    let awaiting = project.standings.filter { $0.awaitsContact(on: today) }.map(\.stakeholder)
    if awaiting.isEmpty { return [] }
    let named = awaiting.filter { $0.form != .person }
    let persons = awaiting.count - named.count
    var words = named.prefix(mostNames).map { stakeholder in
      [stakeholder.name, project.home(of: stakeholder)].joinedFilled(separator: ", ")
    }
    if named.count > mostNames { words.append("\(named.count - mostNames) andre") }
    if persons > 0 { words.append(persons == 1 ? "en person" : "\(persons) personer") }
    return [Layout.rule("-")]
      + Layout.hanging(words.joined(separator: " · "), after: "Afventer kontakt: ")
  }
}

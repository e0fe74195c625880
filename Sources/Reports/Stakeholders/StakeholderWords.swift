import Core

extension Report {
  /// What stands at the head of a paper that isn't for everybody's eyes.
  static let confidential = "FORTROLIGT"
}

extension StakeholderStanding {
  /// Where the stakeholder stands, in words.
  var words: String {
    guard let current else { return "ikke vurderet" }
    let position = current.matrixPosition
    return "\(current.attitude.words) · \(position.words) · \(position.type.name)"
  }

  /// The next contact in words, and whether it has been missed; nil when none is planned.
  func nextContactWords(today: Day) -> String? {
    openContact.map { day in
      day.medium + (day < today ? " OVERSKREDET" : "")
    }
  }
}

extension Project {
  /// The department or organisation of a stakeholder, or an empty text.
  func home(of stakeholder: Stakeholder) -> String {
    [
      stakeholder.department.flatMap { department($0)?.name } ?? "", stakeholder.organisation,
    ].joinedFilled(separator: ", ")
  }

  /// The names of stakeholders by their ids.
  func names(of stakeholders: [String]) -> String {
    stakeholders.compactMap { stakeholder($0)?.name }.joined(separator: ", ")
  }

  /// Stakeholders by their ids: groups and roles by name, and persons only by how many they are.
  func neutralNames(of stakeholders: [String]) -> String {
    let all = stakeholders.compactMap { stakeholder($0) }
    let persons = NamedPersons.counted(all.count(where: \.isPerson))
    return (all.filter { !$0.isPerson }.map(\.name) + [persons].compactMap { $0 })
      .joined(separator: ", ")
  }
}

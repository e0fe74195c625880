import Core

extension RecordWriter {
  /// Stakeholders, in the order given.
  func stakeholders(_ standings: [StakeholderStanding], today: Day) -> [JSONObject] {
    standings.map { stakeholder($0, today: today) }
  }

  /// A stakeholder as it stands.
  private func stakeholder(_ standing: StakeholderStanding, today: Day) -> JSONObject {
    let current = standing.current
    return object(
      of: standing.stakeholder,
      with: [
        "attitude": current?.attitude.stored,
        "attitudeText": current?.attitude.shown,
        "influence": current?.influence,
        "affectedness": current?.affectedness,
        "type": current?.matrixPosition.type.name,
        "typeCode": current?.matrixPosition.type.rawValue,
        "handling": standing.handling?.stored,
        "handlingText": standing.handling?.shown,
        "isHandlingChosen": standing.stakeholder.handling != nil,
        "lastContact": standing.lastContact?.iso,
        "awaitsContact": standing.awaitsContact(on: today),
      ])
  }

  /// All of a stakeholder.
  func details(of stakeholder: Stakeholder, today: Day) -> JSONObject {
    let standing = project.standing(of: stakeholder)
    let lines = zip(project.communications, communications(today: today))
    return self.stakeholder(standing, today: today).with([
      "assessments": standing.assessments.map { object(of: $0) },
      "contacts": project.contacts(with: stakeholder).map { object(of: $0) },
      "communication": lines.filter { $0.0.audience.contains(stakeholder.id) }.map(\.1),
    ])
  }

  /// The lines of the communication plan.
  func communications(today: Day) -> [JSONObject] {
    let lines = project.communications
    return zip(numbered(lines), lines).map { object, line in
      object.with(["isOverdue": line.isOverdue(on: today)])
    }
  }
}

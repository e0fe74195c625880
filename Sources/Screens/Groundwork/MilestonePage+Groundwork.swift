import Core
import Interface
import Text

/// The groundwork: conditions, opportunities and challenges, dialogues and what they lead to.
extension MilestonePage {
  var conditions: [Row] {
    let conditions = project.conditions
    if conditions.isEmpty {
      return [.heading("Vilkår", Section.conditions), empty(.conditions)]
    }
    return [.heading("Vilkår  \(conditions.count)", Section.conditions)]
      + conditions.map { condition in
        let kind =
          "\(condition.about.shown) · \(condition.isWritten ? "skrevet ned" : "uskrevet")"
        return record(
          condition.reference, .conditions, Span(condition.text),
          details: [Span(kind, .label)] + details(of: condition, ["consequence", "source"]))
      }
  }

  func opportunities(_ kind: OpportunityKind) -> [Row] {
    let isChallenge = kind == .challenge
    let section = isChallenge ? Section.challenges : .opportunities
    let title = isChallenge ? "Udfordringer" : "Muligheder"
    let opportunities = project.opportunities.filter { $0.kind == kind }
    if opportunities.isEmpty {
      return [
        .heading(title, section), empty(section),
      ]
    }
    return [.heading("\(title)  \(opportunities.count)", section)]
      + opportunities.map { opportunity in
        record(
          opportunity.reference, section, Span(opportunity.text),
          details: [Span(weightAndAudience(opportunity), .label)]
            + details(of: opportunity, ["response", "wishes"]))
      }
  }

  private func weightAndAudience(_ opportunity: Opportunity) -> String {
    let departments = opportunity.departments.compactMap { project.department($0)?.name }
    let audience = [names(of: opportunity.stakeholders), departments.joined(separator: ", ")]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    return "vægt: \(opportunity.weight.shown)" + (audience.isEmpty ? "" : " · for: \(audience)")
  }

  var dialogues: [Row] {
    let dialogues = project.dialogues
    if dialogues.isEmpty {
      return [.heading("Dialoger", Section.dialogues), empty(.dialogues)]
    }
    return [.heading("Dialoger  \(dialogues.count)", Section.dialogues)]
      + dialogues.map { dialogue in
        let who = [
          dialogue.date?.medium ?? "uden dato", names(of: dialogue.stakeholders),
          dialogue.participants,
        ]
        return record(
          dialogue.reference, .dialogues,
          Span(who.filter { !$0.isEmpty }.joined(separator: " · ")),
          details: details(of: dialogue, ["topics", "outcome"]))
      }
  }

  /// Whether each department is expected to accede, and how that has moved.
  var expectations: [Row] {
    let departments = project.participants
    let title = Row.heading("Forventet tiltrædelse", Section.expectations)
    if departments.isEmpty { return [title, empty(.expectations)] }
    let longest = departments.map { Width.of($0.name) }.max() ?? 0
    let nameWidth = min(longest, width / 2)
    return [title]
      + departments.map { department in
        let expectations = project.expectations(of: department)
        let name = department.name.fitted(to: nameWidth).padded(to: nameWidth + 2)
        guard let latest = expectations.last else {
          return record(
            department.reference, .expectations, mark: Span(name),
            Span("ikke vurderet endnu", .muted))
        }
        let movement = expectations.reversed().map(answer).joined(separator: " ← ")
        return record(
          department.reference, .expectations, mark: Span(name),
          Span(movement, latest.answer.style),
          details: latest.note.isEmpty ? [] : [Span(latest.note, .muted)])
      }
  }

  private func answer(_ expectation: Expectation) -> String {
    let when = expectation.date?.compact(today: today) ?? "uden dato"
    return "\(expectation.answer.shown) (\(when))"
  }
}

extension ExpectedAnswer {
  fileprivate var style: Style {
    switch self {
    case .yes: .success
    case .unsure: .warning
    case .no: .error
    }
  }
}

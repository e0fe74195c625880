import Core
import Interface
import Text

/// The groundwork: conditions, opportunities and challenges, dialogues and what they lead to.
extension MilestonePage {
  var conditions: [Row] {
    let rows = project.conditions.map { condition in
      let kind =
        "\(condition.about.shown) · \(condition.isWritten ? "skrevet ned" : "uskrevet")"
      return record(
        condition.reference, .conditions, Span(condition.text),
        details: [Span(kind, .label)] + details(of: condition, ["consequence", "source"]))
    }
    return part("Vilkår", count: "\(rows.count)", .conditions, rows)
  }

  var wishes: [Row] {
    let rows = project.wishes.map { wish in
      let who = [
        wish.department.flatMap { project.department($0)?.name } ?? "flere afdelinger", wish.source,
      ].filled(" · ")
      let assessment = wish.assessment
      return record(
        wish.reference, .wishes, Span(wish.text),
        details: [
          Span("\(assessment.glyph) \(assessment.shown)", assessment.style), Span(who, .label),
        ] + details(of: wish, ["reason"]))
    }
    let assessed = project.wishes.count { $0.assessment != .open }
    return part(
      "Beboervalgtes ønsker", count: rows.isEmpty ? "" : "\(assessed)/\(rows.count) vurderet",
      .wishes, rows)
  }

  func opportunities(_ kind: OpportunityKind) -> [Row] {
    let isChallenge = kind == .challenge
    let section = isChallenge ? Section.challenges : .opportunities
    let opportunities = project.opportunities.filter { $0.kind == kind }
    let rows = opportunities.map { opportunity in
      record(
        opportunity.reference, section,
        mark: Span(opportunity.done == nil ? "[ ] " : "[x] ", .label),
        Span(opportunity.text, opportunity.done == nil ? .plain : .muted),
        details: [Span(weightAndAudience(opportunity), .label)]
          + details(of: opportunity, ["response"]) + whoAndWhen(opportunity)
          + details(of: opportunity, ["wishes"]) + models(opportunity))
    }
    return part(
      isChallenge ? "Udfordringer" : "Muligheder", count: "\(rows.count)",
      section, rows)
  }

  /// Who looks after it and by when; nothing where neither is written.
  private func whoAndWhen(_ opportunity: Opportunity) -> [Span] {
    let isLate = opportunity.isOverdue(on: today)
    let late = isLate ? "! overskredet, " : ""
    let day =
      opportunity.done.map { $0.asDone(today: today) }
      ?? opportunity.deadline.map { "\($0.medium) (\(late)\($0.relative(to: today)))" } ?? ""
    let words = [opportunity.responsible, day].filled(" · ")
    return words.isEmpty ? [] : [Span(words, isLate ? .overdue : .label)]
  }

  private func models(_ opportunity: Opportunity) -> [Span] {
    let models = project.models(linkedTo: opportunity).map { "»\($0.name)«" }
    return models.isEmpty
      ? []
      : [Span("\(models.count == 1 ? "Model" : "Modeller"): \(models.joinedAsSentence)", .muted)]
  }

  private func weightAndAudience(_ opportunity: Opportunity) -> String {
    let departments = opportunity.departments.compactMap { project.department($0)?.name }
    let audience = [names(of: opportunity.stakeholders), departments.joined(separator: ", ")]
      .filled(" · ")
    return "vægt: \(opportunity.weight.shown)" + (audience.isEmpty ? "" : " · for: \(audience)")
  }

  var dialogues: [Row] {
    let rows = project.dialogues.map { dialogue in
      let who = [
        dialogue.date?.medium ?? "uden dato", names(of: dialogue.stakeholders),
        dialogue.participants,
      ].filled(" · ")
      return record(
        dialogue.reference, .dialogues, Span(who),
        details: details(of: dialogue, ["topics", "outcome"]))
    }
    return part("Dialogmøder", count: "\(rows.count)", .dialogues, rows)
  }

  /// Whether each department is expected to accede, and how that has moved.
  var expectations: [Row] {
    if project.isForReaders {
      return part(
        "Forventet tiltrædelse", .expectations,
        [.empty(nil, Project.notShown, Section.expectations, width: width)])
    }
    let departments = project.participants
    let longest = departments.map { Width.of($0.name) }.max() ?? 0
    let nameWidth = min(longest, width / 2)
    let rows = departments.map { department in
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
    return part("Forventet tiltrædelse", .expectations, rows)
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

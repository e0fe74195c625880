import Core
import Interface

/// One follow-up round.
struct RoundScreen: PageScreen {
  static let name = "Opfølgning"
  static let whereabouts = "på opfølgningens side"
  static let tab: Tab? = .followUp
  static let lists: [Kind] = [.adjustment]
  static let opens: [Kind] = [.round]
  static let bindings = Bindings(
    [
      Binding([.enter, .character("e")], "Ret det valgte", short: "ret", .edit),
      Binding([.character("a")], "Foreslå en justering", short: "justering", .add),
      Binding([.character(" ")], "Gennemfør justeringen", short: "gennemfør", .tick),
      Binding([.character("x")], "Afvis justeringen", short: "afvis", .reject),
      Binding([.character("b")], "Tilføj evalueringens godkendelse", .decision),
      Binding([.character("<")], "Forrige opfølgning", .earlier),
      Binding([.character(">")], "Næste opfølgning", .later),
      Bindings.fairProposal,
      Bindings.newRound,
      Binding([.character("d"), .delete], "Slet justeringen eller opfølgningen", .delete),
      Bindings.advice,
    ], moved: ["f": .earlier, "n": .later, "r": .advice])

  static func parent(of place: Place) -> Place { .followUp }

  var state = PageState<RoundItem>()

  private func round(_ scene: Scene) -> Round? { scene.subject() }

  func page(_ scene: Scene) -> Page<RoundItem>? {
    round(scene).map { RoundPage(round: $0, project: scene.project, size: scene.size).page }
  }

  mutating func show(_ reference: Reference, _ scene: Scene) {
    if reference == scene.place.subject {
      state = PageState(focus: .field("activities"))
    } else {
      seek(reference, scene)
    }
  }

  /// The adjustment that has the focus.
  private func adjustment(in project: Project) -> Adjustment? {
    if case .record(let reference) = focus { project.adjustment(reference.id) } else { nil }
  }

  func footer(_ scene: Scene) -> FooterChoice {
    switch adjustment(in: scene.project)?.state {
    case .proposed: FooterChoice(first: [.edit, .tick, .reject])
    case .carriedOut: FooterChoice(without: [.tick, .reject, .edit])
    case .rejected, nil: FooterChoice(without: [.tick, .reject])
    }
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) throws(Refusal) -> Outcome {
    guard let round = round(scene) else { return .done }
    let project = scene.project
    switch action {
    case .edit: return edit(round, &scene)
    case .add: return .add(newAdjustment(in: round, &scene))
    case .tick:
      guard let adjustment = adjustment(in: project) else {
        return .unavailable("Vælg en justering, og tryk mellemrum for at gennemføre den.")
      }
      return try adjustment.carryOut(&scene)
    case .reject:
      guard let adjustment = adjustment(in: project) else {
        return .unavailable("Vælg en justering, og tryk x for at afvise den.")
      }
      return .commit(try project.reject(adjustment, today: scene.today))
    case .decision:
      guard round.kind == .evaluation else {
        return .unavailable(
          "Kun en evaluering godkendes. Ret opfølgningens type til »evaluering« først.")
      }
      if let decision = project.approval(of: round), decision.outcome.isApproval {
        let by = [decision.body, decision.date?.medium ?? ""].filled(" · ")
        return .unavailable(
          "Allerede godkendt\(by.isEmpty ? "" : " (\(by))"). Beslutningen rettes på milepæl "
            + "\(Playbook.evaluationMilestone).")
      }
      return .add(
        project.approval(of: round, id: scene.newID()).with { $0.date = scene.today })
    case .earlier:
      return project.round(before: round).map { .go(.round($0.id)) }
        ?? .unavailable("Det er den første opfølgning.")
    case .later:
      return project.round(after: round).map { .go(.round($0.id)) }
        ?? .unavailable("Det er den seneste opfølgning.")
    case .fairProposal:
      guard case .record(let reference) = focus, let key = project.allocationKey(reference.id)
      else {
        return .unavailable("Gå til en fordelingsnøgle, og tryk J for at regne et forslag ud.")
      }
      return key.fairProposal(scene)
    case .newRound: return .add(Round.next(&scene))
    case .delete:
      if let adjustment = adjustment(in: project) {
        return .delete(adjustment.reference, in: project)
      }
      return .ask(
        "Slet opfølgningen",
        "\(round.name(in: project)) slettes med svar og konklusion. Det kan fortrydes med u.",
        yes: "Slet", no: "Behold den", safe: .no, project.remove(round.reference))
    default: return .done
    }
  }

  private func edit(_ round: Round, _ scene: inout Scene) -> Outcome {
    switch focus {
    case .field(let name):
      return .change(round, fields: [name] + [RoundPage.reasons[name]].compactMap { $0 })
    case .record(let reference):
      guard let adjustment = adjustment(in: scene.project) else {
        return .go(to: reference, in: scene.project)
      }
      return adjustment.state == .carriedOut
        ? .unavailable(
          "Justeringen er gennemført og kan ikke ændres. Har du selv gennemført den, kan det fortrydes med u."
        )
        : .change(adjustment)
    case .noAdjustments: return .add(newAdjustment(in: round, &scene))
    case .plan: return .go(.plan)
    case nil: return .done
    }
  }

  private func newAdjustment(in round: Round, _ scene: inout Scene) -> Adjustment {
    Adjustment(id: scene.newID()).with {
      $0.round = round.id
      $0.kind = .goalTarget
    }
  }
}

extension Adjustment {
  /// Carries it out, and says first what will happen.
  func carryOut(_ scene: inout Scene) throws(Refusal) -> Outcome {
    .ask(
      "Gennemfør justeringen",
      "\(scene.project.consequence(of: self)).\nDet sker i ét skridt og kan fortrydes med u.",
      yes: "Gennemfør", no: "Annuller",
      try scene.project.carryOut(self, today: scene.today) { scene.newID() })
  }
}

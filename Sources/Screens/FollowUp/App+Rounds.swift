import Core
import Interface

extension App {
  /// The page of the round with `id` as it is now; nil when it is gone.
  func page(ofRound id: String) -> Page? {
    guard let project, let round = project.round(id) else { return nil }
    return RoundPage(round: round, project: project, size: size).page
  }

  /// Opens the form of a new round.
  mutating func openNewRound() {
    guard let project else { return }
    openForm(
      .add(
        Round(id: ids.next()).with {
          $0.date = today
          $0.sort = project.nextRoundKind
        }))
  }

  /// Goes to a round's page.
  mutating func showRound(_ id: String, focus: RoundItem = .field("activities")) {
    place = .round(id)
    roundPage = PageState(focus: focus.id)
  }

  mutating func performOnRound(_ action: Action, _ id: String) -> [Effect] {
    guard let project, let round = project.round(id) else { return [] }
    let item = roundPage.focus.flatMap(RoundItem.init(id:))
    switch action {
    case .open, .edit: edit(item, of: round, project)
    case .add: openForm(.add(newAdjustment(in: round)))
    case .tick: carryOutAdjustment(item, project)
    case .reject: return rejectAdjustment(item, project)
    case .decision: approve(round)
    case .earlier, .later:
      let next = action == .earlier ? project.round(before: round) : project.round(after: round)
      guard let next else {
        say(action == .earlier ? "Det er den første runde." : "Det er den seneste runde.")
        return []
      }
      place = .round(next.id)
    case .newRound: openNewRound()
    case .delete: return delete(item, round, project)
    default: break
    }
    return []
  }

  private mutating func edit(_ item: RoundItem?, of round: Round, _ project: Project) {
    switch item {
    case .field(let name):
      openForm(.change(round, fields: [name] + [RoundPage.reasons[name]].compactMap { $0 }))
    case .adjustment(let id):
      guard let adjustment = project.adjustment(id) else { return }
      if adjustment.state == .carriedOut {
        say("Justeringen er gennemført og kan ikke ændres. u fortryder den, hvis det er din.")
      } else {
        openForm(.change(adjustment))
      }
    case .noAdjustments: openForm(.add(newAdjustment(in: round)))
    case .plan: _ = perform(.tab(.plan))
    case .goal(let id): if let goal = project.goal(id) { show(goal) }
    case .key(let id): if project.allocationKey(id) != nil { show(key: id) }
    case nil: break
    }
  }

  private mutating func newAdjustment(in round: Round) -> Adjustment {
    Adjustment(id: ids.next()).with {
      $0.round = round.id
      $0.sort = .goalTarget
    }
  }

  /// Asks before an adjustment is carried out, so that it is said first what will happen.
  private mutating func carryOutAdjustment(_ item: RoundItem?, _ project: Project) {
    guard case .adjustment(let id) = item, let adjustment = project.adjustment(id),
      let openProject
    else {
      say("Vælg en justering, og tryk mellemrum for at gennemføre den.")
      return
    }
    do {
      let edit = try project.carryOut(adjustment, today: today) { ids.next() }
      overlays.append(
        .confirm(
          Confirm(
            title: "Gennemfør justeringen",
            question:
              "\(project.consequence(of: adjustment)).\nDet sker i ét skridt, og u fortryder.",
            yes: "Gennemfør", no: "Lad være",
            intent: .effects([.commit(edit, project: openProject)]))))
    } catch {
      say(error.message, .warning)
    }
  }

  private mutating func rejectAdjustment(_ item: RoundItem?, _ project: Project) -> [Effect] {
    guard case .adjustment(let id) = item, let adjustment = project.adjustment(id) else {
      say("Vælg en justering, og tryk x for at afvise den.")
      return []
    }
    do {
      return commit(try project.reject(adjustment, today: today))
    } catch {
      say(error.message, .warning)
      return []
    }
  }

  private mutating func approve(_ round: Round) {
    guard round.sort == .evaluation, let project else {
      say("Kun en evaluering godkendes. Ret rundens slags til »evaluering« først.")
      return
    }
    openForm(.add(project.approval(of: round, id: ids.next())))
  }

  private mutating func delete(
    _ item: RoundItem?, _ round: Round, _ project: Project
  ) -> [Effect] {
    if case .adjustment(let id) = item {
      return commit(project.remove(Reference(.adjustment, id)))
    }
    guard let openProject else { return [] }
    overlays.append(
      .confirm(
        Confirm(
          title: "Slet runden",
          question: "\(round.name(in: project)) slettes med det, den fandt. u fortryder.",
          yes: "Slet", no: "Behold den", safe: .no,
          intent: .effects([.commit(project.remove(round.reference), project: openProject)]))))
    return []
  }
}

import Core
import Interface

/// The playbook's advice, and whether it is followed.
struct AdviceScreen: PageScreen {
  static let name = "Råd"
  static let tab: Tab? = .board
  static let bindings = Bindings(
    [Binding([.enter, .character("e")], "Gå til det, der kan gøres", short: "gå til", .open)],
    without: [.left, .right])

  var state = PageState<AdviceItem>()
  private var check = AdviceCheck()

  func page(_ scene: Scene) -> Page<AdviceItem>? {
    AdvicePage(advice: check.advice, size: scene.size).page
  }

  /// Puts the focus on the first thing to do.
  mutating func enter(_ scene: Scene) {
    check.renew(scene.ledger, today: scene.today)
    let first = check.advice.lazy.flatMap { piece in
      piece.findings.indices.filter { !piece.findings[$0].isMet }
        .map { AdviceItem(piece: piece.id, place: $0) }
    }.first
    state = PageState(focus: first)
  }

  mutating func settle(_ scene: Scene) -> Bool {
    check.renew(scene.ledger, today: scene.today)
    return settlePage(scene)
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    guard let finding = focus?.finding(in: check.advice) else {
      return .unavailable("Her er ikke noget at gå til.")
    }
    return switch finding.place {
    case .milestone(let number): .go(.milestone(number))
    case .stakeholders: .go(.stakeholders)
    case .communication: .go(.communicationPlan)
    case .plan: .go(.plan)
    case .followUp: .go(.followUp)
    case .agreement: .go(.agreement)
    }
  }
}

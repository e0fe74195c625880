import Core

extension App {
  /// The advice as it was last looked at, as a page.
  var advicePage: Page { AdvicePage(advice: adviceCheck.advice, size: size).page }

  /// Goes to the advice, with the focus on the first thing to do.
  mutating func showAdvice() {
    guard let ledger else { return }
    adviceCheck.renew(ledger, today: today)
    let first = adviceCheck.advice.lazy.flatMap { piece in
      piece.findings.indices.filter { !piece.findings[$0].isMet }.map {
        "finding/\(piece.id)/\($0)"
      }
    }.first
    adviceState = PageState(focus: first)
    place = .advice
  }

  mutating func performOnAdvice(_ action: Action) {
    guard action == .open,
      let finding = AdvicePage.finding(adviceState.focus, in: adviceCheck.advice)
    else { return }
    switch finding.place {
    case .milestone(let number):
      board.selected = number
      milestonePage = PageState(focus: MilestoneItem.field("status").id)
      place = .milestone(number)
    case .stakeholders: place = .stakeholders
    case .communication: place = .communicationPlan
    case .plan: place = .plan
    case .followUp: _ = perform(.tab(.followUp))
    case .agreement: _ = perform(.tab(.agreement))
    }
  }
}

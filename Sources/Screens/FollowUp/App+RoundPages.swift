import Core
import Interface

extension App {
  /// The page of one round or of the advice, and where its focus is kept; nil
  /// anywhere else.
  var shownPage: (page: Page, state: WritableKeyPath<App, PageState>)? {
    switch place {
    case .round(let id): page(ofRound: id).map { ($0, \.roundPage) }
    case .advice: (advicePage, \.adviceState)
    default: nil
    }
  }

  mutating func moveOnRoundPage(_ action: Action) {
    guard let (page, state) = shownPage else { return }
    let height = Chrome.content(of: size).height
    self[keyPath: state].focus = page.focus(
      after: action, from: self[keyPath: state].focus, height: height)
  }

  /// Keeps the focus on something that is there, and what is shown up to date.
  mutating func settleRoundPage(_ ledger: Ledger) {
    if place == .advice { adviceCheck.renew(ledger, today: today) }
    if case .round(let id) = place, ledger.project.round(id) == nil { _ = perform(.tab(.followUp)) }
    guard let (page, state) = shownPage else { return }
    self[keyPath: state].settle(on: page, height: Chrome.content(of: size).height)
  }

  /// Does what Enter does to the row that was clicked on, or moves the focus there.
  mutating func clickRoundRow(_ id: String) -> [Effect] {
    guard let (_, state) = shownPage else { return [] }
    if self[keyPath: state].focus == id { return perform(place == .advice ? .open : .edit) }
    self[keyPath: state].focus = id
    return []
  }
}

import Screens

/// Effects that wait for somebody else to be done with the database, in their order.
struct HeldEffects {
  let effects: [Effect]
  /// When the wait began, in milliseconds.
  let began: Int
}

extension Runtime {
  /// Keeps effects for later, and says so on the screen.
  func hold(_ effects: [Effect], since began: Int) {
    held = HeldEffects(effects: (held?.effects ?? []) + effects, began: held?.began ?? began)
    let seconds = (surroundings.milliseconds - began) / 1000
    let time = seconds > 0 ? " \(seconds) s" : ""
    let waiting = Event.waiting(
      "Venter på, at en anden er færdig med at gemme …\(time) · Esc opgiver")
    witness(effects[0], [waiting])
    send(waiting)
  }

  /// Tries again what waits.
  func retryHeld() {
    guard let held else { return }
    self.held = nil
    send(.waiting(nil))
    carryOut(held.effects, since: held.began)
  }

  /// Gives up what waits, as the user wants.
  func giveUp() -> [Event] {
    guard held != nil else { return [] }
    held = nil
    return [.waiting(nil), .failed("Du opgav at vente, så ændringen er ikke gemt.")]
  }
}

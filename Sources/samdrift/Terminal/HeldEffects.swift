import Screens

/// Effects that wait for somebody else to be done with the database, in their order.
struct HeldEffects {
  let effects: [Effect]
  /// When the wait began, in milliseconds.
  let began: Int
}

extension ProgramRuntime {
  /// Keeps effects for later, and says so on the screen.
  func hold(_ effects: [Effect], since began: Int) {
    held = HeldEffects(effects: (held?.effects ?? []) + effects, began: held?.began ?? began)
    let seconds = (milliseconds() - began) / 1000
    let time = seconds > 0 ? " \(seconds) s" : ""
    send(.waiting("Venter på, at en anden er færdig med at gemme …\(time) · Esc opgiver"))
  }

  /// Tries again what waits.
  func retryHeld() {
    guard let held else { return }
    stopWaiting()
    carryOut(held.effects, since: held.began)
  }

  /// Gives up what waits, as the user wants.
  func giveUp() {
    guard held != nil else { return }
    stopWaiting()
    send(.failed("Du opgav at vente, så ændringen er ikke gemt."))
  }

  /// Throws when something still waits as the program is left.
  func leaveHeld() throws {
    guard held != nil else { return }
    throw Failure(
      .temporary,
      "Den sidste ændring er ikke gemt, for en anden var ved at gemme i \(path)."
        + app.farewell(kept: drafts?.own ?? []))
  }

  private func stopWaiting() {
    held = nil
    send(.waiting(nil))
  }
}

import Screens
import Storage

/// Effects that wait for the database, in their order.
struct HeldEffects {
  let effects: [Effect]
  /// When the wait began, in milliseconds.
  let began: Int
  /// Why they wait: somebody else holds the database, or its server is away, or went away so that it
  /// isn't known whether the first has been saved.
  let reason: StorageError.Reason
  /// When they may be tried again, in milliseconds.
  let next: Int
}

extension Runtime {
  /// How long a server that is away is left alone between two tries, in milliseconds; each may take as
  /// long as a user notices.
  private static let pause = 250

  /// Keeps effects for later, and says so on the screen.
  ///
  /// `former` is why they waited before, if they did.
  func hold(
    _ effects: [Effect], by hindrance: StorageError, since began: Int,
    after former: StorageError.Reason? = nil
  ) {
    let now = surroundings.milliseconds
    // What may have been saved may have been so whatever else has to wait.
    let isUnsure = former == .unsure || held?.reason == .unsure
    let reason = isUnsure ? .unsure : hindrance.reason
    held = HeldEffects(
      effects: (held?.effects ?? []) + effects, began: held?.began ?? began,
      reason: reason, next: hindrance.reason == .busy ? now : now + Self.pause)
    let seconds = (now - began) / 1000
    let time = seconds > 0 ? " \(seconds) s" : ""
    let what =
      switch reason {
      case .unsure: "Databasens server forsvandt, så det vides ikke, om det er gemt. Prøver igen"
      case .away: "Ikke gemt endnu: databasens server svarer ikke. Prøver igen"
      default: "Venter på, at en anden er færdig med at gemme"
      }
    let waiting = Event.waiting("\(what) …\(time) · Esc opgiver")
    witness(effects[0], [waiting])
    send(waiting)
  }

  /// Tries again what waits.
  func retryHeld() {
    guard let held, surroundings.milliseconds >= held.next else { return }
    self.held = nil
    send(.waiting(nil))
    carryOut(held.effects, since: held.began, after: held.reason)
    // What came of it says enough of the outage; what else was told is as it was.
    if self.held == nil, held.reason != .busy, toldOfDatabase?.isAway == true {
      toldOfDatabase = nil
      send(.away(nil))
    }
  }

  /// Gives up what waits, as the user wants.
  func giveUp() -> [Event] {
    guard let held else { return [] }
    self.held = nil
    unanswered = []
    return [
      .waiting(nil),
      .failed(
        held.reason == .unsure
          ? "Du opgav at vente. Det vides ikke, om ændringen er gemt: se efter, før du laver den igen."
          : "Du opgav at vente, så ændringen er ikke gemt."),
    ]
  }
}

import Screens
import Storage

/// Effects that wait for the database, in their order.
struct HeldEffects {
  let effects: [Effect]
  /// When the wait began, in milliseconds.
  let began: Int
  /// Why they wait: somebody else holds the database, or its server is away.
  let reason: StorageError.Reason
  /// When they may be tried again, in milliseconds.
  let next: Int
}

extension Runtime {
  /// How long a server that is away is left alone between two tries, in milliseconds; each may take as
  /// long as a user notices.
  private static let pause = 250

  /// Keeps effects for later, and says so on the screen.
  func hold(_ effects: [Effect], by hindrance: StorageError, since began: Int) {
    let now = surroundings.milliseconds
    let isAway = hindrance.reason == .away
    held = HeldEffects(
      effects: (held?.effects ?? []) + effects, began: held?.began ?? began,
      reason: hindrance.reason, next: isAway ? now + Self.pause : now)
    let seconds = (now - began) / 1000
    let time = seconds > 0 ? " \(seconds) s" : ""
    let what =
      isAway
      ? "Ikke gemt endnu: databasens server svarer ikke. Prøver igen"
      : "Venter på, at en anden er færdig med at gemme"
    let waiting = Event.waiting("\(what) …\(time) · Esc opgiver")
    witness(effects[0], [waiting])
    send(waiting)
  }

  /// Tries again what waits.
  func retryHeld() {
    guard let held, surroundings.milliseconds >= held.next else { return }
    self.held = nil
    send(.waiting(nil))
    carryOut(held.effects, since: held.began)
  }

  /// Gives up what waits, as the user wants.
  func giveUp() -> [Event] {
    guard held != nil else { return [] }
    held = nil
    beingMade = nil
    return [.waiting(nil), .failed("Du opgav at vente, så ændringen er ikke gemt.")]
  }
}

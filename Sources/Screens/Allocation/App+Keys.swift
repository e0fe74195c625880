import Core
import Interface

extension App {
  /// Carries out an action where keys are listed, with the focus on `item`.
  mutating func performOnKeys(_ action: Action, at item: KeyItem?) -> [Effect] {
    say("Her er ingen fordelingsnøgle endnu.")
    return []
  }
}

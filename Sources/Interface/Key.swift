/// One press of a key, as the terminal reports it.
public enum Key: Hashable, Sendable {
  /// A key that types a character; the space bar is `" "`.
  case character(Character)
  /// A letter pressed together with Ctrl; always the small letter.
  case control(Character)
  /// A function key by number: 1 is F1.
  case function(Int)
  /// The key the case is named after.
  case enter, escape, tab, backtab, backspace, delete
  /// A key that moves the focus or the cursor.
  case up, down, left, right, home, end, pageUp, pageDown
  /// A sideways arrow pressed together with Shift.
  case shiftLeft, shiftRight

  /// Whether it types something that can be seen.
  var isWritten: Bool { if case .character(let letter) = self { letter != " " } else { false } }

  /// Whether it is one of the arrow keys, alone or with Shift.
  var isArrow: Bool { [.up, .down, .left, .right, .shiftLeft, .shiftRight].contains(self) }

  /// What the key is called on a Danish keyboard.
  public var name: String {
    switch self {
    case .character(" "): "Mellemrum"
    case .character(let character): String(character)
    case .control(let character): "Ctrl+\(character.uppercased())"
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backtab: "Skift+Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .up: "Pil op"
    case .down: "Pil ned"
    case .left: "Pil venstre"
    case .right: "Pil højre"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "Page Up"
    case .pageDown: "Page Down"
    case .shiftLeft: "Skift+pil venstre"
    case .shiftRight: "Skift+pil højre"
    }
  }
}

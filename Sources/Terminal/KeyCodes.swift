import CNcursesw
import Interface

extension Key {
  /// Reads a key that ncurses knows by number; nil for one the program has no use for.
  init?(code: Int32) {
    switch code {
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_SLEFT: self = .shiftLeft
    case KEY_SRIGHT: self = .shiftRight
    case KEY_HOME, KEY_A1, KEY_FIND: self = .home
    case KEY_END, KEY_C1, KEY_SELECT: self = .end
    case KEY_PPAGE, KEY_A3: self = .pageUp
    case KEY_NPAGE, KEY_C3: self = .pageDown
    case KEY_BACKSPACE: self = .backspace
    case KEY_DC: self = .delete
    case KEY_BTAB: self = .backtab
    case KEY_ENTER: self = .enter
    case KEY_F0 + 1...KEY_F0 + 24: self = .function(Int(code - KEY_F0))
    default: return nil
    }
  }

  /// Reads a key that came as a character; nil for a control character without a use.
  init?(scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x08, 0x7F: self = .backspace
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x00...0x1F, 0x80...0x9F: return nil
    default: self = .character(Character(scalar))
    }
  }

  /// Reads what follows Esc in a sequence that the terminal's description left out.
  ///
  /// Descriptions and terminals disagree most often about these.
  init?(sequence: String) {
    switch sequence {
    case "[A", "OA": self = .up
    case "[B", "OB": self = .down
    case "[C", "OC": self = .right
    case "[D", "OD": self = .left
    case "[1;2C", "[c": self = .shiftRight
    case "[1;2D", "[d": self = .shiftLeft
    case "[H", "OH", "[1~", "[7~": self = .home
    case "[F", "OF", "[4~", "[8~": self = .end
    case "[3~": self = .delete
    case "[5~": self = .pageUp
    case "[6~": self = .pageDown
    case "[Z": self = .backtab
    case "OM": self = .enter
    case "OP", "[11~": self = .function(1)
    case "OQ", "[12~": self = .function(2)
    case "OR", "[13~": self = .function(3)
    case "OS", "[14~": self = .function(4)
    default: return nil
    }
  }
}

import Interface

extension Key {
  /// The names that descriptions of terminals have for keys.
  static let capabilities: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("kLFT", .shiftLeft), ("kRIT", .shiftRight), ("khome", .home), ("ka1", .home),
      ("kfnd", .home), ("kend", .end), ("kc1", .end), ("kslt", .end), ("kpp", .pageUp),
      ("ka3", .pageUp), ("knp", .pageDown), ("kc3", .pageDown), ("kbs", .backspace),
      ("kdch1", .delete), ("kcbt", .backtab), ("kent", .enter),
    ] + (1...24).map { ("kf\($0)", .function($0)) }

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
    case "OP", "[11~", "[[A": self = .function(1)
    case "OQ", "[12~", "[[B": self = .function(2)
    case "OR", "[13~", "[[C": self = .function(3)
    case "OS", "[14~", "[[D": self = .function(4)
    case "[15~", "[[E": self = .function(5)
    default: return nil
    }
  }
}

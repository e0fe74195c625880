import Interface

extension Key {
  private static let names: [String: Key] = [
    "op": .up, "ned": .down, "venstre": .left, "højre": .right, "Home": .home, "End": .end,
    "PageUp": .pageUp, "PageDown": .pageDown, "Enter": .enter, "Esc": .escape, "Tab": .tab,
    "Skift+Tab": .backtab, "Mellemrum": .character(" "), "Backspace": .backspace,
    "Delete": .delete, "F1": .function(1), "F2": .function(2), "Ctrl+U": .control("u"),
    "Ctrl+Z": .control("z"),
  ]

  /// The keys that a line of words names: "ned×3 Enter u".
  static func read(_ line: String) -> [Key] {
    line.split(separator: " ").flatMap { word -> [Key] in
      let parts = word.split(separator: "×")
      let name = String(parts[0])
      guard let key = names[name] ?? (name.count == 1 ? .character(Character(name)) : nil) else {
        preconditionFailure("No key is called \(name).")
      }
      return Array(repeating: key, count: parts.count > 1 ? Int(parts[1])! : 1)
    }
  }
}

import Glibc

/// Replaces characters that the terminal cannot show by plain ones of the same width.
struct Substitutes {
  private let replacesLines: Bool
  private let replacesSymbols: Bool
  private let isConsole: Bool
  private let characterSet: String
  private let isUTF8: Bool
  /// Whether æ, ø and å must be written with two letters.
  let foldsLetters: Bool

  /// Chooses by character set, terminal type and ncurses' own switch for plain borders.
  ///
  /// The fonts of the Linux console have borders and letters, but few of the other symbols.
  init(characterSet: String, terminalType: String, plainLines: Bool) {
    self.characterSet = characterSet
    isUTF8 = characterSet == "UTF-8"
    isConsole = terminalType == "linux" || terminalType.hasPrefix("linux-")
    replacesLines = plainLines || !isUTF8
    replacesSymbols = isConsole || !isUTF8
    foldsLetters = !isUTF8 && !Self.has(characterSet, 0xE6)
  }

  /// Tells whether every character is shown as it is.
  var isEmpty: Bool { isUTF8 && !replacesLines && !replacesSymbols }

  /// The scalars to write instead of one scalar.
  func shown(_ scalar: UInt32, columns: Int) -> [UInt32] {
    if scalar < 0x80 { return [scalar] }
    if replacesLines || isConsole && !Self.consoleLines.contains(scalar),
      let line = Self.lines[scalar]
    {
      return [line]
    }
    if replacesSymbols, !isEncodable(scalar) {
      if let plain = Self.symbols[scalar] ?? Self.letters[scalar] { return [plain] }
      if (0x2800...0x28FF).contains(scalar) { return [Self.plainDots(scalar)] }
    }
    if isUTF8 || isEncodable(scalar) { return [scalar] }
    return Array(repeating: 0x3F, count: columns)
  }

  /// A scalar that can be shown in the terminal's character set.
  func bytes(_ scalar: UInt32) -> [UInt8] {
    if isUTF8 { return Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? [] }
    if characterSet == "ISO-8859-1" { return [UInt8(truncatingIfNeeded: scalar)] }
    var bytes = [CChar](repeating: 0, count: 16)
    let count = wctomb(&bytes, wchar_t(bitPattern: scalar))
    return bytes.prefix(max(0, Int(count))).map(UInt8.init(bitPattern:))
  }

  private func isEncodable(_ scalar: UInt32) -> Bool {
    // In UTF-8 all is encodable, and only the font is in doubt.
    if isUTF8 { return (0xA0...0xFF).contains(scalar) || Self.consoleLetters.contains(scalar) }
    return Self.has(characterSet, scalar)
  }

  private static func has(_ characterSet: String, _ scalar: UInt32) -> Bool {
    if characterSet == "ANSI_X3.4-1968" { return false }
    if characterSet == "ISO-8859-1" { return scalar <= 0xFF }
    var bytes = [CChar](repeating: 0, count: 16)
    return wctomb(&bytes, wchar_t(bitPattern: scalar)) > 0
  }

  /// A sign for where in the character there are braille dots: above, below or both.
  private static func plainDots(_ scalar: UInt32) -> UInt32 {
    switch (scalar & 0x1B != 0, scalar & 0xE4 != 0) {
    case (true, true): 0x3A
    case (true, false): 0x27
    case (false, true): 0x2E
    case (false, false): 0x20
    }
  }

  /// What Debian's fonts for Western Europe have of the letters beyond Latin-1.
  private static let consoleLetters = scalars("ĐĞğİıŒœŞşŠšŸŽžƒ")

  /// The borders that the console's fonts draw in ways of their own; heavy, double and broken lines
  /// look there like plain ones.
  private static let consoleLines = scalars("─│┌┐└┘├┤┬┴┼╔╗╚╝╭╮╯╰")

  private static let lines = table([
    "─━┄": "-", "╌": "~", "═": "=", "│║╎┆": "|", "┃": "\"", "┌┐└┘├┤┬┴┼╔╗╚╝╭╮╯╰": "+",
  ])

  private static let symbols = table([
    "●•■◆✱★": "*", "○◯◌□◇☐": "o", "◐◑◒◓◔◕": "%", "✓✔☑": "v", "✗✘×☒": "x",
    "→▸▶►❯›»": ">", "←◂◀◄❮‹«": "<", "↑▲▴": "^", "↓▼▾": "v", "▽": "-", "△": "+",
    "↗": "/", "↘": "\\", "↖": "`", "↙": ";", "…·∙": ".", "–—−‐‑": "-",
    "▁▂": "_", "▃▄": "-", "▅▆": "=", "▇": "#", "█▓▉▊▋": "#", "▒░▌▍": ":", "⚠": "!", "’‘´": "'",
    "“”„": "\"", "§": "S", "±": "~", "½": "2", "²": "2",
  ])

  private static let letters = table([
    "ÀÁÂÃÄÅĀĂĄ": "A", "àáâãäåāăą": "a", "Æ": "E", "æ": "e", "ÇĆĈĊČ": "C", "çćĉċč": "c", "ĎĐÐ": "D",
    "ďđð": "d", "ÈÉÊËĒĔĖĘĚ": "E", "èéêëēĕėęě": "e", "ƒ": "f", "ĜĞĠĢ": "G", "ĝğġģ": "g",
    "ĤĦ": "H", "ĥħ": "h", "ÌÍÎÏĨĪĬĮİĲ": "I", "ìíîïĩīĭįıĳ": "i", "Ĵ": "J", "ĵ": "j", "Ķ": "K",
    "ķĸ": "k", "ĹĻĽĿŁ": "L", "ĺļľŀł": "l", "ÑŃŅŇŊ": "N", "ñńņňŉŋ": "n",
    "ÒÓÔÕÖØŌŎŐ": "O", "òóôõöøōŏő": "o", "Œ": "E", "œ": "e", "ŔŖŘ": "R", "ŕŗř": "r",
    "ŚŜŞŠȘ": "S", "śŝşšșſß": "s", "ŢŤŦȚÞ": "T", "ţťŧțþ": "t", "ÙÚÛÜŨŪŬŮŰŲ": "U",
    "ùúûüũūŭůűų": "u", "Ŵ": "W", "ŵ": "w", "ÝŶŸ": "Y", "ýÿŷ": "y", "ŹŻŽ": "Z", "źżž": "z",
  ])

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }

  private static func table(_ rows: [String: Unicode.Scalar]) -> [UInt32: UInt32] {
    var table: [UInt32: UInt32] = [:]
    for (text, replacement) in rows {
      for scalar in text.unicodeScalars { table[scalar.value] = replacement.value }
    }
    return table
  }
}

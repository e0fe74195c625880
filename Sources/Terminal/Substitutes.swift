import Glibc

/// Replaces characters that the terminal cannot show by plain ASCII of the same width.
struct Substitutes {
  private let replacesLines: Bool
  private let replacesSymbols: Bool
  private let isUTF8: Bool

  /// Chooses by character set, terminal type and ncurses' own switch for plain borders.
  ///
  /// The fonts of the Linux console have borders and letters, but few of the other symbols.
  init(characterSet: String, terminalType: String, plainLines: Bool) {
    isUTF8 = characterSet == "UTF-8"
    replacesLines = plainLines || !isUTF8
    replacesSymbols = terminalType == "linux" || !isUTF8
  }

  /// Tells whether every character is shown as it is.
  var isEmpty: Bool { isUTF8 && !replacesLines && !replacesSymbols }

  /// The scalars to write instead of one scalar.
  func shown(_ scalar: UInt32, columns: Int) -> [UInt32] {
    if scalar < 0x80 { return [scalar] }
    if replacesLines, let line = Self.lines[scalar] { return [line] }
    if replacesSymbols, !isEncodable(scalar), let symbol = Self.symbols[scalar] { return [symbol] }
    if replacesSymbols, (0x2800...0x28FF).contains(scalar) { return [Self.plainDots(scalar)] }
    if isUTF8 || isEncodable(scalar) { return [scalar] }
    return Array(repeating: 0x3F, count: columns)
  }

  private func isEncodable(_ scalar: UInt32) -> Bool {
    // In UTF-8 all is encodable, and only the font is in doubt.
    if isUTF8 { return Self.letters.contains(scalar) }
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

  private static let letters: ClosedRange<UInt32> = 0xA0...0x17F

  private static let lines = table([
    "─━╌┄": "-", "═": "=", "│┃║╎┆": "|", "┌┐└┘├┤┬┴┼╔╗╚╝╭╮╯╰": "+",
  ])

  private static let symbols = table([
    "●•■◆✱★": "*", "○◯◌□◇☐": "o", "◐◑◒◓◔◕": "%", "✓✔☑": "v", "✗✘×☒": "x",
    "→▸▶►❯›»": ">", "←◂◀◄❮‹«": "<", "↑▲▴": "^", "↓▼▾": "v", "▽": "-", "△": "+",
    "↗↘": ">", "↖↙": "<", "…·∙": ".", "–—−‐‑": "-",
    "▁▂": "_", "▃▄": "-", "▅▆": "=", "▇": "#", "█▓▉▊▋": "#", "▒░▌▍": ":", "⚠": "!", "’‘´": "'",
    "“”„": "\"", "§": "S", "±": "~",
    "æ": "e", "ø": "o", "å": "a", "Æ": "E", "Ø": "O", "Å": "A", "éèêë": "e", "É": "E",
    "áàâä": "a", "Ä": "A", "óòôö": "o", "Ö": "O", "úùûü": "u", "Ü": "U", "½": "2", "²": "2",
  ])

  private static func table(_ rows: [String: Unicode.Scalar]) -> [UInt32: UInt32] {
    var table: [UInt32: UInt32] = [:]
    for (scalars, replacement) in rows {
      for scalar in scalars.unicodeScalars { table[scalar.value] = replacement.value }
    }
    return table
  }
}

extension String {
  /// The displayable text in at most `width` columns, ending in `…` when something was cut off.
  public func fitted(to width: Int) -> String {
    guard width > 0 else { return "" }
    let text = displayable
    if text.utf8.count <= width { return text }
    var used = 0
    var cut = text.startIndex
    var index = text.startIndex
    let scalars = text.unicodeScalars
    while index < scalars.endIndex {
      used += Width.of(scalars[index])
      if used > width { return text[..<cut] + "…" }
      index = scalars.index(after: index)
      if used < width { cut = index }
    }
    return text
  }

  /// The displayable text in exactly `width` columns: cut off with `…`, or filled with spaces.
  public func padded(to width: Int) -> String {
    let text = fitted(to: width)
    return text + String(repeating: " ", count: max(0, width - Width.of(text)))
  }

  /// The displayable text in exactly `width` columns, with another at their right where there is
  /// room for it.
  public func padded(to width: Int, before right: String) -> String {
    let room = width - Width.of(right) - 1
    return room < 8 ? padded(to: width) : padded(to: room) + " " + right
  }

  /// The displayable text in lines of at most `width` columns.
  ///
  /// Lines are broken between words, though not inside a date or a time or after a "!" before a word
  /// where a line has room for it, inside words longer than a line (with a hyphen, between the parts
  /// of a compound where they are known), and at every newline of the text, so that an empty line
  /// stays an empty line. Blanks at the end of a line are left out.
  public func wrapped(to width: Int) -> [String] {
    if fitsOnOneLine(of: width) { return [self] }
    if let lines = plainLines(to: width) { return lines }
    // Characters take long to find, and in nearly all text each of them is one scalar.
    if unicodeScalars.allSatisfy({ $0.isSimple || $0 == "\n" }) {
      if utf8.contains(UInt8(ascii: "\n")) {
        return unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
          .flatMap { String($0).wrapped(to: width) }
      }
      let scalars = Array(unicodeScalars)
      let places = Array(unicodeScalars.indices) + [endIndex]
      return wrappedLines(of: scalars, width: width).map {
        String(self[places[$0.units.lowerBound]..<places[$0.units.upperBound]])
          + ($0.hasHyphen ? "-" : "")
      }
    }
    let characters = Array(self)
    return wrappedLines(of: characters, width: width).map { line in
      characters[line.units].reduce(into: "") { $0 += $1.shown } + (line.hasHyphen ? "-" : "")
    }
  }

  /// Whether the text is sure to be a line as it stands; most short texts are, and it is found many
  /// times faster than where to break one.
  private func fitsOnOneLine(of width: Int) -> Bool {
    var columns = 0
    var last: Unicode.Scalar = "x"
    for scalar in unicodeScalars {
      columns += 1
      guard columns <= width, scalar.isSimple else { return false }
      last = scalar
    }
    return !last.isBlank
  }

  /// A number of lines that `wrapped(to: width)` doesn't go below, and that is found much faster.
  public func leastRows(inWidth width: Int) -> Int {
    let columns = unicodeScalars.reduce(0) { $0 + ($1.isBlank ? 0 : Width.of($1)) }
    return max(1, (columns + width - 1) / max(1, width))
  }
}

extension String {
  /// The text with blanks before it, `width` columns in all.
  public func leading(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - Width.of(displayable))) + self
  }
}

extension Int {
  /// The number with blanks before it, `width` columns in all.
  public func leading(to width: Int) -> String { String(self).leading(to: width) }
}

/// What lines are made of: characters, or the scalars of a text where each is a character.
public protocol Wrappable: Sendable {
  /// The number of columns.
  var columns: Int { get }
  /// Tells whether a line may be broken after it.
  var isBlank: Bool { get }
  /// Tells whether a line ends with it.
  var isNewline: Bool { get }
  /// The character itself.
  var sign: Character { get }
}

extension Character: Wrappable {
  /// The character itself.
  public var sign: Character { self }
}

extension Unicode.Scalar: Wrappable {
  /// One column.
  public var columns: Int { 1 }
  /// Tells whether it is a space.
  public var isBlank: Bool { self == " " }
  /// Tells whether it is a line feed.
  public var isNewline: Bool { self == "\n" }
  /// The scalar as a character.
  public var sign: Character { Character(self) }
}

/// What stands on a line: units of the text, and maybe a hyphen after them.
struct WrappedLine {
  var units: Range<Int>
  var hasHyphen = false
}

/// What to show on each line: the rows without newlines and blanks at their ends.
private func wrappedLines(of units: [some Wrappable], width: Int) -> [WrappedLine] {
  lines(of: units, width: width, cut: Hyphenation.cut).map { line in
    let row = line.units
    let end = units[row].lastIndex { !$0.isBlank && !$0.isNewline }
    let shown = row.lowerBound..<(end.map { $0 + 1 } ?? row.lowerBound)
    return WrappedLine(units: shown, hasHyphen: line.hasHyphen)
  }
}

/// The ranges of `units` that make up each line of at most `width` columns.
///
/// The ranges follow each other without gaps: a newline and the blanks before a break belong to
/// the line they end. There is always one range; after a newline at the end comes an empty one.
public func wrappedRows(of units: [some Wrappable], width: Int) -> [Range<Int>] {
  lines(of: units, width: width) { _, _, _, limit in (limit, false) }.map(\.units)
}

/// The lines, where `cut` says how to break what has no blank to break at.
private func lines<Unit: Wrappable>(
  of units: [Unit], width: Int,
  cut: ([Unit], _ word: Int, _ start: Int, _ limit: Int) -> (place: Int, hasHyphen: Bool)
) -> [WrappedLine] {
  var rows: [WrappedLine] = []
  var start = 0
  var used = 0
  var word = 0
  var breakpoint = 0
  var usedAtBreak = 0
  for (index, unit) in units.enumerated() {
    if unit.isNewline {
      rows.append(WrappedLine(units: start..<index + 1))
      (start, used, breakpoint, usedAtBreak) = (index + 1, 0, index + 1, 0)
      word = index + 1
      continue
    }
    let columns = unit.columns
    if unit.isBlank {
      used += columns
      (breakpoint, usedAtBreak) = (index + 1, used)
      word = index + 1
      continue
    }
    if used + columns > width, index > start {
      if breakpoint > start {
        let place = UnbrokenWords.place(breakpoint, from: start, to: units.count) {
          units[$0].sign.asciiValue ?? .max
        }
        let gone =
          place == breakpoint ? usedAtBreak : units[start..<place].reduce(0) { $0 + $1.columns }
        rows.append(WrappedLine(units: start..<place))
        (start, used, usedAtBreak) = (place, used - gone, usedAtBreak - gone)
      }
      if used + columns > width, index > start {
        let (place, hasHyphen) = cut(units, word, start, index)
        rows.append(WrappedLine(units: start..<place, hasHyphen: hasHyphen))
        (start, used) = (place, units[place..<index].reduce(0) { $0 + $1.columns })
        (breakpoint, usedAtBreak) = (start, 0)
      }
    }
    used += columns
  }
  rows.append(WrappedLine(units: start..<units.count))
  return rows
}

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

  /// The displayable text in lines of at most `width` columns.
  ///
  /// Lines are broken between words, inside words longer than a line, and at every newline of the
  /// text, so that an empty line stays an empty line. Blanks at the end of a line are left out.
  public func wrapped(to width: Int) -> [String] {
    let characters = Array(self)
    return wrappedRows(of: characters, width: width).map { row in
      var line = characters[row]
      while let last = line.last, last.isBlank || last.isNewline { line.removeLast() }
      return line.reduce(into: "") { $0 += $1.shown }
    }
  }
}

/// The ranges of `characters` that make up each line of at most `width` columns.
///
/// The ranges follow each other without gaps: a newline and the blanks before a break belong to
/// the line they end. There is always one range; after a newline at the end comes an empty one.
func wrappedRows(of characters: [Character], width: Int) -> [Range<Int>] {
  var rows: [Range<Int>] = []
  var start = 0
  var used = 0
  var breakpoint = 0
  var usedAtBreak = 0
  for (index, character) in characters.enumerated() {
    if character.isNewline {
      rows.append(start..<index + 1)
      (start, used, breakpoint, usedAtBreak) = (index + 1, 0, index + 1, 0)
      continue
    }
    let columns = character.columns
    if character.isBlank {
      used += columns
      (breakpoint, usedAtBreak) = (index + 1, used)
      continue
    }
    if used + columns > width, index > start {
      if breakpoint > start {
        rows.append(start..<breakpoint)
        (start, used) = (breakpoint, used - usedAtBreak)
      }
      if used + columns > width, index > start {
        rows.append(start..<index)
        (start, used) = (index, 0)
      }
      (breakpoint, usedAtBreak) = (start, 0)
    }
    used += columns
  }
  rows.append(start..<characters.count)
  return rows
}

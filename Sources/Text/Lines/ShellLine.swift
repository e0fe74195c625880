/// A command line for bash.
public struct ShellLine: Equatable, Sendable {
  /// What bash is to make of it, the program's name first.
  public let words: [String]

  /// Creates the line that has some words.
  public init(_ words: [String]) { self.words = words }

  /// All of it on one line.
  public var text: String { words.map(\.shellWord).joined(separator: " ") }

  /// What is between two lines, so that the second is carried out only when the first went well.
  public static let joint = #" && \"#

  /// The line in rows of at most `width` columns, with room for a joint at the end of each.
  ///
  /// Each but the last ends with a backslash, by which bash makes one line of them. A row ends between
  /// two words, or within one that is too long for a row, and never begins or ends with a blank.
  public func rows(width: Int) -> [String] {
    // The longest escape in its quotes has room on any row.
    let room = max(13, width - Width.of(Self.joint))
    var rows: [String] = []
    var row = ""
    for word in words {
      let pieces = word.shellPieces(width: room)
      let longer = row.isEmpty ? pieces[0] : "\(row) \(pieces[0])"
      if pieces.count == 1, Width.of(longer) <= room {
        row = longer
        continue
      }
      if !row.isEmpty { rows.append(row + #" \"#) }
      rows += pieces.dropLast().map { $0 + #"\"# }
      row = pieces[pieces.count - 1]
    }
    return rows + [row]
  }
}

extension String {
  /// The text as words of at most `width` columns, which are one word when nothing is between them;
  /// each ends after a blank where there is one.
  fileprivate func shellPieces(width: Int) -> [String] {
    var pieces: [String] = []
    var rest = unicodeScalars[...]
    repeat {
      var (end, blank) = (rest.startIndex, rest.endIndex)
      var columns = ShellColumns()
      while end < rest.endIndex {
        let next = rest.index(after: end)
        columns.add(rest[end])
        guard end == rest.startIndex || columns.count <= width else { break }
        if rest[end] == " " { blank = next }
        end = next
      }
      let cut = end < rest.endIndex ? min(blank, end) : end
      pieces.append(String(rest[..<cut]).shellWord)
      rest = rest[cut...]
    } while !rest.isEmpty
    return pieces
  }
}

/// A piece of a text with corrections: something that stands in both texts, or in one of them.
public struct RedlinePiece: Hashable, Sendable {
  /// Where a piece stands.
  public enum Kind: Hashable, Sendable {
    /// In both texts.
    case kept
    /// In the older text only.
    case deleted
    /// In the newer text only.
    case inserted
  }

  /// What it says.
  public var text: String
  /// Where it stands.
  public var kind: Kind

  /// Creates a piece.
  public init(_ text: String, _ kind: Kind = .kept) { (self.text, self.kind) = (text, kind) }
}

/// The corrections that lead from one text to another, word by word (rettelser).
public enum Redline {
  /// So many differences between two texts' words are marked one by one; beyond it the one text stands
  /// whole after the other, which is easier to read too.
  private static let mostDifferences = 3_000

  /// The pieces of two texts: those without what is inserted are the older text, and those without what
  /// is deleted the newer.
  public static func pieces(from older: String, to newer: String) -> [RedlinePiece] {
    let (old, new) = (Array(older), Array(newer))
    let (oldWords, newWords) = (words(of: old), words(of: new))
    let common =
      commonPlaces(
        oldWords.map { String(old[$0]) }, newWords.map { String(new[$0]) }, most: mostDifferences)
      ?? []
    var pieces: [RedlinePiece] = []
    var (oldPlace, newPlace) = (0, 0)
    for (oldIndex, newIndex) in common {
      let (oldWord, newWord) = (oldWords[oldIndex], newWords[newIndex])
      pieces += gap(old[oldPlace..<oldWord.lowerBound], new[newPlace..<newWord.lowerBound])
      pieces.append(RedlinePiece(String(new[newWord])))
      (oldPlace, newPlace) = (oldWord.upperBound, newWord.upperBound)
    }
    pieces += gap(old[oldPlace...], new[newPlace...])
    return pieces.joined().calmed()
  }

  /// Words, figures with their points and commas, and signs that stand alone, without the space between
  /// them.
  private static func words(of text: [Character]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var place = 0
    while place < text.count {
      let start = place
      while place < text.count, isInWord(place, of: text, from: start) { place += 1 }
      if place == start {
        place += 1
        if text[start].isWhitespace { continue }
      }
      words.append(start..<place)
    }
    return words
  }

  private static func isInWord(_ place: Int, of text: [Character], from start: Int) -> Bool {
    if text[place].isLetter || text[place].isNumber { return true }
    // "1.250.000", "8-12" and "2026/27" are one word each.
    return place > start && ".,-/:".contains(text[place]) && place + 1 < text.count
      && text[place - 1].isNumber && text[place + 1].isNumber
  }

  /// What stands between two words that both texts have; the space at its ends that both have too is
  /// kept.
  private static func gap(
    _ old: ArraySlice<Character>, _ new: ArraySlice<Character>
  ) -> [RedlinePiece] {
    var (old, new) = (old, new)
    let head = zip(old, new).prefix { $0 == $1 && $0.isWhitespace }.count
    let before = String(new.prefix(head))
    (old, new) = (old.dropFirst(head), new.dropFirst(head))
    let tail = zip(old.reversed(), new.reversed()).prefix { $0 == $1 && $0.isWhitespace }.count
    let after = String(new.suffix(tail))
    return [
      RedlinePiece(before), RedlinePiece(String(old.dropLast(tail)), .deleted),
      RedlinePiece(String(new.dropLast(tail)), .inserted), RedlinePiece(after),
    ]
  }
}

extension [RedlinePiece] {
  /// Whether anything in it is deleted or inserted.
  public var isChanged: Bool { contains { $0.kind != .kept } }

  /// The older text.
  public var older: String { lazy.filter { $0.kind != .inserted }.map(\.text).joined() }

  /// The newer text.
  public var newer: String { lazy.filter { $0.kind != .deleted }.map(\.text).joined() }

  /// The pieces of each line, where a break of lines parts them.
  public var lines: [[RedlinePiece]] {
    var lines: [[RedlinePiece]] = [[]]
    for piece in self {
      let parts = piece.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append([]) }
        if !part.isEmpty { lines[lines.count - 1].append(RedlinePiece(String(part), piece.kind)) }
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// Pieces of one kind beside one another as one, and a deletion before an insertion.
  fileprivate func joined() -> [RedlinePiece] {
    var result: [RedlinePiece] = []
    var (deleted, inserted) = ("", "")
    func flush() {
      if !deleted.isEmpty { result.append(RedlinePiece(deleted, .deleted)) }
      if !inserted.isEmpty { result.append(RedlinePiece(inserted, .inserted)) }
      (deleted, inserted) = ("", "")
    }
    for piece in self where !piece.text.isEmpty {
      switch piece.kind {
      case .deleted: deleted += piece.text
      case .inserted: inserted += piece.text
      case .kept:
        flush()
        if result.last?.kind == .kept {
          result[result.count - 1].text += piece.text
        } else {
          result.append(piece)
        }
      }
    }
    flush()
    return result
  }

  /// The pieces without the little words and signs that two unlike passages happen to share, for a
  /// passage that is written anew is read whole.
  fileprivate func calmed() -> [RedlinePiece] {
    indices.flatMap { index -> [RedlinePiece] in
      let piece = self[index]
      return isChance(at: index)
        ? [RedlinePiece(piece.text, .deleted), RedlinePiece(piece.text, .inserted)] : [piece]
    }.joined()
  }

  /// Whether a kept piece parts two changes by chance: a sign or a blank, or a few words among many
  /// that are changed.
  private func isChance(at index: Int) -> Bool {
    let kept = self[index]
    guard kept.kind == .kept, index > 0, index < count - 1, !kept.text.contains(where: \.isNewline)
    else { return false }
    let hasWords = kept.text.contains { $0.isLetter || $0.isNumber }
    return !hasWords
      || kept.text.count * 2 < Swift.min(changed(before: index), changed(after: index))
  }

  /// How much is deleted or inserted right before a place, the larger of the two.
  private func changed(before index: Int) -> Int {
    self[..<index].reversed().prefix { $0.kind != .kept }.map(\.text.count).max() ?? 0
  }

  private func changed(after index: Int) -> Int {
    self[(index + 1)...].prefix { $0.kind != .kept }.map(\.text.count).max() ?? 0
  }
}

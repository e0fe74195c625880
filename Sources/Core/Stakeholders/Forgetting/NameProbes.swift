/// A quick look at bytes for letters that a name can't be without, since most texts have none of them.
struct NameProbes: Equatable, Sendable {
  private let probes: Set<Probe>

  private struct Probe: Hashable {
    var letters: [UInt8] = []
    /// Whether the word begins with them.
    let isStart: Bool
  }

  /// Creates those of words in letters as `FoldedText` has them.
  init(_ words: some Sequence<[Character]>) {
    probes = Set(words.map(Self.probe))
  }

  /// Whether one of the words may stand in a text in UTF-8.
  func mayStand(in text: ArraySlice<UInt8>) -> Bool {
    probes.contains { probe in
      guard let first = probe.letters.first else { return true }
      let length = probe.letters.count
      var place = text.startIndex
      while place + length <= text.endIndex {
        if text[place] | 0x20 == first,
          !probe.isStart || Self.mayStart(at: place, in: text),
          zip(probe.letters, text[place...]).allSatisfy({ $0 == $1 | 0x20 })
        {
          return true
        }
        place += 1
      }
      return false
    }
  }

  /// The longest piece of a word that is the same letters in any text: "oe" may be an ø.
  private static func probe(of word: [Character]) -> Probe {
    var (best, current) = (Probe(isStart: true), Probe(isStart: true))
    func isPair(_ first: Int) -> Bool {
      word.indices.contains(first) && word.indices.contains(first + 1)
        && ["ae", "oe", "aa"].contains(String(word[first...first + 1]))
    }
    for (place, letter) in word.enumerated() {
      if let byte = letter.asciiValue, isLetter(byte), !isPair(place), !isPair(place - 1) {
        current.letters.append(byte)
      } else {
        current = Probe(isStart: false)
      }
      if current.letters.count > best.letters.count { best = current }
    }
    return best
  }

  /// Whether a word may start there; the letter of a break of lines in JSON is part of none.
  private static func mayStart(at place: Int, in text: ArraySlice<UInt8>) -> Bool {
    if place == text.startIndex || !isLetter(text[place - 1]) { return true }
    return place - 1 > text.startIndex && text[place - 2] == UInt8(ascii: "\\")
      && "nrt".utf8.contains(text[place - 1] | 0x20)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

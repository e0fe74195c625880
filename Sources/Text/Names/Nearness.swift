/// How near a word is to the beginning of another, when typing errors are forgiven.
///
/// A letter too many, too few or another, or two that have changed places, is an error; the second
/// letter of ae, oe and aa left out, as where å is written a, is less than one.
struct Nearness {
  /// What an error counts for; a missing accent counts for 1.
  static let error = 4

  private let wanted: [UInt8]
  /// The most that is forgiven.
  let limit: Int
  /// Three rows of the table that is filled in for a word, made once for all words.
  private var rows: [Int]
  /// How long a row is: letters beyond it can't be needed.
  private let width: Int
  /// What was found of words by a hash of their letters, negative for nothing: the same words stand in
  /// many names.
  private var known: [UInt64: Int] = [:]

  /// Forgives in a word as many `errors`, and up to three accents.
  init(_ wanted: [UInt8], errors: Int) {
    self.wanted = wanted
    limit = errors * Self.error + 3
    width = wanted.count + 6
    rows = Array(repeating: 0, count: 3 * width)
  }

  /// How many errors are forgiven in a word of a length, in bytes.
  static func errors(in length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : 2 }

  /// What the errors count for that make the beginning of a word into what is wanted; nil where that
  /// is more than is forgiven.
  ///
  /// The word stands from `start` to `end` among the bytes.
  mutating func distance(
    to bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    let count = min(end - start, width - 1)
    guard count > 0, !(0x30...0x39).contains(bytes[start]), mayBeNear(bytes, start, count) else {
      return nil
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in start..<start + count {
      hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3
    }
    if let known = known[hash] { return known < 0 ? nil : known }
    let distance = reckon(bytes, start, count)
    known[hash] = distance ?? -1
    return distance
  }

  private mutating func reckon(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> Int? {
    rows[0] = 0
    for j in 1...count { rows[j] = rows[j - 1] + Self.cost(of: start + j - 1, in: bytes, start) }
    var (before, last) = (2 * width, 0)
    for i in 1...wanted.count {
      let now = 3 * width - before - last
      let letter = wanted[i - 1]
      rows[now] = i * Self.error
      var least = rows[now]
      for j in 1...count {
        let place = start + j - 1
        // The first letter is seldom wrong, and another makes another word.
        let other = i == 1 && j == 1 ? 2 * Self.error : Self.error
        var cost = min(
          rows[last + j - 1] + (bytes[place] == letter ? 0 : other),
          rows[last + j] + Self.error,
          rows[now + j - 1] + Self.cost(of: place, in: bytes, start))
        if i > 1, j > 1, letter == bytes[place - 1], wanted[i - 2] == bytes[place] {
          cost = min(cost, rows[before + j - 2] + Self.error)
        }
        rows[now + j] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      (before, last) = (last, now)
    }
    let distance = rows[last...last + count].min() ?? .max
    return distance <= limit ? distance : nil
  }

  /// Whether one of the first two letters is right, or in the other's place, as it mostly is; most
  /// words are put aside by it.
  private func mayBeNear(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> Bool {
    let (first, second) = (bytes[start], bytes[start + min(1, count - 1)])
    return wanted.prefix(2).contains { $0 == first || $0 == second }
  }

  /// What it counts for that the letter at a place is left out.
  private static func cost(
    of place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int {
    guard place > start else { return error }
    switch (bytes[place - 1], bytes[place]) {
    case (UInt8(ascii: "a"), UInt8(ascii: "a")), (UInt8(ascii: "a"), UInt8(ascii: "e")),
      (UInt8(ascii: "o"), UInt8(ascii: "e")):
      return 1
    default: return error
    }
  }
}

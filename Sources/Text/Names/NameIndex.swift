/// Names made ready to be found by what people write of them: words, their beginnings and parts, and
/// where few names have these, words with typing errors.
public struct NameIndex: Sendable {
  /// What was found of a name.
  public struct Findings: Equatable, Sendable {
    /// The places of the names in the order in which they were added, the best first.
    public var places: [Int] = []
    /// Whether none has what was written, and these only come near.
    public var areNear = false
  }

  /// Where the words of a name and the other words for it stand among the bytes.
  private struct Span {
    let name: Int
    let others: Int
    let end: Int
  }

  /// The plain words of all names, with a blank before and after each.
  private var bytes = [PlainWords.blank]
  private var spans: [Span] = []

  /// With fewer than this, near ones are wanted too.
  private static let few = 8

  /// Creates an index without names.
  public init() {}

  /// Adds a name, and other words that it is looked for by.
  public mutating func add(_ name: String, also words: String = "") {
    let start = bytes.count
    PlainWords.append(name, to: &bytes)
    let others = bytes.count
    PlainWords.append(words, to: &bytes)
    spans.append(Span(name: start, others: others, end: bytes.count))
  }

  /// The names that have every word of a query: as a word before the beginning of one, and that
  /// before a part of one, and the name's own words before the others; of those that have it alike,
  /// the first added first.
  ///
  /// Where nothing has all of them, those that come near one are given.
  public func find(_ query: String) -> Findings {
    let words = PlainWords(query).words
    if words.isEmpty { return Findings() }
    return bytes.withUnsafeBufferPointer { bytes in
      var found = Ranking()
      var missed: [Int] = []
      for (place, span) in spans.enumerated() {
        if let cost = Self.sum(words, { Self.cost(of: $0, in: bytes, span) }) {
          found.add(place, cost)
        } else {
          missed.append(place)
        }
      }
      if found.count >= Self.few { return Findings(places: found.places) }
      let hasNone = found.count == 0
      var near = words.map { Nearness($0, errors: Nearness.errors(in: $0.count)) }
      addNear(&near, words, missed, in: bytes, all: true, to: &found)
      if found.count == 0 {
        near = words.map { Nearness($0, errors: max(1, $0.count / 3)) }
        addNear(&near, words, missed, in: bytes, all: false, to: &found)
      }
      return Findings(places: found.places, areNear: hasNone && found.count > 0)
    }
  }

  private static func sum(_ words: [[UInt8]], _ cost: ([UInt8]) -> Int?) -> Int? {
    var sum = 0
    for word in words {
      guard let cost = cost(word) else { return nil }
      sum += cost
    }
    return sum
  }

  /// Adds those of some names that have words near all of the wanted, or at least one of them.
  private func addNear(
    _ near: inout [Nearness], _ words: [[UInt8]], _ places: [Int],
    in bytes: UnsafeBufferPointer<UInt8>, all: Bool, to found: inout Ranking
  ) {
    for place in places {
      let span = spans[place]
      var (sum, hits) = (0, 0)
      for (number, word) in words.enumerated() {
        if let cost = Self.cost(of: word, in: bytes, span)
          ?? Self.nearCost(&near[number], in: bytes, span)
        {
          sum += cost
          hits += 1
        } else if all {
          break
        } else {
          sum += 20
        }
      }
      if all ? hits == words.count : hits > 0 { found.add(place, sum) }
    }
  }

  /// What it costs that a name has a word in it, the less the better; nil when it hasn't.
  private static func cost(
    of word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ span: Span
  ) -> Int? {
    let count = word.count
    // A part of a number is another number, and one or two letters are a part of all names.
    let mayBePart = count > 2 && !(0x30...0x39).contains(word[0])
    var best: Int?
    var place = span.name
    while place + count < span.end {
      defer { place += 1 }
      guard bytes[place] == word[0] else { continue }
      let isStart = bytes[place - 1] == PlainWords.blank
      guard isStart || mayBePart else { continue }
      var length = 1
      while length < count, bytes[place + length] == word[length] { length += 1 }
      guard length == count else { continue }
      let isOther = place >= span.others
      let cost: Int
      switch (isStart, bytes[place + count] == PlainWords.blank) {
      case (true, true): cost = place == span.name ? 0 : 1
      case (true, false): cost = isOther ? 4 : place == span.name ? 2 : 3
      case (false, _): cost = isOther ? 6 : 5
      }
      if cost < best ?? .max { best = cost }
      if cost == 0 { break }
    }
    return best
  }

  /// What it costs that a name has a word near another, more than to have it.
  private static func nearCost(
    _ near: inout Nearness, in bytes: UnsafeBufferPointer<UInt8>, _ span: Span
  ) -> Int? {
    var best: Int?
    var start = span.name
    while start < span.end {
      var end = start
      while bytes[end] != PlainWords.blank { end += 1 }
      if let distance = near.distance(to: bytes, from: start, to: end) {
        let errors = (distance + Nearness.error - 1) / Nearness.error
        let cost = 8 + 2 * errors + (start >= span.others ? 1 : 0)
        best = min(best ?? .max, cost)
      }
      start = end + 1
    }
    return best
  }
}

/// Places by what they cost, and those of the same cost in the order they came.
private struct Ranking {
  private var byCost: [[Int]] = []
  private(set) var count = 0

  mutating func add(_ place: Int, _ cost: Int) {
    while byCost.count <= cost { byCost.append([]) }
    byCost[cost].append(place)
    count += 1
  }

  var places: [Int] { Array(byCost.joined()) }
}

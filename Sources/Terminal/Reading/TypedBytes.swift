import Interface

/// The bytes that a terminal has sent, and the inputs they amount to.
///
/// Nothing here waits: what has only begun is told of by `patience`, and whoever reads decides when
/// the rest won't come.
struct TypedBytes {
  /// What the terminal's description has for `keys`, one after the other, and where each ends.
  ///
  /// Every key that is pressed is looked for among them.
  private var described: (bytes: [UInt8], ends: [Int]) = ([], [])
  private let keys: [Key]
  /// How long the rest of a sequence may take after its Esc, in milliseconds.
  private let escapeDelay: Int
  /// The letter that a byte stands for where it isn't part of UTF-8.
  private let letter: (UInt8) -> Unicode.Scalar?
  private var bytes: [UInt8] = []
  private var head = 0
  private var isPasting = false
  /// Where the end of a paste may begin; before it there is none.
  private var unsearched = 0

  init(
    keys: [(bytes: [UInt8], key: Key)] = [], escapeDelay: Int = 25,
    letter: @escaping (UInt8) -> Unicode.Scalar? = { Unicode.Scalar(UInt32($0)) }
  ) {
    self.keys = keys.map(\.key)
    for (bytes, _) in keys {
      described.bytes += bytes
      described.ends.append(described.bytes.count)
    }
    self.escapeDelay = escapeDelay
    self.letter = letter
  }

  /// How long the rest of what has begun may take, in milliseconds; nil when nothing has.
  var patience: Int? {
    if isPasting { return 1000 }
    return head < bytes.count ? escapeDelay : nil
  }

  /// Adds what has come.
  mutating func append(_ new: some Sequence<UInt8>) { bytes += new }

  /// The next whole input, or nil; what the program has no use for is passed over.
  mutating func next() -> Input? { next(isLast: false) }

  /// The next input when nothing more will come for now: what has begun counts as it is.
  mutating func giveUp() -> Input? {
    if isPasting { return endPaste(at: bytes.count, markLength: 0) }
    return next(isLast: true)
  }

  /// What stands first: how many bytes it takes, and what it means to the program, if anything.
  private struct Piece {
    let count: Int
    var input: Input?

    static let escape = Piece(count: 1, input: .key(.escape))
  }

  private mutating func next(isLast: Bool) -> Input? {
    while head < bytes.count {
      if isPasting { return paste() }
      guard let piece = first(of: bytes[head...], isLast: isLast) else { return nil }
      drop(piece.count)
      if let input = piece.input { return input }
    }
    return isPasting ? paste() : nil
  }

  private mutating func drop(_ count: Int) {
    head += count
    guard head == bytes.count else { return }
    bytes.removeAll(keepingCapacity: true)
    (head, unsearched) = (0, 0)
  }

  /// What `rest` begins with; nil when that isn't whole yet.
  private mutating func first(of rest: ArraySlice<UInt8>, isLast: Bool) -> Piece? {
    let byte = rest[rest.startIndex]
    if byte < 0x20, let known = known(rest) { return known }
    if byte == 0x1B { return sequence(rest, isLast: isLast) }
    if byte < 0x80 {
      return Piece(count: 1, input: Key(scalar: Unicode.Scalar(byte)).map(Input.key))
    }
    guard let (count, scalar) = character(rest, isLast: isLast) else { return nil }
    return Piece(count: count, input: scalar.flatMap(Key.init(scalar:)).map(Input.key))
  }

  /// The longest of the described keys that `rest` begins with.
  private func known(_ rest: ArraySlice<UInt8>) -> Piece? {
    var (longest, found) = (0, 0)
    var start = 0
    for (place, end) in described.ends.enumerated() {
      if end - start > longest, rest.starts(with: described.bytes[start..<end]) {
        (longest, found) = (end - start, place)
      }
      start = end
    }
    return longest == 0 ? nil : Piece(count: longest, input: .key(keys[found]))
  }

  /// A character of UTF-8, or else a single byte of another character set.
  private func character(
    _ rest: ArraySlice<UInt8>, isLast: Bool
  ) -> (count: Int, scalar: Unicode.Scalar?)? {
    let byte = rest[rest.startIndex]
    let length =
      switch byte {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let whole = rest.prefix(length)
    let isFitting = whole.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    if isFitting, length > 1 {
      if whole.count < length, !isLast { return nil }
      if whole.count == length, let text = String(validating: whole, as: UTF8.self) {
        return (length, text.unicodeScalars.first)
      }
    }
    return (1, letter(byte))
  }

  /// What an Esc begins: a sequence, or nothing but the key.
  private mutating func sequence(_ rest: ArraySlice<UInt8>, isLast: Bool) -> Piece? {
    let unfinished: Piece? = isLast ? .escape : nil
    guard rest.count > 1 else { return unfinished }
    let start = rest.startIndex
    switch rest[start + 1] {
    case UInt8(ascii: "O"):
      guard rest.count > 2 else { return unfinished }
      return Piece(count: 3, input: Key(sequence: text(rest, 3)).map(Input.key))
    case UInt8(ascii: "["):
      guard rest.count > 2 else { return unfinished }
    default: return .escape
    }
    switch rest[start + 2] {
    case UInt8(ascii: "M"):
      guard rest.count >= 6 else { return isLast ? Piece(count: rest.count) : nil }
      let report = rest.dropFirst(3).prefix(3).map { Int($0) - 32 }
      return Piece(count: 6, input: click(report[0], report[1], report[2]))
    case UInt8(ascii: "["):
      // The Linux console's way to say F1 to F5.
      guard rest.count > 3 else { return isLast ? Piece(count: rest.count) : nil }
      return Piece(count: 4, input: Key(sequence: text(rest, 4)).map(Input.key))
    default: break
    }
    let body = rest.dropFirst(2).prefix(60)
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return isLast || body.count == 60 ? Piece(count: 2 + body.count) : nil
    }
    // What doesn't end as a sequence does was never one.
    guard (0x40...0x7E).contains(rest[end]) else { return Piece(count: end - start) }
    return meaning(of: text(rest, end - start + 1), count: end - start + 1)
  }

  private mutating func meaning(of sequence: String, count: Int) -> Piece {
    if sequence == "[200~" {
      isPasting = true
      unsearched = head + count
      return Piece(count: count)
    }
    if sequence.hasPrefix("[<"), let last = sequence.last, last == "M" || last == "m" {
      let numbers = sequence.dropFirst(2).dropLast().split(separator: ";").map { Int($0) ?? -1 }
      guard last == "M", numbers.count == 3 else { return Piece(count: count) }
      return Piece(count: count, input: click(numbers[0], numbers[1], numbers[2]))
    }
    return Piece(count: count, input: Key(sequence: sequence).map(Input.key))
  }

  private func text(_ rest: ArraySlice<UInt8>, _ count: Int) -> String {
    String(decoding: rest.prefix(count).dropFirst(), as: UTF8.self)
  }

  /// The left button going down, or the wheel; of other buttons, releases and movements nothing.
  private func click(_ button: Int, _ column: Int, _ row: Int) -> Input? {
    let places = 1...100_000
    guard places.contains(column), places.contains(row), button >= 0 else { return nil }
    let point = Point(x: column - 1, y: row - 1)
    // 4, 8 and 16 are Shift, Alt and Ctrl.
    return switch button & ~0x1C {
    case 0: .mouse(point, wheel: 0)
    case 64: .mouse(point, wheel: -1)
    case 65: .mouse(point, wheel: 1)
    default: nil
    }
  }

  private static let endOfPaste = Array("\u{1B}[201~".utf8)

  private mutating func paste() -> Input? {
    let mark = Self.endOfPaste
    var place = max(unsearched, head)
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0], bytes[place...].starts(with: mark) {
        return endPaste(at: place, markLength: mark.count)
      }
      place += 1
    }
    unsearched = place
    return nil
  }

  private mutating func endPaste(at end: Int, markLength: Int) -> Input {
    let pasted = bytes[head..<end]
    let text = String(validating: pasted, as: UTF8.self) ?? inAnotherCharacterSet(pasted)
    isPasting = false
    drop(pasted.count + markLength)
    return .paste(String(text.map { $0.isNewline ? "\n" : $0 }))
  }

  private func inAnotherCharacterSet(_ pasted: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var rest = pasted
    while let byte = rest.first {
      let (count, scalar) =
        byte < 0x80 ? (1, Unicode.Scalar(byte)) : character(rest, isLast: true) ?? (1, nil)
      if let scalar { text.append(scalar) }
      rest = rest.dropFirst(count)
    }
    return String(text)
  }
}

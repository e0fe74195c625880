/// A line of a plain text, found in its UTF-8 bytes.
///
/// Plain is text of which each scalar is shown as it is in one column (`Unicode.Scalar.isSimple`),
/// with newlines, and with no word longer than a line: nearly all text is. Its lines are those of
/// `String.wrapped(to:)`, found one at a time and without a copy.
public struct PlainLine {
  /// The bytes it shows: those before the break, without the blanks they end in.
  public let bytes: Range<Int>
  /// The columns it takes.
  public let columns: Int
  /// Where the next line begins; nil after the last.
  public let next: Int?

  /// The line of at most `width` columns that begins at `start` in a text that ends at `end`; nil
  /// where the text isn't plain.
  public init?(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, width: Int
  ) {
    // Letters of one byte, as far as no line can end among them, are most of it.
    let ascii = text.endOfASCII(from: start, to: min(end, start + width))
    var place = ascii
    var used = place - start
    var shown = place
    while shown > start, text[shown - 1] == UInt8(ascii: " ") { shown -= 1 }
    var shownColumns = shown - start
    if place == end {
      (bytes, columns, next) = (start..<shown, shownColumns, nil)
      return
    }
    var rest = place
    while rest > start, text[rest - 1] != UInt8(ascii: " ") { rest -= 1 }
    while place < end {
      let byte = text[place]
      if byte == UInt8(ascii: " ") {
        used += 1
        place += 1
        rest = place
        continue
      }
      if byte == UInt8(ascii: "\n") {
        (bytes, columns, next) = (start..<shown, shownColumns, place + 1)
        return
      }
      let length = text.lengthOfSimple(at: place, end: end)
      if length == 0 { return nil }
      if used >= width, place > start {
        // What was shown ends before the blanks that the rest comes after.
        if rest == start { return nil }
        let next = UnbrokenWords.place(rest, from: start, to: end) { text[$0] }
        self = PlainLine(text, start, ascii, before: next)
        return
      }
      used += 1
      place += length
      (shown, shownColumns) = (place, used)
    }
    (bytes, columns, next) = (start..<shown, shownColumns, nil)
  }

  /// The line that ends before `rest`, where a word begins, and is ASCII up to a place.
  private init(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ ascii: Int, before rest: Int
  ) {
    var shown = rest
    while shown > start, text[shown - 1] == UInt8(ascii: " ") { shown -= 1 }
    var columns = min(ascii, shown) - start
    // Each scalar has one byte that doesn't continue another.
    for place in start + columns..<shown where text[place] & 0xC0 != 0x80 { columns += 1 }
    (self.bytes, self.columns, next) = (start..<shown, columns, rest)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the blanks and printed characters of ASCII end that begin at a place.
  fileprivate func endOfASCII(from start: Int, to end: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var place = start
    while place + 8 <= end,
      bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).arePrintedASCII
    {
      place += 8
    }
    while place < end, (0x20...0x7E).contains(self[place]) { place += 1 }
    return place
  }

  /// The number of bytes of the simple scalar at a place; 0 where there is none.
  fileprivate func lengthOfSimple(at place: Int, end: Int) -> Int {
    let first = self[place]
    if first < 0x80 { return (0x20...0x7E).contains(first) ? 1 : 0 }
    guard let second = continuation(at: place + 1, end: end) else { return 0 }
    if (0xC2...0xCB).contains(first) {
      return Unicode.Scalar(UInt32(first & 0x1F) << 6 | second)?.isSimple == true ? 2 : 0
    }
    guard first == 0xE2, let third = continuation(at: place + 2, end: end) else { return 0 }
    return Unicode.Scalar(0x2000 | second << 6 | third)?.isSimple == true ? 3 : 0
  }

  /// What the byte at a place adds to the scalar that it continues; nil where it continues none.
  private func continuation(at place: Int, end: Int) -> UInt32? {
    guard place < end, self[place] & 0xC0 == 0x80 else { return nil }
    return UInt32(self[place] & 0x3F)
  }
}

extension UInt64 {
  /// Whether each of its eight bytes is a blank or a printed character of ASCII.
  fileprivate var arePrintedASCII: Bool {
    let each: UInt64 = 0x0101_0101_0101_0101
    return ((self &- each &* 0x20) | (self &+ each) | self) & (each &* 0x80) == 0
  }
}

extension String {
  /// The lines of a plain text, as `wrapped(to:)` gives them; nil where the text isn't plain.
  func plainLines(to width: Int) -> [String]? {
    var text = self
    return text.withUTF8 { bytes in
      var lines: [String] = []
      var start: Int? = 0
      while let from = start {
        guard let line = PlainLine(in: bytes, from: from, to: bytes.count, width: width) else {
          return nil
        }
        lines.append(String(decoding: bytes[line.bytes], as: UTF8.self))
        start = line.next
      }
      return lines
    }
  }
}

import Core
import Spreadsheet
import Text
import Workbook

/// A file, as far as it can be read to find a name in it.
public struct WrittenFile {
  /// How a text is written in bytes.
  enum Encoding { case utf8, utf16, latin1 }

  /// Gives what is written in a PDF, for which another program is needed; throws why it can't.
  public typealias PDFReading = ([UInt8]) throws(Refusal) -> [UInt8]

  private enum Content {
    case text(String, Encoding)
    case calendar(String)
    case office(OfficeFile)
    /// What can only be read.
    case fixed
  }

  /// How deep what is attached may lie in each other.
  static let mostDepth = 6
  /// The most bytes that are unpacked of a file.
  private static let mostUnpacked = 64_000_000
  /// The most bytes of text that are looked through, which take a few seconds.
  private static let mostText = 8_000_000

  private let content: Content
  private let bytes: [UInt8]
  private let ending: String
  /// All that is written in it, in UTF-8.
  let texts: [[UInt8]]
  /// Whether there is something in it that can't be read.
  public let isPartlyRead: Bool

  /// Reads a file whose name ends in `ending`.
  ///
  /// Throws why it can't be read, to stand after "kan ikke undersøges: ".
  public init(_ bytes: [UInt8], ending: String, pdf: PDFReading? = nil) throws(Refusal) {
    try self.init(bytes, ending: ending, pdf: pdf, depth: 0)
  }

  init(_ bytes: [UInt8], ending: String, pdf: PDFReading?, depth: Int) throws(Refusal) {
    (self.bytes, self.ending) = (bytes, ending)
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      do throws(WorkbookError) {
        let file = try Self.office(bytes)
        (content, texts, isPartlyRead) = (.office(file), [file.text], file.isPartlyRead)
      } catch { throw Refusal(Self.words(error)) }
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw Refusal("den har en adgangskode eller er fra et gammelt kontorprogram.")
    } else if bytes.starts(with: "%PDF".utf8) {
      guard let pdf else { throw Refusal("den er en PDF.") }
      (content, texts, isPartlyRead) = (.fixed, [try pdf(bytes)], false)
    } else if let (text, encoding) = Self.decoded(bytes) {
      if ["eml", "mht", "mhtml"].contains(ending) {
        let mail = MailText(bytes, pdf: pdf, depth: depth)
        (content, texts, isPartlyRead) = (.fixed, mail.texts, mail.isPartlyRead)
      } else if text.trimmingPrefix("\u{FEFF}").hasPrefix("BEGIN:V") {
        let unfolded = CalendarFolding.unfolded(text)
        (content, texts, isPartlyRead) = (.calendar(unfolded), [Array(unfolded.utf8)], false)
      } else {
        content = .text(text, encoding)
        let isMarkup = ["html", "htm", "md"].contains(ending) || text.first == "<"
        texts =
          isMarkup
          ? [MarkupEntity.decoded(Array(text.utf8)), MarkupEntity.decoded(text.withoutTags)]
          : [Array(text.utf8)]
        // Letters stand in it as numbers.
        isPartlyRead = text.hasPrefix("{\\rtf")
      }
    } else {
      throw Refusal("den er ikke tekst.")
    }
    if texts.reduce(0, { $0 + $1.count }) > Self.mostText { throw Self.tooMuch }
  }

  private static func office(_ bytes: [UInt8]) throws(WorkbookError) -> OfficeFile {
    try OfficeFile(bytes, allowance: mostUnpacked, mostText: mostText)
  }

  private static let tooMuch = Refusal(
    "der er for meget i den (over \(mostText / 1_000_000) MB tekst). Søg i den selv.")

  /// Whether a person is named in it.
  public func names(_ person: PersonNames) -> Bool {
    pieces(for: person).contains(where: person.occur)
  }

  /// Where words of a person's names stand in it, each place once.
  public func mentions(of person: PersonNames) -> [PersonNames.Mention] {
    var seen: Set<PersonNames.Mention> = []
    return pieces(for: person).flatMap(person.mentions).filter { seen.insert($0).inserted }
  }

  /// The pieces of its texts that may have something of a person's names.
  private func pieces(for person: PersonNames) -> some Sequence<String> {
    texts.lazy.flatMap(\.pieces).filter(person.mayStand).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The rows that are a person's own, in a list of stakeholders as the program writes it; nil where
  /// there are none.
  private func ownRows(of person: PersonNames) -> OwnRows? {
    guard ["csv", "xlsx"].contains(ending) else { return nil }
    return (try? SheetSource(bytes))?.rows(ofStakeholder: person.are)
  }

  /// Whether comments or links may stand at a person's own rows, which don't go with them.
  public func hasNotesAtRows(of person: PersonNames) -> Bool {
    guard case .office(let file) = content, case .rows(let rows)? = ownRows(of: person) else {
      return false
    }
    return file.hasNotes(at: rows)
  }

  /// Whether rows of it are a person's own, which go whole.
  public func hasRows(of person: PersonNames) -> Bool { ownRows(of: person) != nil }

  /// The file without a person's name and own rows, and otherwise as it was; nil where that can't be
  /// made of it.
  public func without(_ person: PersonNames) -> [UInt8]? {
    let rows = ownRows(of: person)
    switch content {
    case .text(var text, let encoding):
      if case .lines(let lines)? = rows { text = text.without(lines: lines) }
      return Self.encoded(person.removed(from: text), encoding)
    case .calendar(let text):
      return Array(CalendarFolding.folded(person.removed(from: text)).utf8)
    case .office(var file):
      if case .rows(let rows)? = rows {
        guard let emptied = try? file.emptying(rows), let read = try? Self.office(emptied) else {
          return nil
        }
        file = read
      }
      return file.replacing(with: Erasure.substitute) { bytes in
        person.places(in: String(decoding: bytes, as: UTF8.self))
      }
    case .fixed: return nil
    }
  }

  private static func words(_ error: WorkbookError) -> String {
    switch error {
    case .tooLarge: tooMuch.message
    case .format: "den er pakket (zip)."
    default: "den er beskadiget."
    }
  }

  static func decoded(_ bytes: [UInt8]) -> (String, Encoding)? {
    if bytes.starts(with: [0xFF, 0xFE]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      return (String(decoding: units, as: UTF16.self), .utf16)
    }
    if bytes.contains(0) { return nil }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
    // Windows' letters are Latin-1's, and every byte goes back to what it was.
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bytes.map { Unicode.Scalar($0) })
    return (String(text), .latin1)
  }

  private static func encoded(_ text: String, _ encoding: Encoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .latin1: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
  }
}

extension [UInt8] {
  /// The text in pieces that overlap by more than a name, so that a long one takes little room.
  fileprivate var pieces: [ArraySlice<UInt8>] {
    let (length, overlap) = (30_000, 1000)
    // A word that is cut would be another. What begins in a piece is all in it.
    return stride(from: 0, to: count, by: length).compactMap { start in
      let next = Swift.min(count, start + length)
      guard let first = start == 0 ? 0 : (start..<next).first(where: isBreak) else { return nil }
      let late = Swift.min(count, next + overlap)
      if late == count { return self[first...] }
      let last =
        (late..<Swift.min(count, late + length)).first(where: isBreak)
        ?? (first..<late).last(where: isBreak)
      return self[first..<(last ?? first)]
    }
  }

  /// Whether no word goes on over a place: there is no letter, digit or what may be part of one.
  private func isBreak(_ place: Int) -> Bool {
    switch self[place] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      false
    // Of what isn't ASCII, these begin quotation marks, dashes and blanks.
    case 0x80...: self[place] == 0xC2 || self[place] == 0xE2
    default: true
    }
  }
}

extension String {
  /// The text without some of its lines, which are in order, counted from 1 and end in CR, LF or
  /// both.
  fileprivate func without(lines: [Range<Int>]) -> String {
    var (result, line, isAfterReturn) = (String.UnicodeScalarView(), 1, false)
    var rest = lines[...]
    for scalar in unicodeScalars {
      if isAfterReturn, scalar != "\n" { line += 1 }
      while let next = rest.first, next.upperBound <= line { rest.removeFirst() }
      if rest.first?.contains(line) != true { result.append(scalar) }
      if scalar == "\n" { line += 1 }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }

  /// The text with a blank for each tag of HTML.
  fileprivate var withoutTags: [UInt8] {
    var isTag = false
    return utf8.compactMap { byte in
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { return byte }
      if byte == UInt8(ascii: ">") { isTag = false }
      return isTag ? nil : UInt8(ascii: " ")
    }
  }
}

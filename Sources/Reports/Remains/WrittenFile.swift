import Core
import Text
import Workbook

/// A file, as far as it can be read to find a name in it.
public struct WrittenFile {
  /// How a text is written in bytes.
  enum Encoding { case utf8, utf16, latin1 }

  private enum Content {
    case text(String, Encoding)
    case calendar(String)
    case mail
    case office(OfficeFile)
  }

  /// The most bytes that are unpacked of a file.
  private static let mostUnpacked = 64_000_000

  private let content: Content
  /// All that is written in it, in UTF-8.
  let texts: [[UInt8]]
  /// Whether there is something in it that can't be read.
  public let isPartlyRead: Bool

  /// Reads a file whose name ends in `ending`.
  ///
  /// Throws why it can't be read, to stand after "kan ikke undersøges: ".
  public init(_ bytes: [UInt8], ending: String) throws(Refusal) {
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      do throws(WorkbookError) {
        let file = try OfficeFile(bytes, allowance: Self.mostUnpacked)
        texts = [try file.text]
        content = .office(file)
        isPartlyRead = false
      } catch { throw Refusal(Self.words(error)) }
      return
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw Refusal("den har en adgangskode eller er fra et gammelt kontorprogram.")
    }
    guard let (text, encoding) = Self.decoded(bytes) else { throw Refusal("den er ikke tekst.") }
    if ending == "eml" {
      let mail = MailText(bytes)
      content = .mail
      texts = mail.texts
      isPartlyRead = mail.isPartlyRead
      return
    }
    isPartlyRead = false
    if text.hasPrefix("BEGIN:V") {
      let unfolded = CalendarFolding.unfolded(text)
      content = .calendar(unfolded)
      texts = [Array(unfolded.utf8)]
    } else {
      content = .text(text, encoding)
      let isMarkup = ["html", "htm", "xml", "svg", "md"].contains(ending)
      texts = [Array(text.utf8)] + (isMarkup ? [text.withoutTags] : [])
    }
  }

  /// Whether a person is named in it.
  public func names(_ person: PersonNames) -> Bool {
    texts.contains { $0.pieces.contains(where: person.occur) }
  }

  /// The words of a person's names that stand in it.
  public func words(of person: PersonNames) -> [String] {
    Set(texts.flatMap { $0.pieces.flatMap(person.words) }).sorted()
  }

  /// The file without a person's name, and otherwise as it was; nil where that can't be made of it.
  public func without(_ person: PersonNames) -> [UInt8]? {
    switch content {
    case .text(let text, let encoding):
      return Self.encoded(person.removed(from: text), encoding)
    case .calendar(let text):
      return Array(CalendarFolding.folded(person.removed(from: text)).utf8)
    case .office(let file):
      return try? file.replacing(with: Erasure.substitute) { bytes in
        person.places(in: String(decoding: bytes, as: UTF8.self))
      }
    case .mail: return nil
    }
  }

  private static func words(_ error: WorkbookError) -> String {
    switch error {
    case .tooLarge: "den er for stor, når den er pakket ud."
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
  fileprivate var pieces: [String] {
    let (length, overlap) = (30_000, 300)
    func isBlank(_ place: Int) -> Bool { self[place] == 0x20 || self[place] == 0x0A }
    return stride(from: 0, to: count, by: length).map { start in
      // A word that is cut would be another.
      let early = Swift.max(0, start - overlap)
      let first = early == 0 ? 0 : (early..<start).first(where: isBlank) ?? early
      let late = Swift.min(count, start + length)
      let last = late == count ? late : (late - overlap..<late).last(where: isBlank) ?? late
      return String(decoding: self[first..<Swift.max(first, last)], as: UTF8.self)
    }
  }
}

extension String {
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

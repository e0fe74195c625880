import Core
import Text

/// What is written in a mail (RFC 5322, with the parts of RFC 2045 and the headers of RFC 2047).
struct MailText {
  /// Its headers, its texts, and what is attached, as far as they can be read, in UTF-8.
  private(set) var texts: [[UInt8]] = []
  /// Whether there is something in it that can't be read.
  private(set) var isPartlyRead = false
  private let pdf: WrittenFile.PDFReading?

  /// Reads a mail that lies so deep in others.
  init(_ bytes: [UInt8], pdf: WrittenFile.PDFReading?, depth: Int) {
    self.pdf = pdf
    add(bytes[...], depth: depth)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, depth: Int) {
    guard depth < WrittenFile.mostDepth else { return isPartlyRead = true }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
    let header = lines.prefix { !$0.isEmpty }
    let body = lines.dropFirst(header.count + 1)
    let headers = CalendarFolding.unfolded(
      header.map { Self.text(Array($0)) }.joined(separator: "\n"))
    texts.append(Array(Self.withWordsDecoded(headers).utf8))
    let kind = headers.header("content-type")
    if kind.lowercased().hasPrefix("multipart/") {
      let mark = Array("--\(kind.parameter("boundary") ?? "")".utf8)
      let parts = body.split(omittingEmptySubsequences: false) { line in
        let end = line.dropFirst(mark.count).prefix { ![0x20, 0x09].contains($0) }
        return mark.count > 2 && line.starts(with: mark) && (end.isEmpty || end == [0x2D, 0x2D])
      }
      // What stands before the first is for programs that know no parts.
      texts += parts.prefix(1).map { Array($0.joined(separator: [0x0A])) }
      if parts.count < 2 { isPartlyRead = true }
      for part in parts.dropFirst() where !part.isEmpty {
        add(Array(part.joined(separator: [0x0A]))[...], depth: depth + 1)
      }
      return
    }
    let plain = Array(body.joined(separator: [0x0A]))
    let content: [UInt8]
    switch headers.header("content-transfer-encoding").lowercased() {
    case "base64": content = plain.fromBase64
    case "quoted-printable": content = plain.fromQuotedPrintable
    case "", "7bit", "8bit", "binary": content = plain
    default:
      content = plain
      isPartlyRead = true
    }
    let name = kind.parameter("name") ?? headers.header("content-disposition").parameter("filename")
    let ending = Self.ending(kind.lowercased(), name: name)
    do throws(Refusal) {
      let file = try WrittenFile(content, ending: ending, pdf: pdf, depth: depth + 1)
      texts += file.texts
      isPartlyRead = isPartlyRead || file.isPartlyRead
    } catch { isPartlyRead = true }
  }

  /// What a file of a kind would end in.
  private static func ending(_ kind: String, name: String?) -> String {
    if kind.hasPrefix("message/") { return "eml" }
    if kind.hasPrefix("text/html") { return "html" }
    return name?.split(separator: ".").last.map(String.init)?.lowercased() ?? ""
  }

  private static func text(_ bytes: [UInt8]) -> String {
    WrittenFile.decoded(bytes)?.0 ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Headers with their encoded words, as "=?utf-8?q?S=C3=B8ren?=", in letters.
  private static func withWordsDecoded(_ headers: String) -> String {
    var (result, rest, isAfterWord) = ("", headers[...], false)
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      // Blanks between two such words aren't part of them.
      if !isAfterWord || !before.allSatisfy(\.isWhitespace) { result += before }
      let parts = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      isAfterWord = parts.count == 4 && parts[3].first == "="
      guard isAfterWord else {
        result += "=?"
        rest = rest[start.upperBound...]
        continue
      }
      let coded = Array(parts[2].utf8)
      result += text(
        parts[1].lowercased() == "b"
          ? coded.fromBase64
          : coded.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }.fromQuotedPrintable)
      rest = parts[3].dropFirst()
    }
    return result + rest
  }
}

extension String {
  /// What a mail's header of a name says; nothing where there is none.
  fileprivate func header(_ name: String) -> String {
    let line = split(separator: "\n").first { $0.lowercased().hasPrefix("\(name):") }
    return line.map { String($0.dropFirst(name.count + 1)).trimmed } ?? ""
  }

  /// A parameter of a mail's header, as in "multipart/mixed; boundary=x".
  fileprivate func parameter(_ name: String) -> String? {
    for part in split(separator: ";").dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      if sides.count == 2, sides[0].lowercased() == name {
        return sides[1].filter { $0 != "\"" }
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// What base64 stands for; other letters count for nothing.
  fileprivate var fromBase64: [UInt8] {
    var (result, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
    for byte in self {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return result
  }

  /// What quoted-printable stands for.
  fileprivate var fromQuotedPrintable: [UInt8] {
    var (result, place): ([UInt8], Int) = ([], 0)
    while place < count {
      let byte = self[place]
      place += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      let digits = self[place..<Swift.min(place + 2, count)]
      if digits.first == 0x0A {
        place += 1
      } else if let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
        result.append(value)
        place += 2
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

import Core
import Foundation

extension MailMessage {
  /// The message as RFC 5322 and MIME have it, in ASCII, written at a moment.
  ///
  /// It has no sender and no id of its own: whoever sends it puts them in, each time it is sent.
  public func text(for receiver: Receiver, written moment: Moment) -> String {
    var lines: [String] = []
    if receiver == .mailProgram { lines.append("X-Unsent: 1") }
    lines.append("Date: \(moment.mailDate)")
    if !recipients.isEmpty {
      lines.append("To: " + recipients.map(\.inHeader).joined(separator: ",\r\n "))
    }
    lines += ["Subject: \(subject.inHeader)", "MIME-Version: 1.0"]
    if attachments.isEmpty {
      lines += bodyPart
    } else {
      lines += ["Content-Type: multipart/mixed; boundary=\"\(Self.boundary)\"", ""]
      for part in [bodyPart] + attachments.map(\.part) {
        lines += ["--\(Self.boundary)"] + part
      }
      lines += ["--\(Self.boundary)--", ""]
    }
    let text = lines.joined(separator: "\r\n")
    // Like other programs on Unix, sendmail reads lines that end so.
    return receiver == .sendmail ? text.replacing("\r\n", with: "\n") : text
  }

  /// What separates the parts; it occurs neither in base64 nor in quoted-printable text.
  private static let boundary = "=_samdrift"

  private var bodyPart: [String] {
    [
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
      body.split(separator: "\n", omittingEmptySubsequences: false)
        .map(\.quotedPrintable).joined(separator: "\r\n"),
    ]
  }
}

extension MailMessage.Attachment {
  /// The lines of its part of a message.
  ///
  /// A name that isn't plain stands there twice: as RFC 2231 has it, and in encoded words, which
  /// older programs, classic Outlook among them, look for.
  fileprivate var part: [String] {
    let isPlain = name.count <= 60 && name.utf8.allSatisfy(\.isPlainInNames)
    return [
      "Content-Type: \(mediaType);\r\n name=\"\(isPlain ? name : name.encodedWords)\"",
      "Content-Disposition: attachment;"
        + (isPlain ? "\r\n filename=\"\(name)\"" : name.extendedParameter("filename")),
      "Content-Transfer-Encoding: base64", "",
      Data(bytes).base64EncodedString(options: [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ]),
    ]
  }
}

extension Mailbox {
  /// The mailbox in a header field, of as many lines as it takes.
  ///
  /// A name is in quotation marks, or in encoded words where it isn't plain.
  fileprivate var inHeader: String {
    if name.isEmpty { return address.text }
    let phrase = quotedName.isPlainInHeaders ? quotedName : name.encodedWords
    let isShort = phrase.utf8.count + address.text.utf8.count <= 68
    return "\(phrase)\(isShort ? "" : "\r\n") <\(address.text)>"
  }
}

extension String {
  /// The text as the value of a header field.
  fileprivate var inHeader: String { isPlainInHeaders ? self : encodedWords }

  /// Whether it may stand in a header field as it is, on the line of the field's name.
  fileprivate var isPlainInHeaders: Bool {
    utf8.count <= 60 && utf8.allSatisfy { (0x20...0x7E).contains($0) } && !contains("=?")
  }

  /// The text in encoded words of whole characters (RFC 2047), each on a line of its own.
  ///
  /// The first one may stand after the longest name of a field here, in a line of 76.
  fileprivate var encodedWords: String {
    pieces(of: 39) { Array($0.utf8) }
      .map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// The text as a parameter in pieces of whole characters (RFC 2231), each on a line of its own.
  fileprivate func extendedParameter(_ name: String) -> String {
    let pieces = pieces(of: 50) { character in
      character.utf8.flatMap { $0.isPlainInNames ? [$0] : Array("%\($0.hexadecimal)".utf8) }
    }
    return pieces.enumerated().map { place, piece in
      let number = pieces.count == 1 ? "" : "*\(place)"
      let charset = place == 0 ? "utf-8''" : ""
      return "\r\n \(name)\(number)*=\(charset)\(String(decoding: piece, as: UTF8.self))"
    }.joined(separator: ";")
  }

  /// The text in pieces of so many bytes at most, of whole characters that are each written so.
  private func pieces(
    of size: Int, _ write: (Unicode.Scalar) -> [UInt8]
  ) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    for scalar in unicodeScalars {
      let bytes = write(scalar)
      if pieces[pieces.count - 1].count + bytes.count > size { pieces.append([]) }
      pieces[pieces.count - 1] += bytes
    }
    return pieces
  }
}

extension Substring {
  /// A line in quoted-printable (RFC 2045, 6.7), of as many lines of 76 as it takes.
  fileprivate var quotedPrintable: String {
    var text = ""
    var used = 0
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      let isBlank = scalar == " " || scalar == "\t"
      let isLast = unicodeScalars.index(after: index) == endIndex
      let isPlain = isBlank ? !isLast : (0x21...0x7E).contains(scalar.value) && scalar != "="
      let piece =
        isPlain ? String(scalar) : scalar.utf8.map { "=\($0.hexadecimal)" }.joined()
      if used + piece.utf8.count > 75 {
        text += "=\r\n"
        used = 0
      }
      text += piece
      used += piece.utf8.count
    }
    return text
  }
}

extension UInt8 {
  /// Two digits.
  fileprivate var hexadecimal: String {
    (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true)
  }

  /// Whether it stands for itself in the name of a file wherever that is written.
  fileprivate var isPlainInNames: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension Moment {
  /// "Thu, 3 Dec 2026 09:14:22 +0000" (RFC 5322, 3.3).
  fileprivate var mailDate: String {
    guard let day = Day(iso: String(iso.prefix(10))) else { return "" }
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday.rawValue - 1]
    let month = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][day.month - 1]
    return "\(weekday), \(day.day) \(month) \(day.year) \(iso.dropFirst(11).prefix(8)) +0000"
  }
}

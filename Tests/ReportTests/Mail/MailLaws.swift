import Core
import Foundation
import TestSupport
import Testing

@testable import Reports

/// What holds for messages of any texts.
@Suite struct MailLaws {
  static let seeds: [UInt64] = Array(1...3)
  private static let written = Moment(iso: "2026-12-03T09:14:22Z")!

  @Test(arguments: seeds)
  func otherProgramsReadWhatWasWritten(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let messages = (1...60).map { _ in random.message() }
    let texts = messages.map { $0.text(for: .mailProgram, written: Self.written) }
    for (reader, mails) in try ReadMail.all(texts) {
      #expect(mails.count == messages.count)
      for (mail, message) in zip(mails, messages) {
        let fields =
          ["x-unsent", "date"] + (message.recipients.isEmpty ? [] : ["to"])
          + ["subject", "mime-version", "content-type"]
          + (message.attachments.isEmpty ? ["content-transfer-encoding"] : [])
        let expected = ReadMail(
          subject: message.subject,
          to: message.recipients.map { [read($0.name, by: reader), $0.address.text] },
          body: message.body,
          attachments: message.attachments.map { file in
            [file.name, file.bytes.map { String(format: "%02x", $0) }.joined()]
          }, fields: fields)
        #expect(mail == expected, "\(reader)")
      }
    }
  }

  /// A recipient's name as a reader is asked for it: older Pythons (gh-128110) keep the blanks between
  /// the encoded words of a long one, which RFC 2047 has left out.
  private func read(_ name: String, by reader: String) -> String {
    reader.hasPrefix("python3") ? name.replacing(" ", with: "") : name
  }

  @Test(arguments: seeds)
  func everyLineIsShortAndPlain(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 1...200 {
      let message = random.message()
      let text = message.text(for: .mailProgram, written: Self.written)
      let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) || [9, 10, 13].contains($0) }
      #expect(isPlain)
      let lines = text.components(separatedBy: "\r\n")
      #expect(!lines.contains { $0.contains { $0.isNewline } })
      #expect(lines.allSatisfy { $0.utf8.count <= 76 }, "\(lines.max { $0.count < $1.count }!)")
      #expect(lines.last == "")
      let sent = message.text(for: .sendmail, written: Self.written)
      #expect("X-Unsent: 1\r\n" + sent.replacing("\n", with: "\r\n") == text)
    }
  }

  @Test func eachEncodedWordIsOfWholeCharacters() throws {
    var random = SeededRandom(seed: 9)
    for _ in 1...200 {
      let text = random.message().text(for: .mailProgram, written: Self.written)
      for word in text.matches(of: /=\?utf-8\?B\?([^?]*)\?=/) {
        let bytes = try #require(Data(base64Encoded: String(word.1)))
        #expect(String(validating: bytes, as: UTF8.self) != nil)
      }
    }
  }

  @Test func aMessageIsWrittenAsOthersReadIt() throws {
    let message = MailMessage(
      to: [
        Mailbox(try MailAddress("lene@boligforeningen.dk")),
        Mailbox(try MailAddress("bo@boligforeningen.dk"), name: "Bo \"B\" Vig\r\nBcc: x@y.dk"),
        Mailbox(try MailAddress("soren@boligforeningen.dk"), name: "Søren"),
      ],
      subject: "Oversigt til mødet\r\nBcc: alle@example.dk",
      body: "Hej\r\n\r\nHer er den = 1 side. ",
      attachments: [
        .init(
          name: "Oversigt – Sønderparken.pdf", mediaType: "application/pdf",
          bytes: Array("%PDF-1.7".utf8))
      ])
    let text = message.text(for: .mailProgram, written: Self.written)
    #expect(
      text.replacing("\r\n", with: "\n") == #"""
        X-Unsent: 1
        Date: Thu, 3 Dec 2026 09:14:22 +0000
        To: lene@boligforeningen.dk,
         "Bo \"B\" Vig Bcc: x@y.dk" <bo@boligforeningen.dk>,
         =?utf-8?B?U8O4cmVu?= <soren@boligforeningen.dk>
        Subject: =?utf-8?B?T3ZlcnNpZ3QgdGlsIG3DuGRldCBCY2M6IGFsbGVAZXhhbXBsZS5k?=
         =?utf-8?B?aw==?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="=_samdrift"

        --=_samdrift
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Hej

        Her er den =3D 1 side.

        --=_samdrift
        Content-Type: application/pdf;
         name="=?utf-8?B?T3ZlcnNpZ3Qg4oCTIFPDuG5kZXJwYXJrZW4ucGRm?="
        Content-Disposition: attachment;
         filename*=utf-8''Oversigt%20%E2%80%93%20S%C3%B8nderparken.pdf
        Content-Transfer-Encoding: base64

        JVBERi0xLjc=
        --=_samdrift--

        """#)
  }
}

extension SeededRandom {
  fileprivate mutating func message() -> MailMessage {
    let recipients = (0..<pick(0...3)).map { _ in
      Mailbox(
        try! MailAddress("\(pick(["lene", "bo.b", "x+y"]))@\(pick(["afd-7.dk", "a.b.example"]))"),
        name: text(pick([0, 1, 3, 8])))
    }
    let attachments = (0..<pick(0...2)).map { _ in
      MailMessage.Attachment(
        name: "n\(text(pick(0...12)))n.pdf", mediaType: "application/pdf",
        bytes: (0..<pick([0, 1, 56, 57, 58, 500])).map { _ in pick(0...255) })
    }
    return MailMessage(
      to: recipients, subject: text(pick(1...30)), body: text(pick(0...200)),
      attachments: attachments)
  }

  /// A text of so many pieces, of what would break a message if it stood there as it is.
  private mutating func text(_ count: Int) -> String {
    (0..<count).map { _ in
      pick([
        "Oversigt", "til", " ", "  ", "\t", "\n", "\r\n", "\r", "\r\nBcc: x@example.dk\r\n",
        "\r\n\r\n", "æøå", "–", "»", "e\u{301}", "👩‍👩‍👧", "🇩🇰", "=?utf-8?B?eA==?=", "=?", "=", "=3D",
        "\"", "\\", "%", "'", ";", ":", ",", "<", "\u{0}", "\u{1B}[2J", "\u{7F}", "\u{85}",
        "\u{2028}", "\n.\n", "\nFrom x", "--=_samdrift", "\n--=_samdrift--\n",
        "ordetderaldrigholderop", "a", "1",
      ])
    }.joined()
  }
}

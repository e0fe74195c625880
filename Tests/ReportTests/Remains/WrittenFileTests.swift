import Core
import TestSupport
import Testing

@testable import Reports

/// A name in files of every kind, found and taken out.
@Suite struct WrittenFileTests {
  /// What somebody has been called who is now Søren Ågård.
  private static let names: PersonNames = {
    var ledger = Ledger(projectID: "p")
    let person = Stakeholder(id: "s").with {
      ($0.name, $0.kind, $0.number) = ("Søren Lund", .person, 1)
    }
    try! ledger.make(Edit("", [person.insertion]))
    try! ledger.make(ledger.project.edit(person) { $0.name = "Søren Ågård" })
    return try! Erasure(of: "s", from: ledger, by: "Anna").names
  }()

  private func file(_ text: String, _ ending: String = "txt") throws -> WrittenFile {
    try WrittenFile(Array(text.utf8), ending: ending)
  }

  @Test(arguments: [
    ("Kære Søren Ågård!", "txt"), ("Soeren\nAagaard", "md"), ("a;søren lund;b", "csv"),
    ("<b>Søren</b> <i>Ågård</i>", "html"), ("{\"a\":\"Søren Ågårds\"}", "json"),
    ("BEGIN:VCALENDAR\r\nSUMMARY:Ring til Søren Å\r\n gård\r\nEND:VCALENDAR\r\n", "ics"),
    ("Subject: =?utf-8?Q?S=C3=B8ren_?=\r\n =?utf-8?B?w4Vnw6VyZA==?=\r\n\r\nHej", "eml"),
    ("Subject: Hej\nContent-Transfer-Encoding: quoted-printable\n\nS=C3=B8ren =\nLund", "eml"),
    (
      "Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n"
        + "Hej\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\nU8O4cmVu\r\nIEx1bmQ=\r\n--x--\r\n", "eml"
    ),
  ])
  func aNameIsFound(text: String, ending: String) throws {
    #expect(try file(text, ending).names(Self.names))
  }

  @Test(arguments: [
    ("Søren Kierkegaard og fru Lund", "txt", ["Lund", "Søren"]), ("Sørensen", "txt", []),
    ("Søren \u{7C} Lund", "csv", ["Lund", "Søren"]), ("", "txt", []),
  ])
  func partsOfANameAreToldAndAreNotTheName(text: String, ending: String, words: [String]) throws {
    let file = try file(text, ending)
    #expect(!file.names(Self.names))
    #expect(file.words(of: Self.names) == words)
  }

  @Test(arguments: [
    ("Kære Søren Ågårds æbler\r\nog Søren Lund", "txt", "Kære [glemt]s æbler\r\nog [glemt]"),
    ("<p>Søren Ågård &amp; co</p>", "html", "<p>[glemt] &amp; co</p>"),
    (
      "BEGIN:VCALENDAR\r\nSUMMARY:\(String(repeating: "æ", count: 28)) Søren Å\r\n gård og alle de "
        + "andre\r\nEND:VCALENDAR\r\n", "ics",
      "BEGIN:VCALENDAR\r\nSUMMARY:\(String(repeating: "æ", count: 28)) [glemt] og\r\n  alle de "
        + "andre\r\nEND:VCALENDAR\r\n"
    ),
  ])
  func aNameIsTakenOutAndTheRestStays(text: String, ending: String, after: String) throws {
    let bytes = try #require(try file(text, ending).without(Self.names))
    #expect(String(decoding: bytes, as: UTF8.self) == after)
  }

  @Test func olderWaysToWriteLettersComeBackAsTheyWere() throws {
    let latin: [UInt8] = Array("S".utf8) + [0xF8] + Array("ren Lund ".utf8) + [0x80, 0xE6]
    let windows = try WrittenFile(latin, ending: "csv")
    #expect(windows.names(Self.names))
    #expect(windows.without(Self.names) == Array("[glemt] ".utf8) + [0x80, 0xE6])
    func wide(_ text: String) -> [UInt8] {
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    let unicode = try WrittenFile(wide("Søren Lund;ja\r\n"), ending: "csv")
    #expect(unicode.names(Self.names))
    #expect(unicode.without(Self.names) == wide("[glemt];ja\r\n"))
  }

  @Test func aNameIsFoundWhereverALongTextIsCut() throws {
    for shift in [0, 1, 295, 300, 305] {
      let before = String(repeating: "abcde ", count: 4950 + shift)
      #expect(try file("\(before)Søren Lund og flere").names(Self.names), "\(shift)")
    }
    // A word is no other for being cut.
    let word = String(repeating: "a", count: 29_700) + "Søren Lund"
    #expect(try !file(word).names(Self.names))
  }

  @Test func whatIsAttachedAndCannotBeReadIsTold() throws {
    let mail = try file(
      "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: application/pdf; "
        + "name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQAAAAA\n--x--\n", "eml")
    #expect(mail.isPartlyRead && !mail.names(Self.names))
    #expect(mail.without(Self.names) == nil)
  }

  @Test func whatIsNoTextIsRefusedInWords() throws {
    func refusal(_ bytes: [UInt8]) -> String? {
      do throws(Refusal) {
        _ = try WrittenFile(bytes, ending: "txt")
        return nil
      } catch { return error.message }
    }
    #expect(refusal([1, 0, 2]) == "den er ikke tekst.")
    #expect(refusal(Array("PK\u{3}\u{4}".utf8) + [0, 1]) == "den er beskadiget.")
    #expect(refusal([0xD0, 0xCF, 0x11, 0xE0])?.hasPrefix("den har en adgangskode") == true)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func noBytesEndTheProgram(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let starts = [
      "", "PK\u{3}\u{4}", "Content-Type: multipart/a; boundary=a\n\n--a\n", "BEGIN:V\n ", "=?a?q?=",
    ]
    var bytes = Array(starts.randomElement(using: &random)!.utf8)
    for _ in 0..<Int.random(in: 0...300, using: &random) {
      bytes.append(
        Bool.random(using: &random)
          ? .random(in: 0...255, using: &random)
          : Array("=?-a \n\r<>&;:\"S".utf8).randomElement(using: &random)!)
    }
    for ending in ["txt", "eml", "html"] {
      guard let file = try? WrittenFile(bytes, ending: ending) else { continue }
      #expect(!file.names(Self.names))
      _ = file.words(of: Self.names)
      _ = file.without(Self.names)
    }
  }
}

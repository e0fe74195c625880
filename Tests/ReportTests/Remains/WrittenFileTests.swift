import Core
import Spreadsheet
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
    ("Content-Type: text/html\n\n<p>S&oslash;ren <b>&#xC5;g&aring;rd</b>", "eml"),
    ("Content-Type: message/rfc822\n\nSubject: =?utf-8?q?S=C3=B8ren_Lund?=\n\nHej", "eml"),
    (
      "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
        + "U3ViamVjdDogSGVqCgpTw7hyZW4gTHVuZA==", "eml"
    ),
    ("Content-Type: multipart/mixed\n\nSøren Lund\n", "eml"),
    ("Content-Type: multipart/mixed; boundary=x\n\nSøren Lund\n--x\n\n--x--\n", "eml"),
    ("{\"a\":\"Hej\\nSøren Ågård\"}", "json"), ("{\"a\":\"Hej\\r\\nSøren\\tLund\"}", "json"),
    ("BEGIN:VCALENDAR\r\nDESCRIPTION:Hej\\NSøren Lund\r\nEND:VCALENDAR\r\n", "ics"),
    ("BEGIN:VCALENDAR\r\nDESCRIPTION:Hej\\\r\n nSøren Lund\r\nEND:VCALENDAR\r\n", "ics"),
    ("LUND,  SØREN", "csv"), ("&Aring;g&aring;rd, S&#248;ren", "html"),
    ("<a title=\"S&oslash;ren Lund\">", "htm"), ("<svg><text>S&#xF8;ren Lund", "svg"),
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
    #expect(Set(file.mentions(of: Self.names).map(\.word)).sorted() == words)
  }

  @Test(arguments: [
    ("Kære Søren Ågårds æbler\r\nog Søren Lund", "txt", "Kære [glemt]s æbler\r\nog [glemt]"),
    ("<p>Søren Ågård &amp; co</p>", "html", "<p>[glemt] &amp; co</p>"),
    ("{\"a\":\"Hej\\nSøren Ågård\\nLund\"}", "json", "{\"a\":\"Hej\\n[glemt]\\nLund\"}"),
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

  /// A project with a list of stakeholders, some of whom have the name in what is said of them.
  private static func project() throws -> Project {
    var project = Project(id: "p")
    for (number, name) in ["Beboere", "Søren Lund", "Søren Lund og co", "Åse"].enumerated() {
      let stakeholder = Stakeholder(id: "\(number)").with {
        ($0.name, $0.number, $0.kind) = (name, number + 1, .person)
        ($0.note, $0.mail) = ("Note \(number);\n\"to\" linjer\r\nom Søren Lund", "\(number)@x.dk")
        ($0.interests, $0.concerns) = ("I \(number)", "B \(number)")
      }
      try project.apply(stakeholder.insertion)
    }
    return project
  }

  @Test(arguments: ["csv", "xlsx"])
  func aPersonsRowGoesWholeFromOurLists(ending: String) throws {
    let project = try Self.project()
    let book = ListBook(.stakeholders, in: project, on: Day(iso: "2026-11-29")!)
    let bytes = ending == "csv" ? book.csv : try book.workbook(title: "Søren Lund")
    let file = try WrittenFile(bytes, ending: ending)
    #expect(file.names(Self.names) && file.hasRows(of: Self.names))
    let after = try #require(file.without(Self.names))
    func rows(_ bytes: [UInt8]) throws -> [[String]] {
      let source = try SheetSource(bytes)
      return try source.sheet(named: source.sheets(of: .stakeholders).first, of: .stakeholders)
        .rows.map(\.cells)
    }
    let left = try rows(bytes).enumerated().filter { $0.offset != 1 }.map { _, cells in
      cells.map { $0.replacing("Søren Lund", with: "[glemt]") }
    }
    #expect(left.count == 3)
    #expect(try rows(after) == left)
    #expect(try !WrittenFile(after, ending: ending).hasRows(of: Self.names))
  }

  @Test(arguments: [
    ("Nr.;Interessent;Art\n1;Søren Lund;person\n", "csv"),
    ("Navn;Note\nSøren Lund;Holder af roser\n", "csv"), ("Søren Lund", "csv"),
  ])
  func inOthersListsOnlyTheNameGoes(text: String, ending: String) throws {
    let file = try file(text, ending)
    #expect(!file.hasRows(of: Self.names))
    #expect(
      String(decoding: try #require(file.without(Self.names)), as: UTF8.self)
        == text.replacing("Søren Lund", with: "[glemt]"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func onlyTheRowsLinesGo(ending: String) throws {
    let csv = String(
      decoding: ListBook(.stakeholders, in: try Self.project(), on: Day(iso: "2026-11-29")!).csv,
      as: UTF8.self)
    let text = csv.replacing("\r\n", with: "\n").replacing("\n", with: ending)
    let after = try #require(try file(text, "csv").without(Self.names))
    let records = String(decoding: after, as: UTF8.self)
    #expect(!records.contains("1@x.dk") && !records.contains("Note 1"))
    for kept in ["Nr.;", "1;Beboere;", "3;[glemt] og co;", "4;Åse;", "0@x.dk", "2@x.dk", "3@x.dk"] {
      #expect(records.contains(kept), "\(kept)")
    }
  }

  @Test func theRowOfSomebodyWhoWasForgottenBeforeStays() throws {
    let csv = String(
      decoding: ListBook(.stakeholders, in: try Self.project(), on: Day(iso: "2026-11-29")!).csv,
      as: UTF8.self)
    let text = csv.replacing(";Åse;", with: ";[glemt];")
    let after = try #require(try file(text, "csv").without(Self.names))
    let records = String(decoding: after, as: UTF8.self)
    #expect(records.contains("4;[glemt];") && records.contains("3@x.dk"))
    #expect(!records.contains("1@x.dk"))
  }

  @Test func titlesMayStandAboveOurList() throws {
    let csv = String(
      decoding: ListBook(.stakeholders, in: try Self.project(), on: Day(iso: "2026-11-29")!).csv,
      as: UTF8.self
    ).replacing("\u{FEFF}", with: "")
    let title = "Vores liste" + String(repeating: ";", count: 20) + "\r\n"
    let after = try #require(try file(title + csv, "csv").without(Self.names))
    let records = String(decoding: after, as: UTF8.self)
    #expect(records.hasPrefix(title) && records.contains("0@x.dk") && records.contains("2@x.dk"))
    #expect(!records.contains("1@x.dk"))
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
    for before in Array(29_985...30_002) + Array(30_985...31_002) {
      let word = String(repeating: "x", count: before)
      for gap in [";", "\t", "»"] {
        let text = "\(word)\(gap)Søren Lund;\(String(repeating: "y", count: 70_000))"
        #expect(try file(text).names(Self.names), "\(before) \(gap)")
      }
      // A word is no other for being cut.
      #expect(try !file(word + "Søren Lund").names(Self.names), "\(before)")
      #expect(try !file("\(word) Søren Lund\(word)").names(Self.names), "\(before)")
    }
  }

  private static let mailWithPDF =
    "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: application/pdf; "
    + "name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n--x--\n"

  @Test func aPDFIsReadAlsoWhereItIsAttached() throws {
    for (bytes, ending) in [
      (Array(Self.mailWithPDF.utf8), "eml"), (Array("%PDF-1.4\n".utf8), "pdf"),
    ] {
      let file = try WrittenFile(bytes, ending: ending) { pdf throws(Refusal) in
        #expect(pdf == Array("%PDF-1.4\n".utf8))
        return Array("Søren Lund".utf8)
      }
      #expect(file.names(Self.names) && !file.isPartlyRead && file.without(Self.names) == nil)
    }
  }

  @Test(arguments: [
    (mailWithPDF, "eml"),
    ("Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA", "eml"),
    ("Content-Type: multipart/mixed\n\nHej\n", "eml"),
    ("Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nHej", "eml"),
    ("Content-Type: multipart/mixed; boundary=x\n\n--xy\n\nHej", "eml"),
    ("Content-Transfer-Encoding: x-uuencode\n\nHej", "eml"),
    (String(repeating: "Content-Type: message/rfc822\n\n", count: 9), "eml"),
    ("{\\rtf1 S\\'f8ren}", "rtf"),
  ])
  func whatCannotBeReadIsTold(text: String, ending: String) throws {
    let file = try file(text, ending)
    #expect(file.isPartlyRead && !file.names(Self.names))
  }

  @Test(arguments: [
    ("Content-Type: multipart/mixed; boundary=x\n\n--x\n\nHej\n--x--\n", "eml"),
    (String(repeating: "Content-Type: message/rfc822\n\n", count: 3) + "\nHej", "eml"),
    ("Hej", "txt"), ("<p>Hej", "html"),
  ])
  func whatCanBeReadIsNotTold(text: String, ending: String) throws {
    #expect(try !file(text, ending).isPartlyRead)
  }

  @Test func whereAPartOfTheNameStandsIsTold() throws {
    let text = "Referat\nFru Lund ringer om \(String(repeating: "æ", count: 40))\nSøren Lund\nLund"
    let left = try #require(try file(text).without(Self.names))
    let mentions = try WrittenFile(left, ending: "txt").mentions(of: Self.names)
    #expect(mentions.map(\.word) == ["Lund", "Lund"])
    #expect(
      PersonNames.sentence(of: mentions, in: "a.txt")
        == "a.txt: her står »Lund« (»Fru Lund ringer om \(String(repeating: "æ", count: 14))…« og "
        + "flere steder). Se efter, om det er personen.")
    #expect(PersonNames.sentence(of: [], in: "a.txt") == nil)
  }

  @Test func thereAreBoundsOnText() throws {
    let line = "Der er ingen navne her.\n"
    func long(_ count: Int) -> [UInt8] { Array(String(repeating: line, count: count).utf8) }
    _ = try WrittenFile(long(300_000), ending: "txt")
    #expect(throws: Refusal("der er for meget i den (over 8 MB tekst). Søg i den selv.")) {
      try WrittenFile(long(400_000), ending: "txt")
    }
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
      _ = file.mentions(of: Self.names)
      _ = file.without(Self.names)
    }
  }
}

import Core
import Foundation
import Spreadsheet
import Testing

@Suite("Bytes of old code pages") struct CodePageTests {
  static let texts = [
    "Aktivitet;Ansvarlig\nFælles budget på plads;Søren\n",
    "Område;Aktivitet\nÆblehaven;Ny dør\nØkonomi;Årsregnskab\nSÆRLIGT;BLÅ\n",
    "Aktivitet\nMød René og Jürgen i Ærø\n", "Aktivitet\nSkilte på Øst 2 – 5 m²\n",
  ]

  @Test(arguments: texts) func areReadByWhatMakesDanish(text: String) throws {
    let wanted = try Sheet(csv: Array(text.utf8))
    let files: [([UInt8]?, String?)] = [
      (text.data(using: .windowsCP1252).map(Array.init), nil),
      (bytes(of: text, Self.macintosh), "Macintosh"), (bytes(of: text, Self.dos), "DOS"),
    ]
    for case (let bytes?, let name) in files {
      let sheet = try Sheet(csv: bytes)
      #expect(sheet.rows == wanted.rows && sheet.headings == wanted.headings)
      #expect(sheet.remarks.count == (name == nil ? 0 : 1))
      if let name { #expect(sheet.remarks.first?.contains(name) ?? false) }
    }
  }

  @Test(arguments: [
    "Fælles budget på plads", "Ærø", "Åben", "Skøn", "Café", "Müller", "3 – 5", "½",
  ])
  func utf8ThatWasReadAsWindowsTextAndSavedAgainIsRefused(text: String) throws {
    let spoilt = String(data: Data(text.utf8), encoding: .windowsCP1252)
    let bytes = Array(try #require(spoilt).utf8)
    let refusal = #expect(throws: Refusal.self) {
      try Sheet(csv: Array("Aktivitet\n".utf8) + bytes)
    }
    let letter = try #require(text.first { !$0.isASCII })
    #expect(refusal?.message.contains(", hvor der skulle stå »\(letter)«.") == true)
    #expect(throws: Refusal.self) { try Sheet(csv: Array("Aktivitet\n\(text)\n".utf8) + bytes) }
    #expect(throws: Never.self) {
      try Sheet(csv: Array("Aktivitet\n\(text) og Ãlle, ÂNGEL og château\n".utf8))
    }
  }

  @Test func rowsInUTF8AmongOthersAreRefused() {
    let bytes = Array("Aktivitet\nFælles\n".utf8) + [0x6D, 0xF8, 0x64, 0x65, 0x0A]
    let refusal = #expect(throws: Refusal.self) { try Sheet(csv: bytes) }
    #expect(refusal?.message.contains("der står »Ã¦« i linje 2, hvor der skulle stå »æ«.") == true)
  }

  @Test func aLetterThatWasGivenUpIsNotStored() throws {
    let refusal = #expect(throws: Refusal.self) {
      try Sheet(csv: Array("Aktivitet\nF\u{FFFD}lles\n".utf8))
    }
    #expect(refusal?.message.contains("der står »\u{FFFD}« i linje 2.") == true)
  }

  @Test(arguments: [
    "‘citat’", "board’s plan – uge 3", "5 € · ½", "„Haster“", "Café Zoë", "±5", "x×y",
  ])
  func signsAloneAreWindows(text: String) throws {
    let data = try #require("A\n\(text)\n".data(using: .windowsCP1252))
    let sheet = try Sheet(csv: Array(data))
    #expect(sheet.rows[0].cells == [text] && sheet.remarks == [])
  }

  /// UTF-8 with a byte that was lost would be garbage by any other reading.
  @Test func brokenUTF8IsRefused() throws {
    let text = Array("Aktivitet\nFælles budget på plads\nÆrø\n".utf8)
    let refusal = #expect(throws: Refusal.self) { try Sheet(csv: text + [0xC3]) }
    #expect(refusal?.message.contains("CSV UTF-8") ?? false)
  }

  private static let dos: [Unicode.Scalar: UInt8] = [
    "æ": 0x91, "ø": 0x9B, "å": 0x86, "Æ": 0x92, "Ø": 0x9D, "Å": 0x8F, "é": 0x82, "ü": 0x81,
    "²": 0xFD,
  ]
  private static let macintosh: [Unicode.Scalar: UInt8] = [
    "æ": 0xBE, "ø": 0xBF, "å": 0x8C, "Æ": 0xAE, "Ø": 0xAF, "Å": 0x81, "é": 0x8E, "ü": 0x9F,
    "–": 0xD0,
  ]

  /// The text in a code page's letters, or nil where it has others.
  private func bytes(of text: String, _ letters: [Unicode.Scalar: UInt8]) -> [UInt8]? {
    let bytes = text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : letters[$0] }
    return bytes.contains(nil) ? nil : bytes.compactMap { $0 }
  }
}

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
      (text.data(using: .macOSRoman).map(Array.init), "Macintosh"), (dos(text), "DOS"),
    ]
    for case (let bytes?, let name) in files {
      let sheet = try Sheet(csv: bytes)
      #expect(sheet.rows == wanted.rows && sheet.headings == wanted.headings)
      #expect(sheet.remarks.count == (name == nil ? 0 : 1))
      if let name { #expect(sheet.remarks.first?.contains(name) ?? false) }
    }
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

  /// The text in CP850, or nil where it has letters that aren't known here.
  private func dos(_ text: String) -> [UInt8]? {
    let letters: [Unicode.Scalar: UInt8] = [
      "æ": 0x91, "ø": 0x9B, "å": 0x86, "Æ": 0x92, "Ø": 0x9D, "Å": 0x8F, "é": 0x82, "ü": 0x81,
    ]
    let bytes = text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : letters[$0] }
    return bytes.contains(nil) ? nil : bytes.compactMap { $0 }
  }
}

import Core
import Foundation
import GRDB
import TestSupport
import Testing
import Text

@testable import Storage

/// Documentation/Journal.md says what the program stores.
@Suite struct JournalDocumentationTests {
  private let page: String

  init() throws {
    page = try Documentation.text(of: "Documentation/Journal.md")
  }

  @Test func itsTablesAreAsTheFieldsAre() {
    expectDocument(JournalPage(page).text, "Documentation/Journal.md")
  }

  @Test func aTableIsRenewedAndItsRemarksAreKept() {
    let page = """
      ### department

      Those that join.

      | field | label | type | default |
      |---|---|---|---|
      | `gone` | Væk | text | empty |
      | `area` | Areal | number, square metres | none, so far |
      | `name` | Navn | flag, of a kind | `true` |

      More of them.
      """
    let lines = JournalPage(page).text.split(separator: "\n")
    #expect(lines.contains("Those that join.") && lines.contains("More of them."))
    #expect(lines.contains("| `name` | Navn | text | empty |"))
    #expect(lines.contains("| `area` | Areal i m² | number, square metres | none, so far |"))
    #expect(!lines.contains { $0.contains("`gone`") })
    #expect(lines.contains("### milestone"))
    #expect(lines.contains("| `notStarted` | ikke startet |"))
  }

  @Test func hasTheTablesAsTheyAreMade() throws {
    try withTemporaryDirectory { directory throws in
      let journal = try SQLiteJournal(path: directory + "/samdrift.db", creating: true)
      let made = try journal.queue.read {
        try String.fetchAll(
          $0, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'"
        )
      }
      #expect(made.count == 8)
      for statement in made { #expect(page.contains(statement + ";"), "\(statement)") }
    }
    #expect(page.contains("| `application_id` | \(Schema.applicationID),"))
    #expect(page.contains("| `user_version` | \(FormatVersion.current),"))
  }

  @Test func showsTheExportedFormAsItIs() {
    #expect(page.contains("```json\n" + ProjectDocumentTests.documented + "```\n"))
    #expect(page.contains("always `\(DocumentJSON.format)`"))
  }
}

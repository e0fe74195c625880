import Foundation
import TestSupport
import Testing

@Suite("Searching on the command line") struct SearchCommandTests {
  @Test func findsWhatIsWritten() throws {
    try Program.withProgram { program in
      try program.run("opret", "Samdrift i Nord")
      try program.run("plan", "tilføj", "Aftal nøgler til kælderen", "--note", "Spørg viceværten")
      let found = try program.run("søg", "viceværten")
      #expect(found.code == 0)
      #expect(found.errors == "")
      #expect(
        found.output.hasSuffix(
          """

          Aktiviteter  1
            Aktivitet 1 »Aftal nøgler til kælderen«
              Bemærkning: Spørg viceværten

          """))
      #expect(try program.run("soeg", "viceværten").output == found.output)

      let json = try program.run("søg", "nøgler", "til", "--json")
      let hits = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
      #expect(hits?.count == 1)
      #expect(hits?.first?["kind"] as? String == "activity")
      #expect(hits?.first?["number"] as? Int == 1)
      #expect(hits?.first?["field"] as? String == "title")

      let nothing = try program.run("søg", "xyzzy")
      #expect(nothing.code == 0)
      #expect(nothing.output.contains("»xyzzy« står ikke i projektet."))
      #expect(try program.run("søg", " ").code == 64)
    }
  }
}

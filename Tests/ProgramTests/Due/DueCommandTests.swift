import Foundation
import TestSupport
import Testing

@Suite("Who is late, on the command line") struct DueCommandTests {
  @Test func whatIsLateStandsByWhoSeesToIt() throws {
    try Program.withProgram { program in
      try program.run("opret", "Samdrift i Nord")
      #expect(try program.run("forsinket").output.contains("Intet er overskredet"))
      try program.run("plan", "tilføj", "Skilte @Driftsleder !1/11-2020")
      try program.run("plan", "tilføj", "Nøgler @Sekretariat !1/11-2020")
      let all = try program.run("forsinket")
      #expect(all.code == 0 && all.errors == "")
      #expect(all.output.contains("Driftsleder: 1 overskredet\n  1. nov. 2020"))
      #expect(all.output.contains("Aktivitet 1: Skilte (OVERSKREDET"))
      #expect(try program.run("mandagsmøde").output == all.output)
      #expect(try program.run("tavle").output.contains("I alt overskredet: 2"))

      let unknown = try program.run("mine")
      #expect(unknown.code == 64 && unknown.errors.contains("samdrift jeg --navn"))
      let said = try program.run("jeg", "--navn", "Anne", "--rolle", "driftsleder")
      #expect(said.output == "Du er Anne og Driftsleder i »Samdrift i Nord«.\n")
      let file = program.file(".local/state/samdrift/hvem.json")
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)

      let mine = try program.run("mine")
      #expect(mine.output.contains("Skilte") && !mine.output.contains("Nøgler"))
      #expect(try program.run("forsinket", "--mine").output == mine.output)
      let json = try program.run("mine", "--json")
      let things =
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
      #expect(things?.count == 1)
      #expect(things?.first?["time"] as? String == "overdue")
      #expect(things?.first?["responsible"] as? String == "Driftsleder")

      #expect(try program.run("jeg", "--navn", "", "--ingen-roller").output.contains("ikke sagt"))
      #expect(try program.run("mine").code == 64)
      #expect(try program.run("jeg", "--rolle", "x", "--ingen-roller").code == 64)
    }
  }

  @Test func aPersonIsNotNamedAmongWhatIsDue() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run(
        "interessenter", "tilføj", "Mette Lund", "--type", "person", "--næste", "1/11-2020")
      for output in [["mandagsmøde"], ["mandagsmøde", "--json"]] {
        let due = try program.run(output).output
        #expect(due.contains("en person (interessent nr. 9)") && !due.contains("Mette"))
      }
    }
  }

  @Test func whoTheUserIsIsKeptWithCare() throws {
    try Program.withProgram { program in
      for name in ["Nord", "Syd"] { try program.run("opret", name) }
      func said(_ project: String, _ options: String...) throws -> Program.Outcome {
        try program.run(["jeg", "--projekt", project] + options)
      }
      let file = program.file(".local/state/samdrift/hvem.json")
      _ = try said("Nord", "--navn", "Anne Madsen", "--rolle", "Formand")
      #expect(
        try said("Nord", "--rolle", "anne madsen", "--rolle", "Driftsleder").output
          == "Du er Anne Madsen og Driftsleder i »Nord«.\n")
      _ = try said("Syd", "--rolle", "Sekretariat")
      #expect(try String(contentsOf: file, encoding: .utf8).contains("Sekretariat"))
      // A copy of the project elsewhere has the same id.
      #expect(try program.run("slet", "Syd", "--ja").code == 0)
      #expect(try String(contentsOf: file, encoding: .utf8).contains("Sekretariat"))

      try Data(#"{"name":"Bo"}"#.utf8).write(to: file)
      #expect(try said("Nord").output == "Du er Bo i »Nord«.\n")
      try Data("{".utf8).write(to: file)
      for command in [["jeg", "--navn", "Carl"], ["mine"]] {
        let refused = try program.run(command)
        #expect(refused.code == 65 && refused.errors.contains("hvem.json"), "\(refused.errors)")
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == "{")
    }
  }

  @Test func whoIsForgottenIsNotKeptAsTheUser() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("interessenter", "tilføj", "Xenia Qvistgaard", "--type", "person")
      try program.run("jeg", "--navn", "Xenia Qvistgaard", "--rolle", "Driftsleder")
      let told = try program.run("interessenter", "glem", "9", "--ja").errors
      #expect(told.contains("taget ud af det, der er gemt om, hvem du er"), "\(told)")
      #expect(!told.contains("lagt til side"))
      #expect(try program.run("jeg").output == "Du er Driftsleder i »Nord«.\n")
    }
  }
}

import Foundation
import TestSupport
import Testing

@Suite("Lists to and from spreadsheets") struct SpreadsheetCommandTests {
  @Test func aListGoesOutAndComesInUnchanged() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--demo")
      try program.run(
        "interessenter", "tilføj", "=Formand", "--holdning", "positiv", "--note", "to\nlinjer;\"x\""
      )
      let exported = try program.run("interessenter", "eksport", "l.csv")
      #expect(exported.code == 0)
      #expect(exported.errors.contains("16 interessenter er gemt i l.csv"))
      let attributes = try FileManager.default.attributesOfItem(
        atPath: program.file("l.csv").path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let bytes = try Data(contentsOf: program.file("l.csv"))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let again = try program.run("interessenter", "import", "l.csv")
      #expect(again.code == 0)
      #expect(again.errors.contains("Intet er ændret"))
      #expect(try program.run("interessenter", "eksport", "l.csv").code == 64)
      #expect(
        try program.run("interessenter", "eksport", "-").output
          == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func anImportIsShownMadeAndUndoneInOneStep() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let text = "Interessent;Art;Holdning\nBeboere;;skeptisk\nKommunen;gruppe;positiv\n"
      try Data(text.utf8).write(to: program.file("l.csv"))
      let before = try program.run("interessenter").output
      for option in ["--prøv", "--proev"] {
        let trial = try program.run("interessenter", "import", "l.csv", option)
        #expect(trial.code == 0)
        #expect(trial.output.contains("Import af l.csv: 1 ny, 1 ændres"))
      }
      #expect(try program.run("interessenter").output == before)
      let made = try program.run("interessenter", "import", "l.csv")
      #expect(made.errors.contains("Import af 2 interessenter fra l.csv"))
      #expect(try program.run("interessenter").output.contains("Kommunen"))
      #expect(try program.run("fortryd").errors.contains("Import af 2 interessenter"))
      #expect(try program.run("interessenter").output == before)
    }
  }

  @Test func aPlanIsShownAsUnderstoodAndTickedOffByWhoImports() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Bakken; 96 boliger; 7.940")
      let text = "Aktivitet;Frist;Kroner;Udført\nSkilte;12/18/2026;kr. 12.500;nej\nRing;;;ja\n"
      try Data(text.utf8).write(to: program.file("p.csv"))
      let trial = try program.run("plan", "import", "p.csv", "--prøv").output
      #expect(trial.contains("Linje 2: Skilte\n    Frist: 18. dec. 2026 · Kroner: 12.500\n"))
      #expect(trial.contains("Frist: datoerne er læst med måneden først"))
      #expect(try program.run("plan", "import", "p.csv").code == 0)
      #expect(try program.run("plan", "eksport", "ud.csv").code == 0)
      let exported = try String(contentsOf: program.file("ud.csv"), encoding: .utf8)
      let row = try #require(exported.split(separator: "\r\n").last)
      let cells = row.split(separator: ";", omittingEmptySubsequences: false)
      #expect(cells[2] == "Ring" && cells[6] == "udført")
      #expect(!cells[14].isEmpty && !cells[15].isEmpty)
    }
  }

  @Test(arguments: ["A; 9.6; 7940.5", "A; 96; 7940.5", "A; 9.6"])
  func aDepartmentsNumbersAreNotGuessedAt(line: String) throws {
    try Program.withProgram { program in
      let outcome = try program.run("opret", "Nord", "--afdeling", line)
      #expect(outcome.code != 0 && outcome.errors.contains("er ikke et helt tal"))
    }
  }

  @Test func refusedRowsStopEverythingUnlessLeftOut() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let text = "Interessent;Art;Indflydelse\nPresse;gruppe;6\nKommunen;gruppe;4\n"
      try Data(text.utf8).write(to: program.file("l.csv"))
      let before = try program.run("eksport", "-").output
      for options in [[], ["--prøv"]] {
        let refused = try program.run(["interessenter", "import", "l.csv"] + options)
        #expect(refused.code == 65)
        #expect(
          (refused.output + refused.errors)
            .contains("Linje 2, Indflydelse: »6« er ikke et helt tal fra 1 til 5."))
        #expect(refused.errors.contains("--uden-afviste"))
      }
      #expect(try program.run("eksport", "-").output == before)
      #expect(try program.run("interessenter", "import", "l.csv", "--uden-afviste").code == 0)
      let list = try program.run("interessenter").output
      #expect(list.contains("Kommunen") && !list.contains("Presse"))
    }
  }

  @Test(arguments: [
    ("", "Filen er tom."), ("A;B\n\u{0};1", "nultegn i linje 2"),
    ("Interessent;Note\nA;\"åben\nB;2", "Linje 2, kolonne 2: anførselstegnet"),
    ("Interessent;interessent\nA;B", "står der to gange"),
    ("Navn;Interessent\nA;B", "betyder det samme"), ("Rolle\nA", "»Interessent«"),
    (String(repeating: "x;", count: 10_000), "200 kolonner"),
  ])
  func badFilesAreRefusedWhole(text: String, message: String) throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try Data(text.utf8).write(to: program.file("l.csv"))
      let before = try program.run("eksport", "-").output
      let outcome = try program.run("interessenter", "import", "l.csv")
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("l.csv kan ikke bruges."))
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(try program.run("eksport", "-").output == before)
    }
  }

  @Test func aHugeOrMissingFileIsRefusedAtOnce() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let huge = program.file("l.csv")
      #expect(FileManager.default.createFile(atPath: huge.path, contents: nil))
      let file = try FileHandle(forWritingTo: huge)
      try file.truncate(atOffset: 100_000_000)
      try file.close()
      let outcome = try program.run("interessenter", "import", "l.csv")
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("Filen fylder mere end 10 MB"))
      #expect(try program.run("interessenter", "import", "ingen.csv").code == 66)
      #expect(try program.run("interessenter", "import", ".").code == 66)
    }
  }
}

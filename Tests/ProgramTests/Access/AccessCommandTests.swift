import Core
import Foundation
import Storage
import TestJournals
import TestSupport
import Testing

@testable import samdrift

@Suite("Commands of readers, editors and owners") struct AccessCommandTests {
  /// Runs `body` with a program that has the demo, in which everything confidential has the secret
  /// word in it.
  private static func withSecrets(_ body: (Program) throws -> Void) throws {
    try Program.withProgram { program in
      let journal = MemoryJournal()
      let demo = DemoProject.transactions(
        today: Day(iso: "2026-11-23")!, newID: NewIDs("d").next)
      _ = try journal.append(Secret.put(into: demo), to: "p", expecting: 0)
      var data = Data()
      try journal.export("p") { data += $0 }
      try data.write(to: program.file("projekt.json"))
      #expect(try program.run("import", "projekt.json").code == 0)
      try body(program)
    }
  }

  @Test func noCommandTellsAReaderAnythingConfidential() throws {
    try Self.withSecrets { program in
      var commands = [
        ["tavle"], ["plan"], ["plan", "tidsplan"], ["historik"], ["historik", "--json"],
        ["søg", "hemmelig"], ["søg", "Lukket"], ["mål"], ["opfølgning"], ["råd"],
        ["råd", "--json"],
        ["møder"], ["modeller"], ["afdelinger"], ["fordelingsnøgler"], ["kommunikation"],
        ["kommunikation", "--json"], ["projekter"], ["påmind"], ["mandagsmøde"],
        ["mandagsmøde", "--json"],
        ["dialogmøder"], ["dialogmøder", "--json"], ["løfter"], ["løfter", "--json"], ["roller"],
        ["ønsker"], ["muligheder"], ["muligheder", "--json"], ["vilkår"], ["aftale"], ["faser"],
        ["projekt"], ["plan", "eksport", "-"], ["kalender", "-"], ["beslutning", "--json"],
      ]
      commands += (1...12).flatMap { [["milepæl", "\($0)"], ["milepæl", "\($0)", "--json"]] }
      commands += (1...3).map { ["møder", "vis", "\($0)"] }
      commands += PaperKind.allCases.map { ["papir", $0.rawValue] }
      for command in commands {
        let outcome = try program.run(command + ["--læs"])
        #expect(!outcome.output.contains(Secret.word), "\(command)")
        #expect(!outcome.errors.contains(Secret.word), "\(command)")
      }
      let known = try program.run("historik", "--læs").output
      #expect(known.contains(ReaderView.silence))
      #expect(try program.run("historik").output.contains(Secret.word))
      #expect(try program.run("tavle", "--læs").output == program.run("tavle", "--laes").output)
      #expect(try program.run("--læs", "tavle").output == program.run("tavle", "--læs").output)
      #expect(
        try program.run("dialogmøder", "--læs").output.contains("Vises ikke for læsere."))
      let past = try program.run("historik", "--læs", "--som-den", "2026-11-01")
      #expect(past.code == 0 && !past.output.contains(Secret.word))
    }
  }

  @Test func whatIsConfidentialIsRefusedInWords() throws {
    try Self.withSecrets { program in
      for command in [
        ["interessenter"], ["interessenter", "matrix"], ["interessenter", "vis", "1"],
        ["interessenter", "eksport", "-"], ["eksport", "-"], ["oversigt", "--fortrolig"],
        ["papir", "oversigt", "--mail", "m.eml", "--format", "docx"], ["påmind"],
        ["papir", "interessentanalyse"],
      ] {
        let outcome = try program.run(command + ["--læs"])
        #expect(outcome.code == 77, "\(command) \(outcome.errors)")
        #expect(outcome.output.isEmpty && outcome.errors.contains("læser"), "\(command)")
      }
      let paper = try program.run("papir", "interessentanalyse", "--læs")
      #expect(paper.code != 0 && paper.errors.contains("vises ikke for læsere"))
    }
  }

  @Test func aReaderChangesNothing() throws {
    try Self.withSecrets { program in
      let before = try program.run("eksport", "-").output
      for command in [
        ["milepæl", "8", "--status", "i gang"], ["plan", "tilføj", "Noget"],
        ["plan", "afkryds", "1"], ["fortryd"], ["gentag"], ["interessenter", "glem", "1", "--ja"],
        ["interessenter", "slet", "1"], ["slet", "Samdrift ved Lærkefjord", "--ja"],
        ["opret", "Syd"], ["import", "projekt.json"], ["påmind", "--send"],
        ["møder", "tilføj", "i dag"],
      ] {
        let outcome = try program.run(command + ["--læs"])
        #expect(outcome.code == 77, "\(command) \(outcome.code) \(outcome.errors)")
        #expect(outcome.errors.contains("--læs"), "\(command)")
      }
      #expect(try program.run("eksport", "-").output == before)
      #expect(
        try program.run("info", "--læs").output.contains(
          "læser, fordi programmet er åbnet med --læs"))
      #expect(try program.run("info").output.contains("Adgang:     ejer\n"))
    }
  }

  @Test func rolesHoldOnlyBeforeTheFile() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      let demo = DemoProject.transactions(today: Day(iso: "2026-11-23")!, newID: NewIDs("d").next)
      let file = try SQLiteJournal(path: path, creating: true)
      _ = try file.append(Secret.put(into: demo), to: "p", expecting: 0)
      let reader = Access(.reader, by: .group("g")).guarding(try SQLiteJournal(path: path))
      #expect(!"\(try reader.load("p", after: 0))".contains(Secret.word))
      #expect(throws: StorageError.self) { try reader.remove("p") }
      // Whoever opens the file itself has all of it.
      let other = try SQLiteJournal(path: path)
      #expect("\(try other.load("p", after: 0))".contains(Secret.word))
      try other.remove("p")
      #expect(try reader.projects() == [])
    }
  }

  @Test func noGroupIsLookedUpWhereRolesDoNotCount() throws {
    #expect(try AccountRoles.access(isInForce: false).get() == .unlimited)
  }
}

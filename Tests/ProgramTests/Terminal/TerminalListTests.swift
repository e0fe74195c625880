import Foundation
import TestSupport
import Testing

/// Lists of stakeholders that come in and go out in the terminal program.
@Suite("Terminal: lists from spreadsheets") struct TerminalListTests {
  @Test func aListIsSeenFirstThenComesInAndIsUndoneInOne() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let list =
        "Interessent;Art;Holdning;Indflydelse;Berørthed\r\nHavebrugere;gruppe;positiv;2;4\r\n"
      try Data((list + "Lejere;gruppe;;;\r\nVicevært;rolle;sur;9;1\r\n").utf8)
        .write(to: program.file("ny.csv"))
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("2")
        try await terminal.waitFor("Interessenter  8")
        try await terminal.press("I")
        try await terminal.waitFor("Læs filen (F2)")
        try await terminal.type(program.file("ny.csv").path)
        try await terminal.press("F2")
        let preview = try await terminal.waitFor("ikke gjort endnu")
        #expect(preview.contains("1 række kan ikke bruges"))
        #expect(preview.contains("»sur« kendes ikke"))
        #expect(try program.run("interessenter").output.contains("Havebrugere") == false)
        try await terminal.press("Enter")
        try await terminal.waitFor("Interessenter  10")
        #expect(try program.run("interessenter").output.contains("Havebrugere"))
        try await terminal.press("u")
        try await terminal.waitFor("Fortryd")
        try await terminal.press("Enter")
        try await terminal.waitFor("Interessenter  8")
      }
    }
  }

  @Test func aFileThatIsNoListIsRefusedAndTheFormComesBack() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try Data([0, 1, 2, 0]).write(to: program.file("x.csv"))
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("2", "I")
        try await terminal.waitFor("Læs filen (F2)")
        try await terminal.type(program.file("x.csv").path)
        try await terminal.press("F2")
        let screen = try await terminal.waitFor("der er et nultegn i linje 1")
        #expect(screen.contains("Læs filen (F2)"))
      }
    }
  }

  @Test func aListGoesOutAndNothingIsOverwritten() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart")
        let path = program.file("ud.csv").path
        for expected in ["interessenter er gemt", "Skal den overskrives?"] {
          try await terminal.press("2", "X")
          try await terminal.waitFor("Gem interessenterne som fil")
          try await terminal.press("C-u")
          try await terminal.type(path)
          try await terminal.press("F2")
          try await terminal.waitFor(expected)
          try await terminal.press("Escape")
        }
        // Whoever says no writes another name.
        try await terminal.waitFor("Gem interessenterne som fil")
        try await terminal.press("Escape", "q")
        #expect(try await terminal.waitForEnd() == 0)
        #expect(try String(contentsOf: program.file("ud.csv"), encoding: .utf8).contains("Beboere"))
      }
    }
  }
}

/// Files of others' making, in the terminal program.
@Suite("Terminal: others' lists") struct TerminalForeignListTests {
  @Test func theColumnsAreChosenOnceAndRemembered() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let headings = "Det vi gør;Hvem;Klar;Telefon\r\n"
      for (file, title) in [("a.csv", "Fælles nøglebokse"), ("b.csv", "Skilte")] {
        try Data((headings + "\(title);Driftsleder;18-12-2026;12345678\r\n").utf8)
          .write(to: program.file(file))
      }
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("3", "I")
        try await terminal.waitFor("Læs filen (F2)")
        try await terminal.type(program.file("a.csv").path)
        try await terminal.press("F2")
        let table = try await terminal.waitFor("hvad er hvad?")
        #expect(table.contains("Vælg, hvilken kolonne der er »Aktivitet«."))
        #expect(table.contains("Linje 2: »Fælles nøglebokse«"))
        try await terminal.press("Enter")
        try await terminal.waitFor("┌ »Det vi gør« bliver til")
        try await terminal.press("Home", "Down", "Down", "Enter")
        try await terminal.waitFor("→ Aktivitet")
        try await terminal.press("Down", "Down", "Delete", "F2")
        let preview = try await terminal.waitFor("ikke gjort endnu")
        #expect(preview.contains("Hentes ikke: »Klar«."))
        #expect(preview.contains("Telefon: 12345678"))
        // What was chosen stands where it was left.
        try await terminal.press("c")
        let left = try await terminal.waitFor("kolonne 3 af 4")
        #expect(left.contains("→ Aktivitet") && left.contains("»Klar« udelades"))
        try await terminal.press("F2")
        try await terminal.waitFor("ikke gjort endnu")
        try await terminal.press("Enter")
        try await terminal.waitFor("Fælles nøglebokse")
        #expect(try program.run("plan").output.contains("Fælles nøglebokse"))

        try await terminal.press("I")
        try await terminal.waitFor("Læs filen (F2)")
        try await terminal.type(program.file("b.csv").path)
        try await terminal.press("F2")
        let again = try await terminal.waitFor("Kolonnerne er læst, som du valgte sidst.")
        #expect(again.contains("Skilte") && again.contains("Hentes ikke: »Klar«."))
        try await terminal.press("c")
        #expect(try await terminal.waitFor("hvad er hvad?").contains("– udelad"))
        try await terminal.press("Escape")
        try await terminal.waitFor("Intet er importeret.")
      }
    }
  }

  @Test func anHoursFileChangesHowFairTheKeysAre() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord", "--afdeling", "Bakken;50", "--afdeling", "Engen;50")
      try program.run("nøgler", "tilføj", "Kontor", "--efter", "boliger")
      let hours =
        "Medarbejder;Dato;Afdeling;Timer\r\nM1;05-01-2026;Bakken;7:30\r\n"
        + "M2;30-03-2026;Engen;22,5\r\n"
      try Data(hours.utf8).write(to: program.file("timer.csv"))
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("5", "N", "I")
        try await terminal.waitFor("Læs filen (F2)")
        try await terminal.type(program.file("timer.csv").path)
        try await terminal.press("F2")
        let table = try await terminal.waitFor("hvad er hvad?")
        #expect(table.contains("→ Timer") && !table.contains("Vælg, hvilken"))
        try await terminal.press("F2")
        try await terminal.waitFor("ikke gjort endnu")
        try await terminal.press("Enter")
        try await terminal.waitFor(
          "! Ikke retvisende, målt på timerne i 1. kvartal 2026, kun en del af året:")
        #expect(try program.run("nøgler").output.contains("timerne i 1. kvartal 2026"))
      }
    }
  }
}

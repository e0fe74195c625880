import Foundation
import TestSupport
import Testing

/// From the first start to the next, as a new user goes through it.
@Suite("Terminal: a day's work") struct TerminalDayTests {
  @Test func aProjectIsMadeChangedLeftAndThereAgain() async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("Opret et nyt projekt")
        try await terminal.press("Enter")
        try await terminal.waitFor("Projektets navn")
        try await terminal.type("Samdrift i Ådalen")
        try await terminal.press("Tab")
        try await terminal.type("Boligselskabet Ådalen")
        try await terminal.press("F2")
        try await terminal.waitFor("Projektet er oprettet og gemt.")

        try await terminal.press("s", "2")
        try await terminal.waitFor("◐ i gang")
        try await terminal.press("e", "Tab")
        try await terminal.type("uge 49")
        try await terminal.waitFor("· uge 49")
        try await terminal.press("F2")
        try await terminal.waitFor("frist")
        try await terminal.press("Enter")
        try await terminal.waitFor("Tjekliste  0/7")
        try await terminal.press("Down", "Down", "Down", "Space")
        try await terminal.waitFor("Gemt · Krydset af")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("Samdrift i Ådalen · Boligselskabet Ådalen")
        try await terminal.waitFor("◐ i gang")
        try await terminal.waitFor("1/7")
        try await terminal.press("Enter")
        try await terminal.waitFor("· uge 49")
        try await terminal.press("6")
        let history = try await terminal.waitFor("Historik  ")
        #expect(history.contains("Tester"))
        #expect(history.contains("Krydset af: "))
      }
    }
  }

  @Test func theDemoLeavesNothingBehind() async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"]) { terminal in
        try await terminal.waitFor("Samdrift ved Lærkefjord")
        #expect(try files(in: program).contains { $0.hasPrefix("samdrift-") })
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
        #expect(try !files(in: program).contains { $0.hasPrefix("samdrift-") })
      }
    }
  }

  @Test func theDemoIsKeptInANamedFile() async throws {
    try await Program.withProgram { program in
      for _ in 1...2 {
        try await TmuxSession.run(program, arguments: ["demo", "--database", "prøve.db"]) {
          terminal in
          try await terminal.waitFor("Samdrift ved Lærkefjord")
          try await terminal.press("q")
          #expect(try await terminal.waitForEnd() == 0)
        }
      }
      let list = try program.run("projekter", "--database", "prøve.db").output
      #expect(list.components(separatedBy: "Samdrift ved Lærkefjord").count == 2)
    }
  }

  private func files(in program: Program) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.home.path)
  }
}

import TestSupport
import Testing

/// A practised day, and a day in the past, on a real terminal.
@Suite("Terminal: other days") struct TerminalPastTests {
  @Test func theDemoIsPractisedAndSeenAsItWas() async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo", "--dag", "+90d"]) { terminal in
        let board = try await terminal.waitFor("Samdrift ved Lærkefjord")
        #expect(board.contains("ØVELSE"))
        // A practised day has no past of its own.
        try await terminal.press("6")
        try await terminal.waitFor("ændringer")
        try await terminal.press("End", "v")
        try await terminal.waitFor("historikken det rigtige ur")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      try await TmuxSession.run(program, arguments: ["demo"]) { terminal in
        try await terminal.waitFor("Samdrift ved Lærkefjord")
        try await terminal.press("6")
        try await terminal.waitFor("ændringer")
        try await terminal.press("End", "v")
        try await terminal.waitFor("Vist, som det var den")
        try await terminal.press("Enter", "s")
        try await terminal.waitFor("Esc går tilbage til i dag.")
        try await terminal.press("Escape")
        try await terminal.waitFor("Du ser igen projektet")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
    }
  }
}

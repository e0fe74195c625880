import TestSupport
import Testing

/// What is found by name and by what is written, in a terminal.
@Suite("Terminal: finding") struct TerminalFindingTests {
  @Test(arguments: [(80, 24), (40, 12)])
  func allIsFoundFromTheBoard(width: Int, height: Int) async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"], width: width, height: height) {
        terminal in
        try await terminal.waitFor("q afslut")
        try await terminal.type(":fjordglmit")
        try await terminal.waitFor("Mente du:")
        try await terminal.press("Enter")
        try await terminal.waitFor("Fjordglimt")
        try await terminal.type(":gantt")
        try await terminal.waitFor("Tidsplan · Plan (3)")
        try await terminal.press("Enter")
        try await terminal.waitUntilGone("Skriv:")
        try await terminal.type("/egne boliger")
        try await terminal.waitFor("egne boliger")
        try await terminal.press("Tab")
        try await terminal.waitFor("Milepæl 6")
        try await terminal.press("Enter")
        try await terminal.waitFor("Strandengen vil se")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
    }
  }
}

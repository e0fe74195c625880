import TestSupport
import Testing

/// Screens of every size, and sizes that change under way.
@Suite("Terminal: sizes") struct TerminalSizeTests {
  @Test(arguments: [(80, 24), (40, 12), (200, 60)])
  func theBoardFits(width: Int, height: Int) async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"], width: width, height: height) {
        terminal in
        let screen = try await terminal.waitFor("hjælp")
        #expect(screen.contains(width < 60 ? "Udvikling" : "Etablering"))
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].contains("Samdrift ved Lærkefjord"))
        #expect(lines[height - 1].contains("q afslut"))
      }
    }
  }

  @Test func theProgramRunsOnThroughEverySize() async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"]) { terminal in
        try await terminal.waitFor("Etablering")
        try await terminal.resize(width: 40, height: 12)
        try await terminal.waitFor("‹ Udvikling ›")
        try await terminal.resize(width: 1, height: 1)
        try await terminal.press("Enter")
        try await terminal.resize(width: 200, height: 60)
        try await terminal.waitFor("Tjekliste")
        try await terminal.press("Escape", "e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("x")
        try await terminal.resize(width: 3, height: 2)
        try await terminal.wait("»Gø…«") { $0.hasPrefix("Gø") }
        try await terminal.type("yz")
        try await terminal.resize(width: 80, height: 24)
        try await terminal.waitFor("xyz")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · ")
      }
    }
  }

  @Test func aScreenOfOneCellIsEnoughToStartOn() async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"], width: 1, height: 1) { terminal in
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
    }
  }
}

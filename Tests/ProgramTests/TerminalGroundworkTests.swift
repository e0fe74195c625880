import TestSupport
import Testing

/// The groundwork is written in the real program, and is there after a restart.
@Suite("Terminal: the groundwork") struct TerminalGroundworkTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func aConditionAndAnExpectationAreKept(width: Int, height: Int) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Ådalen", "--afdeling", "Fjordglimt; 96; 7940")
      try await TmuxSession.run(program, width: width, height: height) { terminal in
        try await terminal.waitFor("Forarbejde")
        try await terminal.press("Enter")
        try await terminal.waitFor("Tjekliste  0/7")
        try await find("Ingen vilkår", in: terminal)
        try await terminal.press("a")
        try await terminal.waitFor("Nyt vilkår")
        try await terminal.type("Ingen afskediges på grund af samdrift")
        try await terminal.press("Tab", "Tab", "Right", "F2")
        try await terminal.waitFor("Vilkår  1")

        try await terminal.press("Escape")
        try await terminal.waitFor("Forarbejde")
        try await terminal.press("Right", "Enter")
        try await terminal.waitFor("Milepæl 5")
        try await find("ikke vurderet", in: terminal)
        try await terminal.press("a")
        try await terminal.waitFor("Forventning til Fjordglimt")
        try await terminal.press("Left")
        try await terminal.waitFor("‹ ja ›")
        try await terminal.press("F2")
        try await terminal.waitFor("Fjordglimt  ja (")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      try await TmuxSession.run(program, width: width, height: height) { terminal in
        try await terminal.waitFor("Forarbejde")
        try await terminal.press("Enter")
        try await find("uskrevet vilkår", in: terminal)
        try await find("Ingen afskediges", in: terminal)
        let page = try await terminal.waitFor("politik · uskrevet")
        #expect(page.contains("Ingen afskediges på grund af samdrift"))
        #expect(page.contains("→ 1 uskrevet vilkår"))
        try await terminal.press("Escape")
        try await terminal.waitFor("Forarbejde  ")
        try await terminal.press("Right", "Enter")
        try await terminal.waitFor("Milepæl 5")
        try await find("Fjordglimt", in: terminal)
        let dialogue = try await terminal.waitFor("Fjordglimt  ja (")
        #expect(dialogue.contains("ventes at tiltræde: 1 ja, 0 usikker, 0 nej"))
      }
    }
  }

  /// Goes to the next row that has `text` in it.
  private func find(_ text: String, in terminal: TmuxSession) async throws {
    try await terminal.press("/")
    try await terminal.type(text)
    try await terminal.waitFor("Søg: \(text)")
    try await terminal.press("Enter")
  }
}

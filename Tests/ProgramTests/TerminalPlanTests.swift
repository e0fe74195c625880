import TestSupport
import Testing

/// A plan that is written, ticked and moved, and is there the next morning.
@Suite("Terminal: the plan") struct TerminalPlanTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func anActivityIsAddedTickedMovedAndKept(width: Int, height: Int) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, width: width, height: height) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("3")
        try await terminal.waitFor("Ingen aktiviteter endnu")
        try await terminal.press("a")
        try await terminal.waitFor("Ny:")
        try await terminal.type("Fælles vagtordning @Driftslederen !1/12-2027 #Personale")
        try await terminal.waitFor("→ »Fælles vagtordning« · ansvarlig Driftslederen")
        try await terminal.press("Enter")
        try await terminal.waitFor("Gemt · Ny aktivitet: Fælles vagtordning")
        try await terminal.type("Nøgler !uge")
        try await terminal.waitFor("Fristen »uge«")
        try await terminal.press("C-u", "Escape")
        try await terminal.waitUntilGone("Ny:")
        try await terminal.press(">")
        try await terminal.waitFor("flyttet til 2. dec. 2027")
        try await terminal.press("(")
        try await terminal.waitFor("flyttet til 25. nov. 2027")
        try await terminal.press("Space")
        try await terminal.waitFor("[x] Fælles vagtordning")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      try await TmuxSession.run(program, width: width, height: height) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("3")
        let plan = try await terminal.waitFor("[x] Fælles vagtordning")
        for word in ["Personale", "1/1 udført", "25/11-27", "✓ udført"] {
          #expect(plan.contains(word), "\(word)")
        }
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
    }
  }
}

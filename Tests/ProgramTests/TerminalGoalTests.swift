import TestSupport
import Testing

/// A goal that is picked, measured and judged, and is there the next morning.
@Suite("Terminal: goals") struct TerminalGoalTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func aGoalIsPickedMeasuredAndKept(width: Int, height: Int) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, width: width, height: height) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("4")
        try await terminal.waitFor("Ingen mål endnu")
        try await terminal.press("t")
        try await terminal.waitFor("Vælg typiske mål")
        try await terminal.press("Down", "Space", "F2")
        try await terminal.waitFor("Gemt · Nyt mål: Billigere renholdelse")
        try await terminal.press("n")
        try await terminal.waitFor("Ny måling af mål 1")
        try await terminal.type("1e300")
        try await terminal.press("F2")
        try await terminal.waitFor("er ikke et tal")
        try await terminal.press("C-u")
        try await terminal.type("84,50")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · Måling af mål 1: 84,5 kr./m²")
        try await terminal.press("v", "Right", "F2")
        try await terminal.waitFor("Skriv, hvorfor I selv")
        try await terminal.type("Aftalt med bestyrelsen")
        try await terminal.press("F2")
        try await terminal.waitFor("✓ nået")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      try program.run("mål", "ret", "1", "--udgangspunkt", "92,50", "--måltal", "80")
      let plain = ["LC_ALL": "C", "LANG": "C"]
      try await TmuxSession.run(program, width: width, height: height, environment: plain) {
        terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("4", "Enter")
        let words = ["Maal 1 . Billigere", "v naaet", "92,5+o", "  80+", "o udgangspunkt"]
        for word in words { try await terminal.waitFor(word) }
        try await terminal.press("End")
        try await terminal.waitFor("Aftalt med bestyrelsen")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
    }
  }
}

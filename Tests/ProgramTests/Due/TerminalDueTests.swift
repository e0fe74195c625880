import Foundation
import TestSupport
import Testing

/// Who is late and what is mine, in a terminal.
@Suite("Terminal: what is due") struct TerminalDueTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func whatIsMineIsTwoKeysAway(width: Int, height: Int) async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(
        program, arguments: ["demo", "--database", "d.db"], width: width, height: height
      ) { terminal in
        try await terminal.waitFor("overskredet · w")
        try await terminal.type("w")
        try await terminal.waitFor("Driftschef  !")
        try await terminal.type("m")
        try await terminal.waitFor("Dine roller")
        // Another program of the user's keeps a role in another project meanwhile.
        let state = program.file(".local/state/samdrift")
        try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
        try Data(#"{"roles":{"x":["Formand"]}}"#.utf8)
          .write(to: state.appendingPathComponent("hvem.json"))
        try await terminal.type("Anne Madsen")
        try await terminal.press("Tab")
        try await terminal.press("Down")
        try await terminal.press("Down")
        try await terminal.press("Space")
        try await terminal.press("F2")
        try await terminal.waitFor("det, der er dit")
        try await terminal.waitUntilGone("Driftschef  !")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      let mine = try program.run("mine", "--database", "d.db")
      #expect(mine.output.contains("Anne Madsen og Driftsleder"))
      let kept = try String(
        contentsOf: program.file(".local/state/samdrift/hvem.json"), encoding: .utf8)
      #expect(kept.contains("Formand"))
    }
  }
}

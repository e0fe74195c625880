import TestSupport
import Testing

/// A model that becomes the agreement, and a department that accedes, in a real terminal.
@Suite("Terminal: the agreement") struct TerminalAgreementTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func aModelIsApprovedPresentedAndAccededTo(width: Int, height: Int) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord", "--afdeling", "Fjordglimt; 96")
      try await TmuxSession.run(program, width: width, height: height) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("5")
        try await terminal.waitFor("Ingen aftale endnu")
        try await terminal.press("m")
        try await terminal.waitFor("Ingen modeller endnu")
        try await terminal.press("t")
        try await terminal.waitFor("Gemt · Modeller at begynde med")
        try await terminal.press("Right", "B")
        try await terminal.waitFor("Godkend modellen")
        try await terminal.press("Enter")
        try await terminal.waitFor("Aftale om samdrift · version 1")
        try await terminal.press("f")
        try await terminal.waitFor("Fremlagt til tiltrædelse")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · Aftale, version 1: fremlagt")
        try await terminal.press("b")
        try await terminal.waitFor("Ny beslutning om milepæl 6")
        try await terminal.press("Tab", "Tab")
        try await terminal.type("Afdelingsmødet")
        try await terminal.press("Tab")
        try await terminal.type("i dag")
        try await terminal.press("F2")
        try await terminal.waitFor("Afdelinger og tiltrædelse  1/1")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
    }
  }
}

import TestSupport
import Testing

/// A whole meeting in the real program, and what of it is there the next morning.
@Suite("Terminal: meetings") struct TerminalMeetingTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func aMeetingIsHeldFromAgendaToMinutes(width: Int, height: Int) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("plan", "tilføj", "Vagtordning", "--frist", "1/2-2025")
      try program.run("milepæl", "1", "--status", "afventer beslutning")
      try await TmuxSession.run(program, width: width, height: height) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("M")
        try await terminal.waitFor("Der er intet kommende møde")
        try await terminal.press("Enter")
        try await terminal.waitFor("Nyt møde")
        try await terminal.press("Tab")
        try await terminal.type("19.00")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · Nyt møde: styregruppemøde")
        try await terminal.press("M")
        try await terminal.waitFor("Hvor er vi")
        try await terminal.press("NPage")
        try await terminal.waitFor("Siden sidst")
        try await terminal.press("Right")
        try await terminal.waitFor("[ ] Vagtordning")
        try await terminal.press("Space")
        try await terminal.waitFor("[x] Vagtordning")
        try await terminal.waitFor("klaret i dag")
        try await terminal.press("n")
        try await terminal.waitFor("Note til referatet")
        try await terminal.type("Skurene er trange")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · Note fra styregruppemødet")
        try await terminal.press("Right")
        try await terminal.waitFor("Milepæl 1 Opstart")
        try await terminal.press("Enter")
        try await terminal.waitFor("Ny beslutning på mødet")
        try await terminal.press("F2")
        try await terminal.waitFor("✓ godkendt")
        try await terminal.press("Right", "Right")
        try await terminal.waitFor("Se referatet")
        try await terminal.press("Enter")
        try await terminal.waitFor("REFERAT: STYREGRUPPE")
        try await terminal.press("Escape")
        try await terminal.waitFor("Afslut mødet")
        try await terminal.press("Down", "Enter")
        try await terminal.waitFor("Genåbn mødet")
        try await terminal.press("Escape")
        try await terminal.waitFor("Afsluttet. s genåbner det.")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      let kept = try program.run("møde", "vis", "styregruppe").output
      for words in ["Skurene er trange", "Milepæl 1: godkendt", "Afsluttet: ja", "19.00"] {
        #expect(kept.contains(words), "\(words)")
      }
      #expect(try program.run("plan").output.contains("Vagtordning"))
      #expect(try program.run("historik").output.contains("Afkryds: Vagtordning"))
    }
  }
}

import Foundation
import TestSupport
import Testing

/// What is copied comes to the clipboard of the terminal, which here is that of tmux.
@Suite("Terminal: the clipboard") struct TerminalClipboardTests {
  @Test func thePaperAndTheListArrive() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("plan", "tilføj", "Nøgleskabe æøå €", "--område", "Drift")
      try await TmuxSession.run(program) { terminal in
        try await terminal.takeClipboard()
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("p")
        try await terminal.waitFor("[ Vis (F2) ]")
        try await terminal.press("F2")
        try await terminal.waitUntilGone("[ Vis (F2) ]")
        try await terminal.press("C")
        let screen = try await terminal.waitFor("er sendt til terminalens udklipsholder")
        #expect(screen.contains("MILEPÆLSOVERSIGT"))
        #expect(try await terminal.clipboard() == program.run("oversigt").output)
        try await terminal.press("q", "3", "C")
        try await terminal.waitFor("aktivitet er sendt")
        let list = try await terminal.clipboard()
        #expect(list.hasPrefix("Nr.\t") && list.contains("\tNøgleskabe æøå €\t"))
        // The screen is as it was, and goes on.
        try await terminal.press("1")
        try await terminal.waitFor("1 Opstart")
      }
    }
  }

  @Test func whatCannotBeCopiedIsSaid() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let rows = (1...400).map { "Aktivitet \($0);\(String(repeating: "lang note ", count: 20))" }
      try Data(("Aktivitet;Bemærkning\n" + rows.joined(separator: "\n") + "\n").utf8)
        .write(to: program.file("plan.csv"))
      #expect(try program.run("plan", "import", "plan.csv").code == 0)
      try await TmuxSession.run(program) { terminal in
        try await terminal.takeClipboard()
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("3", "C")
        let screen = try await terminal.waitFor("terminaler tager højst 70 kB")
        #expect(screen.onOneLine.contains("Gem det som fil i stedet."))
      }
      try await TmuxSession.run(program, environment: ["SAMDRIFT_UDKLIP": "nej"]) { terminal in
        try await terminal.takeClipboard()
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("C")
        try await terminal.waitFor("Kopiering er slået fra her (SAMDRIFT_UDKLIP=nej).")
      }
      try await TmuxSession.run(program, environment: ["TERM": "linux"]) { terminal in
        try await terminal.takeClipboard()
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("C")
        try await terminal.waitFor("Konsollen her har ingen udklipsholder.")
      }
    }
  }
}

import Foundation
import TestSupport
import Testing

/// The paper for the meeting: looked at, kept and printed.
@Suite("Terminal: paper") struct TerminalPaperTests {
  @Test func thePaperIsSavedAsAFile() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { terminal in
        try await openPaper(terminal)
        try await terminal.press("g")
        try await terminal.waitFor("milepaelsoversigt.txt")
        try await terminal.press("F2")
        let screen = try await terminal.waitFor("Papiret er gemt i")
        #expect(screen.onOneLine.contains("\(program.home.path)/milepaelsoversigt.txt."))
        try await terminal.press("g")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.press("F2")
        try await terminal.waitFor("findes allerede")
      }
      let paper = try String(contentsOf: program.file("milepaelsoversigt.txt"), encoding: .utf8)
      #expect(try program.run("oversigt").output == paper)
      #expect(paper.contains("MILEPÆLSOVERSIGT"))
    }
  }

  @Test func thePaperIsPrinted() async throws {
    try await Program.withProgram { program in
      _ = try script("echo \"$@\" > lp.ord; cat > lp.papir", program, name: "bin/lp")
      try program.run("opret", "Nord")
      let path = ["PATH": "\(program.file("bin").path):/usr/bin:/bin"]
      try await TmuxSession.run(program, environment: path) { terminal in
        try await openPaper(terminal)
        try await terminal.press("u")
        try await terminal.waitFor("Papiret er sendt til printeren.")
      }
      let printed = try String(contentsOf: program.file("lp.papir"), encoding: .utf8)
      #expect(try program.run("oversigt").output == printed)
      let words = try String(contentsOf: program.file("lp.ord"), encoding: .utf8)
      #expect(words.contains("-o media=A4"))
    }
  }

  @Test(arguments: [
    (nil, "Programmet lp, der udskriver, mangler."),
    ("echo 'lp: no printer' >&2; exit 1", "svarede »lp: no printer«"),
  ])
  func aPrinterThatIsMissingIsSaidInDanish(lp: String?, words: String) async throws {
    try await Program.withProgram { program in
      try FileManager.default.createDirectory(
        at: program.file("bin"), withIntermediateDirectories: false)
      if let lp { _ = try script(lp, program, name: "bin/lp") }
      try program.run("opret", "Nord")
      let command = ["env", "PATH=\(program.file("bin").path)", Program.executable.path]
      try await TmuxSession.run(program, command, width: 200) { terminal in
        try await openPaper(terminal)
        try await terminal.press("u")
        let screen = try await terminal.waitFor(words)
        #expect(screen.contains("    MILEPÆLSOVERSIGT    "))
        try await terminal.press("Escape")
        try await terminal.waitFor("1 Opstart af projekt")
      }
    }
  }

  private func openPaper(_ terminal: TmuxSession) async throws {
    try await terminal.waitFor("1 Opstart")
    try await terminal.press("p")
    try await terminal.waitFor("MILEPÆLSOVERSIGT")
  }
}

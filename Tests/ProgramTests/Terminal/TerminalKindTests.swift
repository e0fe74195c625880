import Foundation
import TestSupport
import Testing
import Text

/// Terminals of other kinds than the usual.
@Suite("Terminal: kinds") struct TerminalKindTests {
  @Test(arguments: [
    ["TERM": "xterm-mono"], ["TERM": "vt100"], ["NO_COLOR": "1"], ["TERM": "linux"],
  ])
  func theBoardIsReadable(environment: [String: String]) async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"], environment: environment) {
        terminal in
        let screen = try await terminal.waitFor("Tiltrædelse af aftale")
        #expect(screen.contains("i gang"))
        #expect(screen.contains("overskredet"))
        if environment["TERM"] != "linux" {
          // 30 to 49 are the colours; attributes such as 7, reverse, may and must be there.
          let styled = try await terminal.styledScreen()
          #expect(!styled.contains(/\u{1B}\[[0-9;]*[34][0-8]/))
          #expect(styled.contains("\u{1B}[7m") || styled.contains("\u{1B}[1m"))
        }
      }
    }
  }

  @Test func coloursAreUsedWhereThereAreSome() async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"]) { terminal in
        try await terminal.waitFor("Tiltrædelse af aftale")
        #expect(try await terminal.styledScreen().contains("\u{1B}[38;5;"))
      }
    }
  }

  @Test(arguments: ["xterm-ghostty", "foot"])
  func aTerminalThatTheSystemDoesNotKnowIsTakenForXterm(type: String) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let editor = program.file("editor")
      try "echo $TERM > editorens\n".write(to: editor, atomically: true, encoding: .utf8)
      try await TmuxSession.run(
        program, environment: ["TERM": type, "EDITOR": "sh \(editor.path)"]
      ) { terminal in
        let screen = try await terminal.waitFor("»\(type)« er ukendt")
        #expect(screen.contains("1 Opstart og vilkår"))
        #expect(screen.contains("xterm-256color"))
        try await terminal.press("Enter", "E")
        #expect(
          try await eventually {
            let seen = try? String(contentsOf: program.file("editorens"), encoding: .utf8)
            return seen == "xterm-256color\n"
          })
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
        let last = try await terminal.screen().onOneLine
        #expect(last.contains("»\(type)« er ukendt") && last.contains("ncurses-"))
      }
    }
  }

  @Test(arguments: [("dumb", "for enkel"), ("", "TERM er tom")])
  func aTerminalThatIsNoUseIsRefusedInDanish(type: String, words: String) async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"], environment: ["TERM": type]) {
        terminal in
        #expect(try await terminal.waitForEnd() == 69)
        let screen = try await terminal.screen().onOneLine
        #expect(screen.contains(words))
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
      #expect(!left.contains { $0.hasPrefix("samdrift-") })
    }
  }

  @Test(arguments: [[], ["demo"]])
  func withoutATerminalItSaysSo(arguments: [String]) throws {
    try Program.withProgram { program in
      let outcome = try program.run(arguments)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("skal åbnes i en terminal"))
      #expect(outcome.errors.contains("samdrift tavle"))
    }
  }

  @Test(arguments: ["< /dev/null", "| cat"])
  func halfATerminalIsNone(redirection: String) async throws {
    try await Program.withProgram { program in
      let command = "\(Program.executable.path) demo \(redirection); echo kode $?"
      try await TmuxSession.run(program, ["sh", "-c", command]) { terminal in
        #expect(try await terminal.waitForEnd() == 0)
        let screen = try await terminal.screen()
        #expect(screen.contains("skal åbnes i en terminal"))
        if redirection.hasPrefix("<") { #expect(screen.contains("kode 64")) }
      }
    }
  }

  @Test func thePlainLocaleGetsPlainLetters() async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"], environment: ["LC_ALL": "C"]) {
        terminal in
        let screen = try await terminal.waitFor("Tiltr")
        #expect(screen.contains("Tiltraedelse"))
        #expect(screen.utf8.allSatisfy { $0 < 0x80 })
        try await terminal.press("e")
        #expect(try await terminal.waitFor("[ Gem (F2) ]").contains("+-"))
      }
    }
  }

  /// The terminal sends UTF-8 all the same, and what is sent in one go has all of it in it.
  @Test(arguments: ["C", "POSIX", "da_DK.ISO-8859-1"])
  func danishLettersAreReadInAPlainLocale(locale: String) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, environment: ["LC_ALL": locale]) { terminal in
        try await terminal.waitFor("1 Opstart og vilk")
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("Åse Ærøskøbing x")
        try await terminal.waitFor("Aase Aeroeskoebing x")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt ")
      }
      #expect(try program.run("milepæl", "1").output.contains("Åse Ærøskøbing x"))
    }
  }
}

import Foundation
import TestSupport
import Testing
import Text

@testable import samdrift

/// The program on a server, in the terminal of somebody who came in through ssh.
@Suite("Kiosk: the terminal") struct TerminalKioskTests {
  @Test func whatLeadsOutSaysWhatToDoInstead() async throws {
    try await Program.withKiosk { program in
      let outside = program.file("udenfor").path
      let editor = try script("touch \(outside)", program)
      let variables = ["EDITOR": editor, "VISUAL": editor, "DISPLAY": ":0"]
      try await program.open(environment: variables) { terminal in
        try await terminal.press("Enter")
        try await terminal.waitFor("Tjekliste")
        try await terminal.press("E")
        try await terminal.waitFor("Tryk n, og skriv noterne her")
        try await terminal.press("?")
        try await terminal.waitFor("Åbner intet på serveren")
        try await terminal.press("Escape", "n")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.press("F2", "p", "F2")
        let paper = try await terminal.waitFor("g gem")
        #expect(!paper.contains("å åbn"))
        try await terminal.press("å")
        try await terminal.waitFor("Tryk g for at gemme papiret")
        try await terminal.press("Escape", "C-z")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      #expect(!FileManager.default.fileExists(atPath: outside))
    }
  }

  @Test func onlyTheFilesOfTheFoldersAreThere() async throws {
    try await Program.withKiosk { program in
      try FileManager.default.createSymbolicLink(
        atPath: program.file("ud/l.csv").path, withDestinationPath: "/etc/passwd")
      try Data("Navn\nDriften\n".utf8).write(to: program.file("ind/liste.csv"))
      try Data().write(to: program.file("hjemme.csv"))
      try await program.open { terminal in
        try await terminal.press("2", "X")
        try await terminal.waitFor("Gemmes i")
        try await terminal.press("C-u")
        try await terminal.type("/tmp/x.csv")
        try await terminal.press("F2")
        #expect(
          try await terminal.waitFor("kan ikke bruges her").onOneLine.contains("uden mappe"))
        try await terminal.press("C-u")
        try await terminal.type("l.csv")
        try await terminal.press("F2")
        try await terminal.waitFor("links følges ikke her")
        try await terminal.press("Escape", "Right", "Enter", "I")
        try await terminal.waitFor("Læs filen (F2)")
        try await terminal.type("li")
        try await terminal.press("Tab")
        try await terminal.waitFor("liste.csv")
        try await terminal.press("F2")
        try await terminal.waitFor("Driften")
      }
    }
  }

  @Test(arguments: [
    ("xterm-ghostty", "»xterm-ghostty« er ukendt"), ("", "siger ikke, hvilken type den er"),
    ("vt9999", "som på vt100"),
  ])
  func anyTerminalIsTaken(type: String, words: String) async throws {
    try await Program.withKiosk { program in
      try await program.open(environment: ["TERM": type, "LC_ALL": "C"]) { terminal in
        let screen = try await terminal.waitFor("1 Opstart")
        #expect(screen.onOneLine.contains(words), "\(screen)")
        #expect(screen.contains("Opfølgning"))
      }
    }
  }

  @Test func whatWasWrittenIsKeptForThePersonAlone() async throws {
    try await Program.withKiosk { program in
      func open(_ name: String, _ body: (TmuxSession) async throws -> Void) async throws {
        try await program.open(environment: ["SAMDRIFT_NAVN": name], body)
      }
      try await open("Anne / ..") { terminal in
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("blåbær")
        try await terminal.waitFor("blåbær")
        let process = try terminal.process()
        try await terminal.close()
        #expect(try await eventually { !isRunning(process) })
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
      #expect(!left.contains { $0.hasPrefix("samdrift-") }, "\(left)")
      let people = try FileManager.default.contentsOfDirectory(
        atPath: program.file(".local/state/samdrift/personer").path)
      #expect(people == ["Anne_20_2f_20_2e_2e"])
      try await open("Bo") { terminal in
        let screen = try await terminal.screen()
        #expect(!screen.contains("Vil du skrive videre?"))
      }
      try await TmuxSession.run(
        program, arguments: ["--kiosk"], environment: ["SAMDRIFT_NAVN": "Anne / .."]
      ) { terminal in
        try await terminal.waitFor("Vil du skrive videre?")
        try await terminal.press("Enter")
        try await terminal.waitFor("blåbær")
      }
    }
  }

  @Test func nothingStopsTheProgram() async throws {
    try await Program.withKiosk { program in
      let asked = ["SSH_ORIGINAL_COMMAND": "slet Nord"]
      try await TmuxSession.run(program, arguments: ["--kiosk"], environment: asked) { terminal in
        try await terminal.waitFor("Skriv ja")
        try await terminal.press("C-z")
        kill(try terminal.process(), SIGTSTP)
        try await terminal.type("nej\n")
        try await terminal.waitFor("Intet er ændret.")
        #expect(try await terminal.waitForEnd() == 64)
      }
    }
  }

  @Test func whatChangesIsCarriedOutInATerminal() async throws {
    try await Program.withKiosk { program in
      let asked = ["SSH_ORIGINAL_COMMAND": "plan tilføj 'Mal gangen'"]
      try await TmuxSession.run(program, arguments: ["--kiosk"], environment: asked) { terminal in
        let code = try await terminal.waitForEnd()
        #expect(code == 0)
      }
      #expect(try program.ask("plan").output.contains("Mal gangen"))
    }
  }

  @Test func aCopyIsMergedFromTheFolderForFilesThatComeIn() async throws {
    try await Program.withKiosk { program in
      try #require(try program.ask("medbring møde.db").code == 0)
      try FileManager.default.moveItem(
        at: program.file("ud/møde.db"), to: program.file("ind/møde.db"))
      try program.run(
        "plan", "tilføj", "Mal gangen", "--database", program.file("ind/møde.db").path)
      try await program.open { terminal in
        try await terminal.type(":flet en kopi\n")
        try await terminal.waitFor("Læs kopien (F2)")
        try await terminal.type("møde.db")
        try await terminal.press("F2")
        try await terminal.waitFor("kommer hjem fra møde.db")
        try await terminal.press("Enter")
        try await terminal.waitFor("er flettet ind i »Nord«")
      }
      #expect(try program.ask("plan").output.contains("Mal gangen"))
    }
  }

  @Test func aCopyThatWasNotClosedIsNotRead() async throws {
    try await Program.withKiosk { program in
      try #require(try program.ask("medbring møde.db").code == 0)
      try FileManager.default.moveItem(
        at: program.file("ud/møde.db"), to: program.file("ind/møde.db"))
      try Data(count: 8).write(to: program.file("ind/møde.db-journal"))
      let asked = ["SSH_ORIGINAL_COMMAND": "flet møde.db"]
      try await TmuxSession.run(
        program, arguments: ["--kiosk"], width: 240, environment: asked
      ) { terminal in
        try await terminal.waitFor("Læg så kun møde.db i mappen ind, og slet møde.db-journal.")
        #expect(try await terminal.waitForEnd() == 65)
      }
      #expect(try Data(contentsOf: program.file("ind/møde.db-journal")) == Data(count: 8))
    }
  }

  @Test func theDemoLeavesNothing() async throws {
    try await Program.withKiosk { program in
      let asked = ["SSH_ORIGINAL_COMMAND": "demo"]
      try await TmuxSession.run(program, arguments: ["--kiosk"], environment: asked) { terminal in
        try await terminal.waitFor("Tiltrædelse af aftale")
        let process = try terminal.process()
        try await terminal.close()
        #expect(try await eventually { !isRunning(process) })
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
      #expect(!left.contains { $0.hasPrefix("samdrift-") }, "\(left)")
    }
  }
}

extension Program {
  /// Opens the program as a kiosk in a terminal, and waits for the board.
  fileprivate func open(
    environment: [String: String] = [:], _ body: (TmuxSession) async throws -> Void
  ) async throws {
    try await TmuxSession.run(
      self, arguments: [Kiosk.flag], environment: environment
    ) { terminal in
      try await terminal.waitFor("1 Opstart")
      try await body(terminal)
    }
  }
}

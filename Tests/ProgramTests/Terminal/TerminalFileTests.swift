import Foundation
import TestSupport
import Testing

/// Files that are named on the screen: where they go, and how their names are written.
@Suite("Terminal: files") struct TerminalFileTests {
  @Test func aListGoesIntoTheFolderAndComesFromIt() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let file = program.file("Samdrift/interessenter.xlsx")
      try await TmuxSession.run(program, width: 200) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("2", "X")
        try await terminal.waitFor("Gemmes i ~/Samdrift")
        try await terminal.press("F2")
        let screen = try await terminal.waitFor("Mappen er ny")
        #expect(screen.onOneLine.contains("er gemt i \(file.path)."))
        #expect(mode(file) == 0o600)
        #expect(mode(program.file("Samdrift")) == 0o700)
        try await terminal.press("I")
        try await terminal.waitFor("Læs filen (F2)")
        try await terminal.press("i", "Tab")
        try await terminal.waitFor("interessenter.xlsx")
        try await terminal.press("F2")
        try await terminal.waitFor("Der er intet at hente ind.")
      }
    }
  }

  @Test func theFolderIsWhereTheVariableSays() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let shared = program.file("fælles")
      try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: false)
      chmod(shared.path, 0o2770)
      let place = ["SAMDRIFT_UDBAKKE": "fælles/udbakke/"]
      let info = try program.run(["info"], environment: place).output
      #expect(info.contains("Udbakke:    \(shared.path)/udbakke (findes ikke endnu)\n"))
      try await TmuxSession.run(program, width: 200, environment: place) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("2", "X")
        try await terminal.waitFor("Gemmes i ~/fælles/udbakke")
        try await terminal.press("F2")
        let screen = try await terminal.waitFor("Mappen er ny")
        #expect(screen.onOneLine.contains("er delt med din gruppe"))
      }
      let file = shared.appendingPathComponent("udbakke/interessenter.xlsx")
      #expect(mode(file) == 0o660)
      #expect(mode(shared.appendingPathComponent("udbakke")) == 0o2770)
      let now = try program.run(["info"], environment: place).output
      #expect(now.contains("Udbakke:    \(shared.path)/udbakke\n"))
    }
  }

  @Test func onTheCommandLineANameIsWhereOneStands() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      #expect(try program.run("interessenter", "eksport", "ud.csv").code == 0)
      #expect(FileManager.default.fileExists(atPath: program.file("ud.csv").path))
      #expect(!FileManager.default.fileExists(atPath: program.file("Samdrift").path))
    }
  }

  @Test func aFullDiskIsSaidAndNothingHalfDoneIsLeft() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let command = ["sh", "-c", "ulimit -f 0; exec \"$0\"", Program.executable.path]
      try await TmuxSession.run(program, command) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("2", "X")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.press("F2")
        let screen = try await terminal.waitFor("kan ikke skrives")
        #expect(screen.contains("[ Gem (F2) ]"))
      }
      let left = try FileManager.default.contentsOfDirectory(
        atPath: program.file("Samdrift").path)
      #expect(left.isEmpty)
    }
  }

  @Test func whatWasUsedIsRememberedForTheUserAloneUntilAPersonIsForgotten() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("interessenter", "tilføj", "Zenobia Quistgaard", "--art", "person")
      let memory = program.file(".local/state/samdrift/stier.json")
      for round in 1...2 {
        try await TmuxSession.run(program) { terminal in
          try await terminal.waitFor("1 Opstart")
          try await terminal.press("2", "X")
          try await terminal.waitFor("[ Gem (F2) ]")
          try await terminal.press("C-u")
          try await terminal.type("~/quistgaard.csv")
          if round == 2 {
            try await terminal.press("C-u", "Down")
            try await terminal.waitFor("Brugt før: 1 af 1")
            try await terminal.press("Escape")
            return
          }
          try await terminal.press("F2")
          try await terminal.waitFor("er gemt i")
        }
      }
      #expect(try String(contentsOf: memory, encoding: .utf8).contains("quistgaard.csv"))
      #expect(mode(memory) == 0o600)
      let number = try #require(
        program.run("interessenter").output.split(separator: "\n")
          .first { $0.contains("Zenobia") }?.split(separator: " ").first.map(String.init))
      let told = try program.run(
        "interessenter", "glem", number.filter(\.isNumber), "--ja")
      #expect(told.code == 0 && !told.errors.contains("stier.json"))
      #expect(!FileManager.default.fileExists(atPath: memory.path))
    }
  }

  private func mode(_ file: URL) -> mode_t {
    var status = stat()
    return stat(file.path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

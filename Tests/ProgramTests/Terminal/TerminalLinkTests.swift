import Foundation
import TestSupport
import Testing

/// Links are opened by the desktop's own program, without a shell, and only what may be.
@Suite("Terminal: links") struct TerminalLinkTests {
  private static let hostile =
    "https://x.dk/a;touch${IFS}ramt;$(touch${IFS}ramt)`touch${IFS}ramt`?c='d'&e=\"f\"*{g,h}"

  /// Runs the program on an activity with a link, where an xdg-open writes down what it is given.
  private func withLink(
    _ link: String, desktop: [String: String] = ["DISPLAY": ":9"], opener: String? = nil,
    _ body: (Program, TmuxSession) async throws -> Void
  ) async throws {
    try await Program.withProgram { program in
      let note =
        "{ echo $#; printf '%s' \"$1\"; } > ord.ny; mv ord.ny ord; echo støj; echo støj >&2"
      _ = try script(opener ?? note, program, name: "bin/xdg-open")
      try program.run("opret", "Nord")
      try program.run("plan", "tilføj", "Læs aftalen", "--link=\(link)")
      let path = ["PATH": "\(program.file("bin").path):/usr/bin:/bin"]
      try await TmuxSession.run(program, width: 120, environment: path.merging(desktop) { $1 }) {
        terminal in
        try await terminal.press("3", "End", "L")
        try await terminal.waitFor("─ Link ─")
        try await body(program, terminal)
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
    }
  }

  private func words(_ program: Program) throws -> String {
    try String(contentsOf: program.file("ord"), encoding: .utf8)
  }

  @Test func anAddressArrivesWholeAsOneArgument() async throws {
    try await withLink(Self.hostile) { program, terminal in
      try await terminal.waitFor(Self.hostile)
      try await terminal.press("Enter")
      let screen = try await terminal.waitFor("Linket er åbnet i et andet vindue.")
      #expect(!screen.contains("støj"))
      #expect(try words(program) == "1\n" + Self.hostile)
      #expect(!FileManager.default.fileExists(atPath: program.file("ramt").path))
    }
  }

  /// The directory of the program's database.
  private func directory(_ program: Program) -> URL { program.file(".local/share/samdrift") }

  @Test func aFileIsOpenedByItsPathFromTheRootWhereverTheProgramWasStarted() async throws {
    try await withLink("-fælles aftale.odt") { program, terminal in
      try await terminal.waitFor("Der er ingen fil med det navn i")
      try await terminal.press("Enter")
      // Where the program was started, which is not where the database is.
      try Data("en anden".utf8).write(to: program.file("-fælles aftale.odt"))
      try await terminal.press("L")
      try await terminal.waitFor("Der er ingen fil med det navn i")
      try await terminal.press("Enter")
      let file = directory(program).appendingPathComponent("-fælles aftale.odt")
      try Data("aftale".utf8).write(to: file)
      try await terminal.press("L")
      let screen = try await terminal.waitFor("Enter åbner det").onOneLine
      #expect(screen.contains("Filen ligger her, regnet fra databasens mappe:"))
      try await terminal.press("Enter")
      try await terminal.waitFor("Linket er åbnet i et andet vindue.")
      let said = try words(program)
      #expect(said.hasPrefix("1\n/"))
      #expect(said.hasSuffix("/.local/share/samdrift/-fælles aftale.odt"))
    }
  }

  @Test(arguments: [
    ("kør.sh", "kør.sh", "En fil, der ender på .sh,"),
    ("aftale.pdf.desktop", "aftale.pdf.desktop", "En fil, der ender på .desktop,"),
    ("aftale", "aftale", "Filens navn ender ikke på fx .pdf"),
    ("aftale.pdf", "kør.sh", "En fil, der ender på .sh,"),
  ])
  func whatCouldBeAProgramIsNot(link: String, file: String, reason: String) async throws {
    try await withLink(link) { program, terminal in
      try await terminal.press("Enter")
      let real = directory(program).appendingPathComponent(file)
      try Data("#!/bin/sh\ntouch ramt\n".utf8).write(to: real)
      if link != file {
        try FileManager.default.createSymbolicLink(
          at: directory(program).appendingPathComponent(link), withDestinationURL: real)
      }
      try await terminal.press("L")
      try await terminal.waitFor(reason)
      try await terminal.press("Enter")
      // What an opener would have written is there when a later key has been answered twice over.
      try await terminal.press("1")
      try await terminal.waitFor("Forarbejde")
      try await terminal.press("3")
      try await terminal.waitFor("Læs aftalen")
      #expect(!FileManager.default.fileExists(atPath: program.file("ord").path))
    }
  }

  @Test func aDocumentThatMayBeRunIsShownAllTheSame() async throws {
    try await withLink("Aftale.PDF") { program, terminal in
      try await terminal.press("Enter")
      let file = directory(program).appendingPathComponent("Aftale.PDF").path
      #expect(FileManager.default.createFile(atPath: file, contents: Data("aftale".utf8)))
      #expect(chmod(file, 0o777) == 0)
      try await terminal.press("L")
      try await terminal.waitFor("Enter åbner det")
      try await terminal.press("Enter")
      try await terminal.waitFor("Linket er åbnet i et andet vindue.")
      #expect(try words(program).hasSuffix("/Aftale.PDF"))
    }
  }

  @Test func whatHasBecomeAnotherFileSinceItWasShownIsNotOpened() async throws {
    try await withLink("aftale.pdf") { program, terminal in
      try await terminal.press("Enter")
      let files = FileManager.default
      let link = directory(program).appendingPathComponent("aftale.pdf")
      for name in ["vist.pdf", "anden.pdf"] {
        let file = directory(program).appendingPathComponent(name)
        try Data("aftale".utf8).write(to: file)
        if name == "vist.pdf" {
          try files.createSymbolicLink(at: link, withDestinationURL: file)
          try await terminal.press("L")
          try await terminal.waitFor("Enter åbner det")
          try files.removeItem(at: link)
        } else {
          try files.createSymbolicLink(at: link, withDestinationURL: file)
        }
      }
      try await terminal.press("Enter")
      try await terminal.waitFor("Stien fører nu til en anden fil.")
      #expect(!files.fileExists(atPath: program.file("ord").path))
    }
  }

  @Test func aPathOnWindowsIsOnlyToBeCopied() async throws {
    try await withLink(#"C:\Fælles\aftale.docx"#) { _, terminal in
      try await terminal.waitFor("Det er en sti på Windows")
      try await terminal.press("Enter")
    }
  }

  @Test func aDirectoryIsNot() async throws {
    try await withLink("../../../bin") { program, terminal in
      try await terminal.waitFor("Det er ikke en almindelig fil")
      try await terminal.press("Enter")
      // What an opener would have written is there when a later key has been answered twice over.
      try await terminal.press("1")
      try await terminal.waitFor("Forarbejde")
      try await terminal.press("3")
      try await terminal.waitFor("Læs aftalen")
      #expect(!FileManager.default.fileExists(atPath: program.file("ord").path))
    }
  }

  @Test func withoutADesktopNothingIs() async throws {
    try await withLink("https://x.dk/", desktop: [:]) { program, terminal in
      try await terminal.waitFor("Her er kun en terminal")
      try await terminal.press("Enter")
      // What an opener would have written is there when a later key has been answered twice over.
      try await terminal.press("1")
      try await terminal.waitFor("Forarbejde")
      try await terminal.press("3")
      try await terminal.waitFor("Læs aftalen")
      #expect(!FileManager.default.fileExists(atPath: program.file("ord").path))
    }
  }

  @Test func whatNoProgramOpensIsSaid() async throws {
    try await withLink("https://x.dk/", opener: "exit 3") { _, terminal in
      try await terminal.press("Enter")
      try await terminal.waitFor("Linket kunne ikke åbnes")
    }
  }

  @Test func aViewerThatStaysGoesOnAloneAndLeavesNoZombie() async throws {
    let opener = "echo $$ > id.ny; mv id.ny id; while [ ! -e slut ]; do sleep 0.1; done"
    try await withLink("https://x.dk/", opener: opener) { program, terminal in
      try await terminal.press("Enter")
      try await terminal.waitFor("Linket er åbnet i et andet vindue.")
      let id = try #require(
        Int32(String(contentsOf: program.file("id"), encoding: .utf8).dropLast()))
      #expect(kill(id, 0) == 0 && getsid(id) == id)
      try Data().write(to: program.file("slut"))
      try await terminal.wait("the viewer to be gone") { _ in kill(id, 0) != 0 }
    }
  }

  @Test func anotherSchemeIsRefusedByCommandsAndLists() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      let outcome = try program.run("plan", "tilføj", "Læs", "--link", "javascript:alert(1)")
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("Et link kan ikke begynde med »javascript:«"))
      try Data("Aktivitet;Link\nLæs;file:///etc/passwd\n".utf8).write(to: program.file("plan.csv"))
      let list = try program.run("plan", "import", "plan.csv")
      #expect(list.code == 65)
      #expect(list.errors.contains("»file:«") || list.output.contains("»file:«"))
      try Data("Aktivitet;Link\nLæs;C:\\aftale.docx\n".utf8).write(to: program.file("plan.csv"))
      #expect(try program.run("plan", "import", "plan.csv").code == 0)
      #expect(try program.run("plan", "eksport", "-").output.contains(#"C:\aftale.docx"#))
    }
  }
}

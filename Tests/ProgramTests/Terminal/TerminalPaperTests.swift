import Foundation
import TestSupport
import Testing
import Text

/// Papers on the screen: chosen, looked at, kept and printed.
@Suite("Terminal: papers") struct TerminalPaperTests {
  @Test func thePaperIsSavedAsAFile() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let today = try name(program, "txt")
      try await TmuxSession.run(program, width: 200) { terminal in
        try await openPaper(terminal)
        try await terminal.press("g", "1")
        try await terminal.waitFor(today)
        try await terminal.press("F2")
        let screen = try await terminal.waitFor("Papiret er gemt i")
        let file = program.file("Samdrift/\(today)")
        #expect(screen.onOneLine.contains("\(file.path). Mappen er ny; det er din udbakke"))
        let paper = try String(contentsOf: file, encoding: .utf8)
        #expect(try program.run("oversigt").output == paper)
        #expect(paper.contains("MILEPÆLSOVERSIGT"))

        try Data("kostbart".utf8).write(to: file)
        try await terminal.press("g", "1")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.press("F2")
        try await terminal.waitFor("Filen findes allerede")
        try await terminal.press("Enter")
        try await terminal.waitFor("[ Gem (F2) ]")
        #expect(try String(contentsOf: file, encoding: .utf8) == "kostbart")
        try await terminal.press("F2")
        try await terminal.waitFor("Filen findes allerede")
        try await terminal.press("j")
        try await terminal.waitFor("Papiret er gemt i")
        #expect(try String(contentsOf: file, encoding: .utf8) == paper)
      }
    }
  }

  @Test(arguments: [
    ("2", "md", "# Milepælsoversigt"), ("3", "html", "<!DOCTYPE html>"), ("4", "pdf", "%PDF-"),
  ])
  func thePaperIsSavedInEveryFormat(key: String, ending: String, start: String) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let name = try name(program, ending)
      try await TmuxSession.run(program) { terminal in
        try await openPaper(terminal)
        try await terminal.press("g", key)
        try await terminal.waitFor(name)
        try await terminal.press("F2")
        try await terminal.waitFor("Papiret er gemt i")
      }
      let data = try Data(contentsOf: program.file("Samdrift/\(name)"))
      #expect(data.starts(with: Data(start.utf8)))
      let left = try files(in: program) + files(in: program, "Samdrift")
      #expect(!left.contains { $0.hasSuffix(".tmp") || $0.hasPrefix("samdrift-") }, "\(left)")
    }
  }

  @Test func thePaperIsPrintedOnTheChosenPrinter() async throws {
    try await Program.withProgram { program in
      _ = try script("echo \"$@\" > lp.ord; cat > lp.papir", program, name: "bin/lp")
      _ = try script(
        """
        case $1 in
          -e) echo Kontoret; echo Kælderen;;
          -d) echo 'system default destination: Kælderen';;
        esac
        """, program, name: "bin/lpstat")
      try program.run("opret", "Nord")
      let path = ["PATH": "\(program.file("bin").path):/usr/bin:/bin"]
      try await TmuxSession.run(program, environment: path) { terminal in
        try await openPaper(terminal)
        try await terminal.press("p")
        try await terminal.waitFor("‹ Kælderen ›")
        try await terminal.press("Right", "Tab", "C-u", "3", "Tab", "Right")
        let screen = try await terminal.waitFor("‹ ren tekst ›")
        #expect(screen.contains("‹ Kontoret ›"))
        try await terminal.press("F2")
        try await terminal.waitFor("Papiret er sendt til printeren.")
      }
      let printed = try String(contentsOf: program.file("lp.papir"), encoding: .utf8)
      #expect(try program.run("oversigt").output == printed)
      let words = try String(contentsOf: program.file("lp.ord"), encoding: .utf8)
      #expect(words.hasPrefix("-d Kontoret -n 3 ") && words.contains("-o media=A4"))
    }
  }

  @Test func thePaperIsPrintedAsAPDFOnTheStandardPrinter() async throws {
    try await Program.withProgram { program in
      _ = try script("echo \"$@\" > lp.ord; cat > lp.papir", program, name: "bin/lp")
      _ = try script("exit 1", program, name: "bin/lpstat")
      try program.run("opret", "Nord")
      let path = ["PATH": "\(program.file("bin").path):/usr/bin:/bin"]
      try await TmuxSession.run(program, environment: path) { terminal in
        try await openPaper(terminal)
        try await terminal.press("p")
        try await terminal.waitFor("Ingen printere er fundet")
        try await terminal.press("F2")
        try await terminal.waitFor("Papiret er sendt til printeren.")
      }
      #expect(
        try Data(contentsOf: program.file("lp.papir")).starts(with: Data("%PDF-".utf8)))
      #expect(
        try !String(contentsOf: program.file("lp.ord"), encoding: .utf8).contains("-d "))
    }
  }

  @Test func aPDFIsMadeBesideTheProgramAndCanBeGivenUp() async throws {
    try await Program.withProgram { program in
      _ = try script("echo $$ > vævning; exec \(lastingCommand)", program, name: "bin/weasyprint")
      try program.run("opret", "Nord")
      let name = try name(program, "pdf")
      let path = ["PATH": "\(program.file("bin").path):/usr/bin:/bin"]
      try await TmuxSession.run(program, environment: path) { terminal in
        try await openPaper(terminal)
        try await terminal.press("g", "4")
        try await terminal.waitFor(name)
        try await terminal.press("F2")
        try await terminal.wait("the seconds") { seconds(in: $0) ?? 0 >= 1 }
        try await terminal.press("q", ":")
        let before = seconds(in: try await terminal.waitFor("Find")) ?? .max
        try await terminal.wait("more seconds") { seconds(in: $0) ?? 0 > before }
        let press = try #require(
          Int32(
            String(contentsOf: program.file("vævning"), encoding: .utf8)
              .trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(isRunning(press))
        try await terminal.press("Escape")
        try await terminal.waitFor("Laver PDF: afbrudt.")
        #expect(!isRunning(press))
      }
      let left = try files(in: program)
      #expect(!left.contains { $0.hasSuffix(".pdf") || $0.hasPrefix("samdrift-") }, "\(left)")
    }
  }

  @Test func leavingGivesUpWhatIsUnderWay() async throws {
    try await Program.withProgram { program in
      _ = try script("echo $$ > vævning; exec \(lastingCommand)", program, name: "bin/weasyprint")
      try program.run("opret", "Nord")
      let path = ["PATH": "\(program.file("bin").path):/usr/bin:/bin"]
      try await TmuxSession.run(program, environment: path) { terminal in
        try await openPaper(terminal)
        try await terminal.press("g", "4")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.press("F2")
        try await terminal.waitFor("Laver PDF")
        try await terminal.press("q", "q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      #expect(try !files(in: program).contains { $0.hasPrefix("samdrift-") })
    }
  }

  @Test func thePaperIsOpenedInAnotherWindow() async throws {
    try await Program.withProgram { program in
      _ = try script("echo \"$1\" > sti; cp \"$1\" set", program, name: "bin/xdg-open")
      try program.run("opret", "Nord")
      let desktop = ["PATH": "\(program.file("bin").path):/usr/bin:/bin", "DISPLAY": ":9"]
      try await TmuxSession.run(program, environment: desktop) { terminal in
        try await openPaper(terminal)
        try await terminal.press("o", "2")
        try await terminal.waitFor("Papiret er åbnet i et andet vindue.")
        #expect(
          try String(contentsOf: program.file("set"), encoding: .utf8).contains("<html lang=\"da\"")
        )
        let path = try String(contentsOf: program.file("sti"), encoding: .utf8)
          .trimmingCharacters(in: .whitespacesAndNewlines)
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        try await terminal.press("q", "q")
        #expect(try await terminal.waitForEnd() == 0)
        #expect(!FileManager.default.fileExists(atPath: path))
      }
    }
  }

  @Test func aViewerThatStaysGoesOnAloneAndLeavesNoZombie() async throws {
    try await Program.withProgram { program in
      let opener = "echo $$ > id.ny; mv id.ny id; while [ ! -e slut ]; do sleep 0.1; done"
      _ = try script(opener, program, name: "bin/xdg-open")
      try program.run("opret", "Nord")
      let desktop = ["PATH": "\(program.file("bin").path):/usr/bin:/bin", "DISPLAY": ":9"]
      try await TmuxSession.run(program, environment: desktop) { terminal in
        try await openPaper(terminal)
        try await terminal.press("o", "2")
        try await terminal.waitFor("Papiret er åbnet i et andet vindue.")
        let id = try #require(
          Int32(String(contentsOf: program.file("id"), encoding: .utf8).dropLast()))
        #expect(kill(id, 0) == 0)
        try Data().write(to: program.file("slut"))
        // One that nobody has waited for stays in the table of processes.
        try await terminal.wait("the viewer to be gone") { _ in kill(id, 0) != 0 }
      }
    }
  }

  @Test(arguments: [
    ("o", "1", "Papiret kan ikke åbnes her, hvor der kun er en terminal."),
    ("g", "4", "Programmet WeasyPrint, der laver PDF, mangler."),
    ("g", "5", "Programmet pandoc, der laver .docx, mangler."),
    ("g", "6", "Programmet pandoc, der laver .odt, mangler."),
    ("p", "", "Programmet lp, der udskriver, mangler."),
  ])
  func aProgramThatIsMissingIsSaidInDanish(
    key: String, choice: String, words: String
  ) async throws {
    try await onPath([:]) { _, terminal in
      try await terminal.press(key)
      if !choice.isEmpty {
        try await terminal.waitFor("Enter vælg")
        try await terminal.press(choice)
      }
      if key == "g" {
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.press("F2")
      }
      try await terminal.waitFor(words)
    }
  }

  @Test func aPrinterThatRefusesIsSaidInDanish() async throws {
    try await onPath(["lp": "echo 'lp: no printer' >&2; exit 1"]) { _, terminal in
      try await terminal.press("p")
      try await terminal.waitFor("Installér weasyprint for at skrive ud som PDF.")
      try await terminal.press("F2")
      let screen = try await terminal.waitFor("svarede »lp: no printer«")
      #expect(screen.contains("    MILEPÆLSOVERSIGT    "))
    }
  }

  @Test(arguments: [
    ("~/mappe", "er en mappe"), ("~/ingen/papir.pdf", "filen eller mappen findes ikke"),
    ("ingen/papir.pdf", "Samdrift/ingen findes ikke"),
    ("/dev/full", "er ikke en almindelig fil"),
  ])
  func aPathThatCannotBeWrittenLeavesNothing(path: String, words: String) async throws {
    try await onPath(["weasyprint": "for f; do :; done; echo '%PDF-1.7' > \"$f\""]) {
      program, terminal in
      try FileManager.default.createDirectory(
        at: program.file("mappe"), withIntermediateDirectories: false)
      let before = try files(in: program).filter { !$0.hasPrefix(".") }
      try await terminal.press("g", "4")
      try await terminal.waitFor("[ Gem (F2) ]")
      try await terminal.press("C-u")
      try await terminal.type(path)
      try await terminal.press("F2")
      let screen = try await terminal.wait(words) { $0.onOneLine.contains(words) }
      #expect(screen.contains("    MILEPÆLSOVERSIGT    "))
      #expect(try files(in: program).filter { !$0.hasPrefix(".") } == before)
    }
  }

  @Test func aPaperIsSavedForWord() async throws {
    let pandoc =
      "while [ \"$1\" != --output ]; do shift; done; printf 'PK\\003\\004' > \"$2\""
    try await onPath(["pandoc": pandoc]) { program, terminal in
      try await terminal.press("g")
      try await terminal.waitFor("Word (.docx)")
      try await terminal.press("5")
      try await terminal.waitFor("[ Gem (F2) ]")
      try await terminal.press("F2")
      try await terminal.waitFor("Papiret er gemt i")
      #expect(try files(in: program, "Samdrift").contains { $0.hasSuffix(".docx") })
    }
  }

  @Test func aPressThatFailsIsSaidSo() async throws {
    try await onPath(["weasyprint": "echo 'no fonts here'; exit 2"]) { program, terminal in
      try await terminal.press("g", "4")
      try await terminal.waitFor("[ Gem (F2) ]")
      try await terminal.press("F2")
      try await terminal.waitFor("WeasyPrint kunne ikke lave papiret og svarede »no fonts here«")
      #expect(try files(in: program).contains("Samdrift") == false)
    }
  }

  @Test func aBrokenTemplateIsNamedAndAnotherPaperCanBeChosen() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let folder = program.file(".config/samdrift/skabeloner")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("Papir\n{{#parts}}".utf8).write(
        to: folder.appendingPathComponent("oversigt.txt.mustache"))
      try await TmuxSession.run(program, width: 200) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("p")
        try await terminal.waitFor("oversigt.txt.mustache har en fejl i linje 2")
        try await terminal.type("status")
        try await terminal.press("F2")
        try await terminal.waitFor("STATUSRAPPORT")
      }
    }
  }

  /// Opens the paper where nothing but `programs`, as scripts by name, are on the path.
  private func onPath(
    _ programs: [String: String], _ body: (Program, TmuxSession) async throws -> Void
  ) async throws {
    try await Program.withProgram { program in
      try FileManager.default.createDirectory(
        at: program.file("bin"), withIntermediateDirectories: false)
      for (name, text) in programs { _ = try script(text, program, name: "bin/\(name)") }
      try program.run("opret", "Nord")
      let command = ["env", "PATH=\(program.file("bin").path)", Program.executable.path]
      try await TmuxSession.run(program, command, width: 200) { terminal in
        try await openPaper(terminal)
        try await body(program, terminal)
      }
    }
  }

  private func openPaper(_ terminal: TmuxSession) async throws {
    try await terminal.waitFor("1 Opstart")
    try await terminal.press("p")
    try await terminal.waitFor("[ Vis (F2) ]")
    try await terminal.press("F2")
    try await terminal.waitFor("MILEPÆLSOVERSIGT")
    try await terminal.waitUntilGone("[ Vis (F2) ]")
  }

  /// How long the PDF is said to have been under way.
  private func seconds(in screen: String) -> Int? {
    screen.firstMatch(of: /Laver PDF … (\d+) s/).flatMap { Int($0.1) }
  }

  /// What the paper's file is suggested to be called.
  private func name(_ program: Program, _ ending: String) throws -> String {
    "oversigt-\(try program.shell("TZ=UTC date +%F").output.prefix(10)).\(ending)"
  }

  private func files(in program: Program, _ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.file(folder).path).sorted()
  }
}

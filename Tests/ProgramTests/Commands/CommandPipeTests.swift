import Foundation
import TestSupport
import Testing

/// Standard streams, pipes and devices in the place of files.
@Suite("Commands and pipes") struct CommandPipeTests {
  @Test func aHyphenIsAStandardStreamEverywhere() throws {
    try withDemo { program in
      let written = [
        "eksport": ["p.json"], "interessenter eksport": ["i.csv"], "plan eksport": ["p.csv"],
        "plan eksport --format ics": ["p.ics"], "kalender": ["k.ics"],
        "plan gantt --svg": ["g.svg"],
        "papir statusrapport --ud": ["s.txt"], "papir statusrapport --format html --ud": ["s.html"],
      ]
      for (command, file) in written {
        let words = command.split(separator: " ").map(String.init)
        #expect(try program.run(words + file).code == 0, "\(command)")
        let outcome = try program.run(words + ["-"])
        #expect(outcome.code == 0, "\(command)")
        let there = String(
          decoding: try Data(contentsOf: program.file(file[0])), as: UTF8.self)
        let isSame = outcome.output.withoutStamp == there.withoutStamp
        #expect(isSame && !there.isEmpty, "\(command)")
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
      #expect(!names.contains("-"))
      let read = try program.shell(
        """
        samdrift import - --database anden.db < p.json && \
        samdrift interessenter import - < i.csv && samdrift plan import - < p.csv && \
        cat i.csv | samdrift interessenter import - --prøv && \
        samdrift import <(cat p.json) --database tredje.db
        """, with: "/bin/bash")
      #expect(read.code == 0, "\(read.errors)")
      #expect(read.errors.contains("er hentet ind i anden.db"))
      let wrong = try program.run(["import", "-"], input: "{}")
      #expect(wrong.code == 65 && wrong.errors.contains("Standardinput"), "\(wrong.errors)")
    }
  }

  @Test func nothingThatATerminalObeysIsWrittenOnStandardOutput() throws {
    try Program.withProgram { program in
      let name = "Æ\u{1B}[2J\u{9B}31m\u{7F}Ø"
      try program.run("opret", name)
      try program.run("interessenter", "tilføj", name, "--interesser", name)
      try program.run("plan", "tilføj", name, "--frist", "3/12-2026", "--note", name)
      for command in [
        "eksport -", "interessenter eksport -", "plan eksport -", "plan eksport - --format ics",
        "plan gantt --svg -", "papir implementeringsplan",
        "papir implementeringsplan --format html",
        "papir implementeringsplan --format markdown", "interessenter --json", "historik",
        "plan --json",
      ] {
        let outcome = try program.run(command.split(separator: " ").map(String.init))
        #expect(outcome.code == 0 && outcome.output.contains("Æ"), "\(command)")
        let isSafe = outcome.output.unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control || "\n\r\t\u{C}".unicodeScalars.contains($0)
        }
        #expect(isSafe, "\(command)")
      }
    }
  }

  @Test func whatNeverEndsOrNeverBeginsIsNamed() throws {
    try withDemo { program in
      #expect(mkfifo(program.file("rør").path, 0o600) == 0)
      #expect(mkfifo(program.file("tomt").path, 0o600) == 0)
      let waited = try program.run("import", "rør")
      #expect(waited.code == 66 && waited.errors.contains("rør er et rør, som intet program"))
      #expect(
        waited.errors.hasPrefix(
          "samdrift: Venter på, at et andet program skriver i rør … Ctrl+C afbryder.\n"))
      for command in [["import"], ["interessenter", "import"], ["plan", "import"]] {
        let outcome = try program.run(command + ["/dev/zero"])
        #expect(outcome.code == 66 && outcome.errors.contains("ikke en almindelig fil"))
      }
      let endless = try program.shell("yes | samdrift interessenter import -")
      #expect(endless.code == 65 && endless.errors.contains("MB"), "\(endless.errors)")
      let folder = program.file(".config/samdrift/skabeloner")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for name in ["aftale.txt.mustache", "brevhoved.txt", "logo.png"] {
        let file = folder.appendingPathComponent(name)
        #expect(mkfifo(file.path, 0o600) == 0)
        let format = name.hasPrefix("aftale") ? "tekst" : "html"
        let outcome = try program.run("papir", "aftale", "--format", format)
        #expect(outcome.code == 66 && outcome.errors.contains(name), "\(outcome.errors)")
        try FileManager.default.removeItem(at: file)
      }
    }
  }

  @Test func aLimitOnTheSizeOfFilesIsAnErrorLikeAnother() throws {
    try withDemo { program in
      let outcome = try program.shell("ulimit -f 8; samdrift papir statusrapport --ud s.html")
      #expect(outcome.code == 74, "\(outcome.errors)")
      #expect(outcome.errors.contains("grænse for, hvor store filer må blive"))
      #expect(!FileManager.default.fileExists(atPath: program.file("s.html").path))
      let refused = try program.shell("ulimit -f 0; samdrift milepæl 1 --noter Ny")
      #expect(refused.code == 74, "\(refused.errors)")
    }
  }

  @Test func aReaderThatHasGoneEndsItQuietly() throws {
    try withDemo { program in
      let script = "{ samdrift eksport -; echo $? > kode; } | true; cat kode"
      let usual = try program.shell(script)
      #expect(usual.output == "141\n" && usual.errors == "")
      let ignored = try program.shell("trap '' PIPE; \(script)")
      #expect(ignored.output == "74\n")
      #expect(ignored.errors.contains("den, der skulle læse det, er lukket"))
      // A message that nobody reads is no reason to stop.
      let message = try program.shell(
        "{ sleep 0.2; samdrift milepæl 1 --noter Gemt; echo $? > kode; } 2>&1 | true; cat kode")
      #expect(message.output == "0\n")
      #expect(try program.run("milepæl", "1").output.contains("Gemt"))
    }
  }

  @Test func aClosedStreamIsNoFileOfTheProgram() throws {
    try withDemo { program in
      #expect(try program.shell("samdrift milepæl 1 --noter Ny 2>&-").code == 0)
      let outcome = try program.shell("samdrift tavle >&-")
      #expect(outcome.code == 74 && outcome.errors.contains("den er lukket"), "\(outcome.errors)")
      #expect(try program.shell("samdrift papir aftale --ud a.txt <&- >&- 2>&-").code == 0)
      #expect(
        try String(contentsOf: program.file("a.txt"), encoding: .utf8)
          == program.run("papir", "aftale").output)
    }
  }

  @Test func anArgumentThatIsNotUTF8IsRefused() throws {
    try withDemo { program in
      let outcome = try program.shell("samdrift milepæl 1 --noter \"$(printf 'bl\\345')\"")
      #expect(outcome.code == 64 && outcome.errors.contains("ikke UTF-8"))
      let info = try program.shell("SAMDRIFT_NAVN=\"$(printf 'Bj\\370rn')\" samdrift info").output
      #expect(info.contains("Bjørn"))
    }
  }

  private func withDemo(_ body: (Program) throws -> Void) throws {
    try Program.withProgram { program in
      #expect(try program.run("opret", "Prøve", "--demo").code == 0)
      try body(program)
    }
  }
}

extension String {
  /// The text without the moment that a calendar says it was made.
  fileprivate var withoutStamp: String { replacing(/DTSTAMP:\w+/, with: "") }
}

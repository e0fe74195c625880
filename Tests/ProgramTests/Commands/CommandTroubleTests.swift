import Foundation
import TestSupport
import Testing

@Suite("Commands in trouble") struct CommandTroubleTests {
  @Test func aDatabaseThatIsNotThere() throws {
    try Program.withProgram { program in
      let outcome = try program.run("tavle", "--database", "ingen.db")
      #expect(outcome.code == 66)
      #expect(outcome.errors.contains("ingen.db"))
      #expect(outcome.errors.contains("samdrift opret"))
      #expect(!FileManager.default.fileExists(atPath: program.file("ingen.db").path))
      #expect(try program.run("opret", "A", "--database", "ingen/a.db").code == 66)
      let nameless = try program.run("opret", "A", "--database", "")
      #expect(nameless.code == 64)
      #expect(nameless.errors.contains("Skriv navnet på en fil"))
    }
  }

  @Test func aFileThatIsNotADatabaseIsLeftAlone() throws {
    try Program.withProgram { program in
      let text = String(repeating: "Dette er et brev til beboerne. ", count: 40)
      try Data(text.utf8).write(to: program.file("brev"))
      for command in [["tavle"], ["opret", "A"], ["projekter"], ["slet", "A", "--ja"]] {
        let outcome = try program.run(command + ["--database", "brev"])
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("brev"))
      }
      #expect(try String(contentsOf: program.file("brev"), encoding: .utf8) == text)
      #expect(try program.run("tavle", "--database", ".").code == 65)
    }
  }

  @Test func aTruncatedDatabaseIsLeftAlone() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--demo", "--database", "a.db")
      let whole = try Data(contentsOf: program.file("a.db"))
      let part = whole.prefix(whole.count / 2)
      try part.write(to: program.file("a.db"))
      let outcome = try program.run("tavle", "--database", "a.db")
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("sikkerhedskopi"))
      #expect(try Data(contentsOf: program.file("a.db")) == part)
    }
  }

  @Test func aLockedDatabaseIsBusy() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--database", "a.db")
      let lock = try DatabaseLock(program.file("a.db"))
      defer { lock.release() }
      let outcome = try program.run("milepæl", "1", "--ansvarlig", "B", "--database", "a.db")
      #expect(outcome.code == 75)
      #expect(outcome.errors.contains("Venter på, at en anden er færdig med at gemme i a.db"))
      #expect(outcome.errors.contains("a.db er låst"))
    }
  }

  @Test func aDatabaseWithASecondNameIsOnlyRead() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--database", "a.db")
      #expect(link(program.file("a.db").path, program.file("b.db").path) == 0)
      for command in [
        ["milepæl", "1", "--ansvarlig", "B"], ["slet", "A", "--ja"], ["opret", "C"],
      ] {
        let outcome = try program.run(command + ["--database", "a.db"])
        #expect(outcome.code == 77)
        #expect(outcome.errors.contains("hårdt link"))
      }
      #expect(try program.run("tavle", "--database", "a.db").code == 0)
      #expect(try program.run("eksport", "a.json", "--database", "a.db").code == 0)
      #expect(unlink(program.file("b.db").path) == 0)
      #expect(
        try program.run("milepæl", "1", "--ansvarlig", "B", "--database", "a.db").code == 0)
    }
  }

  @Test func aDatabaseThatAnotherHasPutATrapInIsNotUsed() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--database", "a.db")
      try program.run(
        "opret", "B", "--database", "b.db")
      // The tables are as they should be in both; SQLite keeps their statements as text.
      var bytes = try Data(contentsOf: program.file("a.db"))
      let word = try #require(bytes.range(of: Data("CHECK (action <> 'set'".utf8)))
      bytes.replaceSubrange(word, with: Data("CHECK (action <> 'SET'".utf8))
      try bytes.write(to: program.file("a.db"))
      let outcome = try program.run("tavle", "--database", "a.db")
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("»change«"))
    }
  }

  @Test func aFileThatIsNotAnExportIsRefused() throws {
    try Program.withProgram { program in
      try Data("{}".utf8).write(to: program.file("tom.json"))
      let outcome = try program.run("import", "tom.json")
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("tom.json"))
      #expect(try program.run("import", "ingen.json").code == 66)
      #expect(try program.run("import", ".").code == 66)
      #expect(!FileManager.default.fileExists(atPath: program.file(".local").path))
    }
  }

  @Test func aProjectWithoutItsMilestonesOrItsNameIsNotTakenIn() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      let whole = try program.run("eksport", "-").output
      let spoilt = [
        whole.replacing(#""record" : "12""#, with: #""record" : "13""#),
        whole.replacing(#""new" : "Nord""#, with: #""new" : " ""#),
      ]
      for text in spoilt {
        #expect(text != whole)
        try Data(text.utf8).write(to: program.file("p.json"))
        let outcome = try program.run("import", "p.json", "--database", "ny.db")
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("p.json kan ikke importeres"))
        #expect(!FileManager.default.fileExists(atPath: program.file("ny.db").path))
      }
    }
  }

  @Test func strangeTextIsStoredAndShownSafely() throws {
    try Program.withProgram { program in
      let name = "Æblehaven\u{1B}]0;hov\u{7} 👩‍👩‍👧 \u{202E}nede"
      try program.run("opret", name)
      #expect(
        try program.run("milepæl", "1", "--noter", String(repeating: "ord ", count: 2500)).code == 0
      )
      for arguments in [["tavle"], ["historik"], ["oversigt"], ["projekter"], ["milepæl", "1"]] {
        let outcome = try program.run(arguments)
        #expect(outcome.code == 0)
        #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{7}"))
      }
      let export = try program.run("eksport", "-").output
      let isWhole = export.lowercased().contains("\\u001b]0;hov\\u0007")
      #expect(isWhole)
    }
  }
}

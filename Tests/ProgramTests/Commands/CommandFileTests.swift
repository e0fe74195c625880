import Foundation
import TestSupport
import Testing

@Suite("Commands and files") struct CommandFileTests {
  @Test(arguments: ["f", "æ", "f.json", "./f", "mappe/f"]) func isWrittenUnderAnyName(name: String)
    throws
  {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try FileManager.default.createDirectory(
        at: program.file("mappe"), withIntermediateDirectories: true)
      #expect(try program.run("eksport", name).code == 0)
      #expect(FileManager.default.fileExists(atPath: program.file(name).path))
      let absolute = program.file("x").path
      #expect(try program.run("oversigt", "--ud", absolute).code == 0)
    }
  }

  @Test func anExportedProjectComesInAgainAsTheSame() throws {
    try Program.withProgram { program in
      try program.run("opret", "Prøve", "--demo")
      #expect(try program.run("eksport", "p.json").code == 0)
      #expect(mode(program.file("p.json")) == 0o600)
      #expect(try program.run("import", "p.json").code == 65)

      #expect(try program.run("import", "p.json", "--database", "anden.db").code == 0)
      let there = ["--database", "anden.db"]
      for command in [["tavle"], ["historik"], ["eksport", "-"]] {
        #expect(try program.run(command + there).output == program.run(command).output)
      }
      #expect(
        try program.run("eksport", "-").output
          == String(contentsOf: program.file("p.json"), encoding: .utf8))
    }
  }

  @Test func nothingIsOverwrittenUnasked() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      for command in [["eksport", "f"], ["oversigt", "--ud", "f"]] {
        try Data("kostbart".utf8).write(to: program.file("f"))
        let refused = try program.run(command)
        #expect(refused.code == 64)
        #expect(refused.errors.contains("--ja"))
        #expect(try String(contentsOf: program.file("f"), encoding: .utf8) == "kostbart")
        #expect(try program.run(command + ["--ja"]).code == 0)
        #expect(try String(contentsOf: program.file("f"), encoding: .utf8) != "kostbart")
        #expect(mode(program.file("f")) == 0o600)
      }
      #expect(try program.run("eksport", "ingen/f").code == 73)
      #expect(try program.run("eksport", ".").code == 73)
      for command in [
        ["eksport", ""], ["oversigt", "--ud", "", "--format", "pdf"], ["plan", "eksport", ""],
        ["interessenter", "eksport", ""], ["plan", "gantt", "--svg", ""], ["import", ""],
        ["interessenter", "import", ""],
      ] {
        let refused = try program.run(command)
        #expect(refused.code == 64 && refused.errors.contains("Filen har intet navn"))
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
      #expect(!names.contains { $0.hasSuffix(".tmp") })
    }
  }

  @Test func whatAKilledProgramLeftIsRemovedByTheNext() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("plan", "tilføj", "Skilte !3/12-2026")
      let left = program.file(".samdrift-gammel.tmp")
      let held = program.file(".samdrift-igang.tmp")
      let others = program.file(".samdrift-notat.txt")
      for file in [left, held, others] { try Data("fortroligt".utf8).write(to: file) }
      let lock = open(held.path, O_RDWR | O_CLOEXEC)
      defer { close(lock) }
      #expect(flock(lock, LOCK_EX) == 0)
      for command in [
        ["eksport", "p.json"], ["interessenter", "eksport", "i.csv"], ["plan", "eksport", "p.ics"],
        ["oversigt", "--ud", "o.txt"],
      ] {
        #expect(try program.run(command).code == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
        #expect(
          names.filter { $0.hasPrefix(".samdrift-") }.sorted() == [
            ".samdrift-igang.tmp", ".samdrift-notat.txt",
          ])
        try Data("fortroligt".utf8).write(to: left)
      }
    }
  }

  @Test func aDatabaseAndWhatIsNoOrdinaryFileAreNeverOverwritten() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--database", "a.db")
      let before = try Data(contentsOf: program.file("a.db"))
      #expect(mkfifo(program.file("rør").path, 0o600) == 0)
      for file in ["a.db", "rør"] {
        let outcome = try program.run("eksport", file, "--ja", "--database", "a.db")
        #expect(outcome.code == 73)
        #expect(outcome.errors.contains("\(file) er "))
      }
      #expect(try Data(contentsOf: program.file("a.db")) == before)
      var status = stat()
      #expect(stat(program.file("rør").path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }
  }

  @Test func aLinkToAFileStaysALink() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try Data().write(to: program.file("f"))
      #expect(symlink("f", program.file("link").path) == 0)
      #expect(try program.run("eksport", "link", "--ja").code == 0)
      #expect(
        try String(contentsOf: program.file("f"), encoding: .utf8).contains("samdrift-projekt"))
      let target = try FileManager.default.destinationOfSymbolicLink(
        atPath: program.file("link").path)
      #expect(target == "f")
    }
  }

  @Test func deletingTakesTheWholeNameAndConsent() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      #expect(try program.run("slet", "Nor", "--ja").code == 64)
      #expect(try program.run("slet", "nord").code == 64)
      #expect(try program.run("tavle").code == 0)
      #expect(try program.run("slet", "nord", "--ja").code == 0)
      #expect(try program.run("tavle").code == 66)
      let none = try program.run("projekter", "--json").output
      #expect(none.filter { !$0.isWhitespace } == "[]")
    }
  }

  @Test func theDatabaseIsWhereXDGSaysAndPrivate() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let usual = program.file(".local/share/samdrift")
      #expect(mode(usual) == 0o700)
      #expect(mode(usual.appendingPathComponent("samdrift.db")) == 0o600)

      let data = program.file("data").path
      let info = try program.run(["info"], environment: ["XDG_DATA_HOME": data]).output
      #expect(info.contains("\(data)/samdrift/samdrift.db (findes ikke endnu)"))
      let relative = try program.run(["info"], environment: ["XDG_DATA_HOME": "data"]).output
      #expect(relative.contains("\(usual.path)/samdrift.db"))
      for label in ["Samdrift:", "SQLite:", "ncurses:", "Kladde:", "Skabeloner:", "Editor:"] {
        #expect(info.contains(label))
      }
    }
  }

  @Test func theAuthorIsNeverEmpty() throws {
    try Program.withProgram { program in
      let info = try program.run(["info"], environment: ["SAMDRIFT_NAVN": " \u{1B} "]).output
      #expect(info.contains("Dit navn:   ·"))
      let blank = try program.run(["info"], environment: ["SAMDRIFT_NAVN": "  "]).output
      let name = try #require(blank.split(separator: "\n").first { $0.hasPrefix("Dit navn:") })
      #expect(name.dropFirst("Dit navn:   ".count).contains { $0.isLetter })
    }
  }

  @Test func anOwnTemplateIsUsedAndAFaultyOneSaidSo() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let folder = program.file(".config/samdrift/skabeloner")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let template = folder.appendingPathComponent("oversigt.txt.mustache")
      try Data("Vores papir: {{#parts}}{{name}} {{/parts}}\n".utf8).write(to: template)
      let output = try program.run("oversigt").output
      #expect(output.hasPrefix("Vores papir: her milepaele beslutninger overskredet siden-sidst "))
      #expect(try program.run("papir", "status").output.hasPrefix("STATUSRAPPORT"))
      try Data("{{#parts}}".utf8).write(to: template)
      let faulty = try program.run("oversigt")
      #expect(faulty.code == 65)
      #expect(faulty.errors.contains("\(template.path) har en fejl i linje 1"))
    }
  }

  @Test func printsThroughLPAndSaysWhatToInstallWithoutIt() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let without = try program.run(
        ["oversigt", "--udskriv"], environment: ["PATH": program.home.path])
      #expect(without.code == 69)
      #expect(without.errors.contains("apt-get install cups-client"))

      let lp = program.file("lp")
      try Data("#!/bin/sh\necho \"$@\" > valg; cat > papir\n".utf8).write(to: lp)
      chmod(lp.path, 0o755)
      let path = ["PATH": "\(program.home.path):/usr/bin:/bin"]
      #expect(try program.run(["oversigt", "--udskriv", "kontoret"], environment: path).code == 0)
      let options = try String(contentsOf: program.file("valg"), encoding: .utf8)
      #expect(options.hasPrefix("-d kontoret ") && options.contains("media=A4"))
      let paper = try String(contentsOf: program.file("papir"), encoding: .utf8)
      #expect(try paper == program.run("oversigt").output)
    }
  }

  private func mode(_ url: URL) -> mode_t {
    var status = stat()
    return stat(url.path, &status) == 0 ? status.st_mode & 0o777 : 0
  }
}

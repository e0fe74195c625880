import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import samdrift

/// The program as ssh's server starts it for a command, without a terminal.
@Suite("Kiosk: commands") struct KioskCommandTests {
  @Test func whatOnlyReadsIsCarriedOut() throws {
    try Program.withKiosk { program in
      #expect(try program.ask("tavle").output.hasPrefix("Nord\n"))
      #expect(try program.ask("samdrift projekter --json").output.contains("\"Nord\""))
      let paper = try program.ask("papir oversigt --format html")
      #expect(paper.output.contains("<!DOCTYPE html>") && paper.code == 0)
      #expect(try program.ask("plan eksport -").output.contains(";"))
      #expect(try program.ask("hjælp plan").code == 0)
      #expect(try program.ask("--version").output.contains("samdrift"))
    }
  }

  @Test func anAccountInNoneOfTheNamedGroupsSeesNothing() throws {
    try Program.withKiosk { program in
      let outcome = try program.run(
        "--kiosk",
        environment: ["SSH_ORIGINAL_COMMAND": "tavle", "SAMDRIFT_GRUPPE": "findes-ikke"])
      #expect(outcome.code == 77 && outcome.output.isEmpty)
      #expect(
        outcome.errors.contains("har ingen rolle") && outcome.errors.contains("findes-ikke-ejere"))
    }
  }

  @Test func aPaperAsPDFCanBeFetched() throws {
    try Program.withKiosk { program in
      let file = program.file("x.pdf").path
      let line = "\(Program.executable.path) --kiosk > \(file)"
      let asked = program.with(["SSH_ORIGINAL_COMMAND": "papir oversigt --format pdf"])
      let code = try asked.shell(line).code
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      #expect(code == 0 && data.starts(with: Data("%PDF".utf8)))
    }
  }

  @Test(arguments: [
    "plan tilføj 'Ny ting'", "milepæl 1 --noter x", "jeg --navn Anne", "opret Syd",
    "slet Nord --ja",
    "fortryd", "beslutning 1 --besluttet-af X --dato 3/11 --beslutning godkendt", "påmind --send",
    "interessenter glem 1 --ja",
    "papir oversigt --send --til a@b.dk --ja",
  ])
  func withoutATerminalNothingIsChanged(line: String) throws {
    try Program.withKiosk { program in
      let before = try program.ask("historik").output
      let outcome = try program.ask(line)
      #expect(outcome.code == 77, "\(outcome.errors)")
      #expect(outcome.errors.contains("ssh -t"))
      #expect(outcome.errors.contains(line))
      #expect(try program.ask("historik").output == before)
    }
  }

  @Test(arguments: [
    ("tavle --database /tmp/x.db", "--database kan ikke bruges her"),
    ("opret X --øvelse", "kun læses"), ("bash", "ingen kommando"), ("sh -c ls", "ingen kommando"),
    ("tavle; ls", "Tegnet ;"), ("", "ssh -t"), ("demo", "ssh -t"), ("åbn", "ssh -t"),
    ("påmind --eml x", "--send"), ("--kiosk tavle", "--kiosk"), ("tavle --oplæs", "--oplæs"),
  ])
  func whatLeadsOutIsRefused(line: String, words: String) throws {
    try Program.withKiosk { program in
      let outcome = try program.ask(line)
      #expect(outcome.code != 0 && outcome.output.isEmpty)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
  }

  /// Every command that is given a file, with one that is elsewhere.
  @Test func noCommandReadsOrWritesElsewhere() throws {
    try Program.withKiosk { program in
      let file = program.file("udenfor.csv")
      try Data("Aktivitet\nHemmeligt\n".utf8).write(to: file)
      try FileManager.default.createSymbolicLink(
        at: program.file("ind/udenfor.csv"), withDestinationURL: file)
      try FileManager.default.createSymbolicLink(
        at: program.file("ud/udenfor.csv"), withDestinationURL: file)
      let dump = Data(Samdrift._dumpHelp().utf8)
      let commands = try JSONDecoder().decode(ParserHelp.self, from: dump).command.filed(after: [])
      #expect(commands.count > 20)
      for (path, option) in commands where option != "database" {
        for name in [file.path, "../udenfor.csv", "udenfor.csv"] {
          // A name that each ending is right for.
          let line = path + (path.last == "papir" ? ["oversigt"] : []) + ["--ja"]
          let words = (option == nil ? line + [name] : line + ["--\(option!)", name])
            .filter { $0 != "--ja" || ["eksport", "kalender", "papir"].contains(path.last!) }
          let outcome = try program.ask(words.joined(separator: " "))
          #expect(outcome.code != 0, "\(words): \(outcome.output)")
          #expect(!(outcome.output + outcome.errors).contains("Hemmeligt"))
        }
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == "Aktivitet\nHemmeligt\n")
    }
  }

  @Test func filesAreWrittenToAndReadFromTheFolders() throws {
    try Program.withKiosk { program in
      #expect(try program.ask("papir oversigt --ud o.txt").code == 0)
      #expect(FileManager.default.fileExists(atPath: program.file("ud/o.txt").path))
      #expect(try program.ask("plan eksport plan.csv").code == 0)
      try Data("Aktivitet\nMal gangen\n".utf8).write(to: program.file("ind/ny.csv"))
      let trial = try program.ask("plan import ny.csv --prøv")
      #expect(trial.output.contains("Mal gangen"), "\(trial.errors)")
    }
  }

  @Test func aCopyIsFetchedToBeTakenAlong() throws {
    try Program.withKiosk { program in
      let taken = try program.ask("medbring møde.db")
      #expect(taken.code == 0, "\(taken.errors)")
      #expect(FileManager.default.fileExists(atPath: program.file("ud/møde.db").path))
      for words in ["Hent filen i mappen ud", "i mappen ind", "»samdrift flet møde.db«"] {
        #expect(taken.errors.contains(words), "\(taken.errors)")
      }
      let refused = try program.ask("flet møde.db")
      #expect(refused.code == 77 && refused.errors.contains("ssh -t"))
    }
  }

  @Test func theServersOwnCommandIsWhole() throws {
    try Program.withKiosk { program in
      let own = try program.run(
        "--kiosk", "tavle", environment: ["SSH_ORIGINAL_COMMAND": "slet Nord --ja"])
      #expect(own.output.hasPrefix("Nord\n"))
      let options = try program.run(
        "--kiosk", "--projekt", "Nord", environment: ["SSH_ORIGINAL_COMMAND": "tavle"])
      #expect(options.output.hasPrefix("Nord\n"), "\(options.errors)")
    }
  }

  @Test func danishLettersComeThrough() throws {
    try Program.withKiosk { program in
      let outcome = try program.run(
        "--kiosk", environment: ["SSH_ORIGINAL_COMMAND": "søg milepæl", "LC_ALL": "C"])
      #expect(!outcome.errors.contains("?"), "\(outcome.errors)")
      let line = "SSH_ORIGINAL_COMMAND=$(printf 's\\370g x') \(Program.executable.path) --kiosk"
      let foreign = try program.shell(line)
      #expect(foreign.code == 64 && foreign.errors.contains("UTF-8"))
    }
  }

  @Test func infoTellsOfIt() throws {
    try Program.withKiosk { program in
      let info = try program.ask("info").output
      #expect(info.contains("Kiosk:") && info.contains("Indbakke:") && !info.contains("nano"))
      let ordinary = try program.run("info").output
      #expect(!ordinary.contains("Kiosk:") && !ordinary.contains("Indbakke:"))
    }
  }

  @Test func aFolderThatIsSharedByLoginIsFound() throws {
    try Program.withKiosk { program in
      let login = NSUserName()
      let other = program.with(["SAMDRIFT_UDBAKKE": "\(program.home.path)/%u/ud"])
      let info = try other.ask("info").output
      #expect(info.contains("\(program.home.path)/\(login)/ud"))
    }
  }
}

/// What is used of the parser's description of commands.
private struct ParserHelp: Decodable {
  struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable { let name: String }
      struct Completion: Decodable {
        let file: [String: [String]]?
        let directory: [String: String]?
      }
      let kind: String
      let names: [Name]?
      let completionKind: Completion?
    }
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// The commands that take files, with the option for it; nil for an argument.
    func filed(after path: [String]) -> [([String], String?)] {
      let own = (arguments ?? []).filter {
        $0.completionKind?.file != nil || $0.completionKind?.directory != nil
      }
      let path = path.isEmpty && commandName == "samdrift" ? [] : path + [commandName]
      return own.map { (path, $0.kind == "positional" ? nil : $0.names?.first?.name) }
        + (subcommands ?? []).flatMap { $0.filed(after: path) }
    }
  }

  let command: Command
}

extension Program {
  /// Runs `body` with a program that is a kiosk on a server, with a project called "Nord".
  static func withKiosk<Result>(_ body: (Program) throws -> Result) throws -> Result {
    try withProgram { program in
      try program.makeKiosk()
      return try body(program.atServer)
    }
  }

  /// Runs `body` with a program that is a kiosk on a server, with a project called "Nord".
  static func withKiosk<Result>(_ body: (Program) async throws -> Result) async throws -> Result {
    try await withProgram { program in
      try program.makeKiosk()
      return try await body(program.atServer)
    }
  }

  /// The program with the variables that a server gives it.
  private var atServer: Program {
    let own = [
      "SAMDRIFT_DATABASE": "srv/samdrift.db", "SAMDRIFT_UDBAKKE": "ud", "SAMDRIFT_INDBAKKE": "ind",
    ]
    return with(own.mapValues { "\(home.path)/\($0)" })
  }

  /// The program with further variables.
  func with(_ variables: [String: String]) -> Program {
    var program = self
    program.environment.merge(variables) { $1 }
    return program
  }

  private func makeKiosk() throws {
    for name in ["srv", "ud", "ind"] {
      try FileManager.default.createDirectory(at: file(name), withIntermediateDirectories: true)
    }
    try atServer.run("opret", "Nord")
  }

  /// What comes of a command that ssh was asked for.
  func ask(_ line: String) throws -> Outcome {
    try run("--kiosk", environment: ["SSH_ORIGINAL_COMMAND": line])
  }
}

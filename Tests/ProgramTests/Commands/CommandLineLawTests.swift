import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import samdrift

/// A line is read as the parser reads it with all commands, whichever way it is read.
@Suite("Reading a command line") struct CommandLineLawTests {
  /// What the parser tells of a command.
  private struct Help: Decodable {
    struct Name: Decodable { let name: String }

    struct Argument: Decodable {
      let kind: String
      let names: [Name]?
    }

    let commandName: String
    let subcommands: [Help]?
    let arguments: [Argument]?
  }

  private struct Dump: Decodable { let command: Help }

  /// A path to a command, with the names of its options and flags.
  private typealias Path = (words: [String], options: [String], flags: [String])

  private static let paths: [Path] = {
    let dump = Data(Samdrift._dumpHelp().utf8)
    return paths(of: try! JSONDecoder().decode(Dump.self, from: dump).command, after: nil)
  }()

  @Test func noCommandHasANameTwiceOrAnothers() {
    func check(_ parent: any ParsableCommand.Type) {
      let names = parent.commands.flatMap(\.names)
      #expect(Set(names).count == names.count, "\(names)")
      for command in parent.subcommands { check(command) }
    }
    check(Samdrift.self)
  }

  /// An example is copied from the help, which is 80 columns wide.
  @Test func examplesAreNotBroken() {
    func check(_ command: any ParsableCommand.Type) {
      let help = command.configuration
      for line in help.discussion.split(separator: "\n") where line.hasPrefix("  ") {
        #expect(line.count <= 80, "\(line)")
      }
      #expect(help.usage?.contains("[<tilvalg>] [<tilvalg>]") != true, "\(help.usage ?? "")")
      for command in help.subcommands { check(command) }
    }
    check(Samdrift.self)
  }

  private static func paths(of help: Help, after words: [String]?) -> [Path] {
    let words = words.map { $0 + [help.commandName] } ?? []
    func names(_ kind: String) -> [String] {
      (help.arguments ?? []).filter { $0.kind == kind }.flatMap { $0.names ?? [] }.map(\.name)
        .filter { $0.count > 1 }
    }
    return [(words, names("option"), names("flag"))]
      + (help.subcommands ?? []).filter { $0.commandName != "help" }
      .flatMap { paths(of: $0, after: words) }
  }

  private static func isQuick(_ words: [String]) -> Bool {
    let type = try? Samdrift.parseAsRoot(words + (words.last == "afkryds" ? ["1"] : []))
    return type is any QuickCommand
  }

  /// A line that is often in the common form, and often not.
  private static func line(to path: Path, _ random: inout SeededRandom) -> [String] {
    let values = [
      "1", "12", "3,5", "Driftsleder", "uge 49", "liste", "afkryds", "", "alle", "-", "−3", "a=b",
      "navn",
    ]
    var rest: [[String]] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let value = values.randomElement(using: &random)!
      switch Int.random(in: 0..<12, using: &random) {
      case 0...3:
        let options = path.options + ["database", "projekt"]
        rest.append(["--" + options.randomElement(using: &random)!, value])
      case 4...5: rest.append(["--" + (path.flags.randomElement(using: &random) ?? "json")])
      case 6...8: rest.append([value])
      case 9:
        let option = path.options.randomElement(using: &random) ?? "database"
        rest.append(["--\(option)=\(value)"])
      case 10: rest.append(["--" + (path.options.randomElement(using: &random) ?? "projekt")])
      default:
        let others = ["--", "-h", "--help", "--version", "--ukendt", "-1", "--jso", "-json"]
        rest.append([others.randomElement(using: &random)!])
      }
    }
    let words = rest.flatMap { $0 }
    if Int.random(in: 0..<10, using: &random) == 0 { return words + path.words }
    return path.words + words
  }

  /// What a command is, value for value.
  private static func words(_ command: any ParsableCommand) -> String {
    "\(type(of: command)): \(command)"
  }

  @Test(arguments: 0..<2)
  func allWaysOfReadingAgree(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let quick = Self.paths.filter { Self.isQuick($0.words) }
    #expect(quick.count >= 7)
    var understood: Set<[String]> = []
    for _ in 0..<120 {
      let path = (Bool.random(using: &random) ? quick : Self.paths).randomElement(using: &random)!
      let line = Self.line(to: path, &random)
      let whole = try? Samdrift.parseAsRoot(line)
      let read = try? Samdrift.command(calledBy: line)
      if let read {
        #expect(whole.map(Self.words) == Self.words(read), "\(line)")
      } else if let whole {
        // Of unknown commands more is refused than the parser knows of.
        #expect(throws: Failure.self, "\(whole)") { try Samdrift.command(calledBy: line) }
      }
      if let command = Samdrift.quickCommand(calledBy: line) {
        #expect(whole.map(Self.words) == Self.words(command), "\(line)")
        understood.insert(path.words)
      }
    }
    #expect(understood.count >= 5)
  }

  /// Every option of a quick command is one that the quick reader knows too.
  @Test func theCommonFormIsRead() throws {
    for path in Self.paths where Self.isQuick(path.words) {
      let arguments = path.words.last == "afkryds" ? ["3,5", "7"] : []
      let options = path.options.map { ["--" + $0, $0.hasPrefix("sort") ? "navn" : "1"] }
      let flags = path.flags.filter { $0 != "help" && $0 != "version" }.map { ["--" + $0] }
      for words in [[]] + options + flags {
        let line = path.words + words + arguments
        let command = try #require(Samdrift.quickCommand(calledBy: line), "\(line)")
        #expect(Self.words(command) == Self.words(try Samdrift.parseAsRoot(line)), "\(line)")
      }
    }
  }
}

import ArgumentParser
import Foundation

/// An option or an argument of a command, as the parser describes it.
struct KnownOption {
  /// What it is called, without hyphens; an argument has no name.
  let names: [String]
  /// Whether a value stands after it.
  let hasValue: Bool
  /// Whether it may be given several times.
  let isRepeating: Bool
  /// What the help says of it.
  let help: String
  /// What its value may be.
  let values: KnownValues
}

/// What the value of an option or an argument may be.
enum KnownValues {
  /// Any text.
  case any
  /// One of some words.
  case words([String])
  /// The path of a file.
  case files
  /// The path of a folder.
  case folders
}

extension ParsableCommand {
  /// The options of the command, which take long to find.
  static var knownOptions: [KnownOption] { knownArguments.filter { !$0.names.isEmpty } }

  /// The options and the arguments of the command, which take long to find.
  static var knownArguments: [KnownOption] {
    guard let help = try? JSONDecoder().decode(ParserHelp.self, from: Data(_dumpHelp().utf8)) else {
      return []
    }
    return (help.command.arguments ?? []).map { option in
      KnownOption(
        names: (option.names ?? []).filter { $0.kind == "long" }.map(\.name),
        hasValue: option.kind == "option", isRepeating: option.isRepeating,
        help: option.abstract ?? "", values: option.completionKind?.values ?? .any)
    }
  }
}

/// What is used of the parser's description of a command.
private struct ParserHelp: Decodable {
  struct Command: Decodable { let arguments: [Argument]? }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let isRepeating: Bool
    let names: [Name]?
    let abstract: String?
    let completionKind: Completion?
  }

  struct Completion: Decodable {
    struct Words: Decodable { let values: [String] }

    struct Anything: Decodable {}

    let list: Words?
    let file: Anything?
    let directory: Anything?

    var values: KnownValues {
      list.map { .words($0.values) } ?? (file != nil ? .files : directory != nil ? .folders : .any)
    }
  }

  let command: Command
}

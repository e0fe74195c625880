import ArgumentParser
import Foundation

/// An option of a command, as the parser describes it.
struct KnownOption {
  /// What it is called, without hyphens.
  let names: [String]
  /// Whether a value stands after it.
  let hasValue: Bool
  /// Whether it may be given several times.
  let isRepeating: Bool
}

extension ParsableCommand {
  /// The options of the command, which take long to find.
  static var knownOptions: [KnownOption] {
    guard let help = try? JSONDecoder().decode(ParserHelp.self, from: Data(_dumpHelp().utf8)) else {
      return []
    }
    return (help.command.arguments ?? []).map { option in
      KnownOption(
        names: (option.names ?? []).map(\.name), hasValue: option.kind == "option",
        isRepeating: option.isRepeating)
    }
  }
}

/// What is used of the parser's description of a command.
private struct ParserHelp: Decodable {
  struct Command: Decodable { let arguments: [Argument]? }

  struct Argument: Decodable {
    struct Name: Decodable { let name: String }

    let kind: String
    let isRepeating: Bool
    let names: [Name]?
  }

  let command: Command
}

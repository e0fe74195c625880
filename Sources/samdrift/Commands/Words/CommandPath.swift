import ArgumentParser
import Text

extension CommandConfiguration {
  /// A command that is called by its path, "model tilføj", and has its arguments as the help writes
  /// them, "[<navn>]", before its options; a name with æ, ø or å may be written without.
  init(
    _ path: String, _ arguments: String = "", abstract: String, discussion: String = "",
    subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil, aliases: [String] = []
  ) {
    let name = path.split(separator: " ").last?.filter { $0 != "[" && $0 != "]" } ?? path
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    self.init(
      commandName: name, abstract: abstract,
      usage: "samdrift \(path)\(arguments.isEmpty ? "" : " ")\(arguments) [<tilvalg>]",
      discussion: discussion, subcommands: subcommands, defaultSubcommand: defaultSubcommand,
      aliases: (isPlain ? [] : [name.inPlainLetters]) + aliases)
  }
}

extension NameSpecification {
  /// An option's name, which may be written without æ, ø and å.
  static func danish(_ name: String) -> NameSpecification {
    let plain = name.inPlainLetters
    return .init((plain == name ? [name] : [name, plain]).map { .customLong($0) })
  }
}

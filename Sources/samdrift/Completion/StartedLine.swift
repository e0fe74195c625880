import ArgumentParser

/// What the words of a command line have said that stand before the one that is completed.
struct StartedLine {
  /// The commands that may stand next, with all their names.
  private(set) var subcommands: [(type: any ParsableCommand.Type, names: [String])] = []
  /// The options of the command.
  private(set) var options: [KnownOption] = []
  /// The options that are given, as they were called.
  private(set) var given: Set<String> = []
  /// The option that a value is awaited for.
  private(set) var pending: KnownOption?
  /// Whether only arguments can follow.
  private(set) var isOver = false
  /// The argument that may stand next.
  private(set) var argument: KnownOption?

  /// Creates it from the words after the program's name.
  init(_ words: [String]) {
    var command: any ParsableCommand.Type = Samdrift.self
    var isHelp = false
    var rest = words[...]
    while case let place = OtherNames.placeAfterCommonOptions(in: words, from: rest.startIndex),
      place < words.count, let next = command.command(named: words[place])
    {
      let common = words[rest.startIndex..<place].filter { $0.hasPrefix("--") }
      given.formUnion(common.map(\.optionName))
      isHelp = isHelp || next == Help.self
      command = next == Help.self ? Samdrift.self : next
      rest = words[(place + 1)...]
    }
    subcommands = command.commands
    if isHelp {
      if !rest.isEmpty { subcommands = [] }
      return
    }
    let known = (command.configuration.defaultSubcommand ?? command).knownArguments
    options = known.filter { !$0.names.isEmpty }
    read(rest, arguments: known.filter(\.names.isEmpty))
  }

  /// The option with a name.
  func option(_ name: String) -> KnownOption? { options.first { $0.names.contains(name) } }

  /// Reads what stands after the command's path.
  private mutating func read(_ words: ArraySlice<String>, arguments: [KnownOption]) {
    var count = 0
    for word in words {
      if pending != nil {
        pending = nil
      } else if word == "--" {
        isOver = true
      } else if word.hasPrefix("--"), !isOver {
        given.insert(word.optionName)
        if !word.contains("="), let option = option(word.optionName), option.hasValue {
          pending = option
        }
      } else {
        count += 1
      }
    }
    if count > 0 { subcommands = [] }
    argument =
      count < arguments.count
      ? arguments[count] : arguments.last.flatMap { $0.isRepeating ? $0 : nil }
  }
}

extension String {
  /// The name of an option that is written with its hyphens, and maybe with its value.
  fileprivate var optionName: String { String(dropFirst(2).prefix { $0 != "=" }) }
}

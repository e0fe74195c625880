import ArgumentParser

extension Samdrift {
  /// The command that a line calls as it was typed, by whatever names.
  static func command(typed words: [String]) throws -> any ParsableCommand {
    try command(
      calledBy: OtherNames.replaced(
        in: AloudOption.placed(in: words.map { HelpTexts.inOneSpelling($0.withNumbersMinus) })))
  }

  /// The command that a line calls.
  ///
  /// Where the line isn't in a form that is quick to read, or something is wrong with it, the
  /// parser reads it all, and says what is wrong.
  static func command(calledBy arguments: [String]) throws -> any ParsableCommand {
    if let command = quickCommand(calledBy: arguments) { return command }
    let (parent, words) = try path(in: arguments)
    let command = try parent.alone(Array(words)) ?? parseAsRoot(arguments)
    try RepeatedOption.refuse(arguments, of: type(of: command))
    return command
  }

  /// The command that a line in its common form calls; nil where only the parser can tell.
  static func quickCommand(calledBy arguments: [String]) -> (any QuickCommand)? {
    let path = arguments.prefix(2).prefix { !$0.hasPrefix("-") }
    if path.isEmpty { return Open(arguments[...]) }
    if path.count == 2, let type = quickCommand("\(path[0]) \(path[1])") {
      return type.init(arguments.dropFirst(2))
    }
    return path.first.flatMap(quickCommand)?.init(arguments.dropFirst())
  }

  /// The quick command with a path.
  ///
  /// The commands say themselves what they are called, but all of them would have to be asked.
  private static func quickCommand(_ path: String) -> (any QuickCommand.Type)? {
    switch path {
    case "åbn", "aabn": Open.self
    case "tavle": Show<Board>.self
    case "plan", "plan liste": PlanList.self
    case "plan afkryds": TickActivities.self
    case "interessenter", "interessenter liste": StakeholderList.self
    case "råd", "raad": Show<AdviceList>.self
    case "modeller", "modeller liste": Show<ModelSubject>.self
    case "mål", "maal", "mål liste", "maal liste": Show<GoalSubject>.self
    case "opfølgning", "opfoelgning", "opfølgning liste", "opfoelgning liste":
      Show<RoundSubject>.self
    case "afdelinger", "afdelinger liste": Show<DepartmentSubject>.self
    case "fordelingsnøgler", "fordelingsnoegler", "fordelingsnøgler liste",
      "fordelingsnoegler liste":
      Show<KeySubject>.self
    case "løfter", "loefter", "løfter liste", "loefter liste": Show<PromiseSubject>.self
    case "ønsker", "oensker", "ønsker liste", "oensker liste": Show<WishSubject>.self
    case "projekt", "projekt liste": Show<ProjectSubject>.self
    case "møder", "moeder", "møder liste", "moeder liste": Show<MeetingSubject>.self
    default: nil
    }
  }

  /// The last command of the path that a line begins with, and the words after it.
  ///
  /// The parser would take an unknown command for an argument too many, so it is refused here.
  private static func path(
    in arguments: [String]
  ) throws(Failure) -> (command: any ParsableCommand.Type, words: ArraySlice<String>) {
    var parent: any ParsableCommand.Type = Samdrift.self
    for (place, name) in arguments.enumerated() {
      if name.hasPrefix("-") {
        let next = OtherNames.placeAfterCommonOptions(in: arguments, from: place)
        if arguments.indices.contains(next), !arguments[next].hasPrefix("-"),
          !parent.subcommands.isEmpty, parent.command(named: arguments[next]) == nil
        {
          throw unknown(arguments[next], of: parent.commands.flatMap(\.names))
        }
        return (parent, arguments[place...])
      }
      guard let command = parent.command(named: name) else {
        if parent.subcommands.isEmpty { return (parent, arguments[place...]) }
        throw unknown(name, of: parent.commands.flatMap(\.names))
      }
      parent = command
    }
    return (parent, [])
  }

  private static func unknown(_ name: String, of names: [String]) -> Failure {
    let nearest = names.min { $0.distance(to: name) < $1.distance(to: name) }
    let suggestion = nearest.flatMap { $0.distance(to: name) < 3 ? " Mente du »\($0)«?" : nil }
    return Failure(
      .usage,
      "Der er ingen kommando, der hedder »\(name)«.\(suggestion ?? "") "
        + "Skriv »samdrift hjælp« for at se dem alle.")
  }
}

extension ParsableCommand {
  /// What the words after the command's path make of it, or of the command that it is without
  /// another, read without the commands beside and above it; nil where something is wrong with them.
  fileprivate static func alone(_ words: [String]) -> (any ParsableCommand)? {
    let command: any ParsableCommand.Type
    if subcommands.isEmpty {
      command = Self.self
    } else {
      // Another may be called after the options.
      guard let standard = configuration.defaultSubcommand,
        !words.contains(where: { self.command(named: $0) != nil })
      else { return nil }
      command = standard
    }
    // It may also be a command of the parser's own, which wants to know all others.
    guard let read = try? command.parseAsRoot(words), type(of: read) == command else { return nil }
    return read
  }
}

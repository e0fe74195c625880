import ArgumentParser
import Core
import Text

/// A command line in the making.
struct LineDraft: Sendable {
  /// The words that call the command.
  let path: [String]
  /// What stands after them.
  var arguments: [String]
  /// The options, each with its value where it has one, as words.
  private var options: [String] = []
  /// Whether arguments may begin with a hyphen.
  var takesHyphens = false
  /// Whether it names a place on a list, where something else may stand the next time.
  private(set) var namesPlace = false

  /// Creates the line of a command with its arguments.
  init(_ command: any ParsableCommand.Type, _ arguments: String...) {
    path = Samdrift.path(to: command)
    self.arguments = arguments
  }

  /// Creates the line of a command for a record of a project, which it calls first.
  init<Record: CalledRecord>(
    _ command: any ParsableCommand.Type, of record: Record, in project: Project
  ) {
    self.init(command, record.call(in: project))
    namesPlace = record.isCalledByPlace(in: project)
  }

  /// Adds an option with what stands after it.
  mutating func say(_ name: String, _ value: String) { options += Self.option(name, value) }

  /// Adds an option with a place on a list after it, the first of which is 0.
  mutating func say(_ name: String, place: Int) {
    say(name, String(place + 1))
    namesPlace = true
  }

  /// An option with what stands after it, as words.
  static func option(_ name: String, _ value: String) -> [String] {
    // A value that begins with a hyphen would be taken for an option.
    value.hasPrefix("-") ? ["--\(name)=\(value)"] : ["--\(name)", value]
  }

  /// The options that name a project and its database, as far as need be.
  static func options(
    of project: String, among projects: [(id: String, name: String)], in database: String?
  ) -> [String] {
    var options: [String] = []
    if projects.count > 1, let (id, name) = projects.first(where: { $0.id == project }) {
      let isAlone = projects.count { $0.name.lowercased() == name.lowercased() } == 1
      options += option("projekt", isAlone ? name : id)
    }
    if let database { options += option("database", database) }
    return options
  }

  /// Adds an option that has nothing after it.
  mutating func say(_ flag: String) { options.append("--\(flag)") }

  /// The line with an option.
  func saying(_ name: String, _ value: String) -> LineDraft { with { $0.say(name, value) } }

  /// The line with an option that has a place on a list after it, the first of which is 0.
  func saying(_ name: String, place: Int) -> LineDraft { with { $0.say(name, place: place) } }

  /// The line with an option that has nothing after it.
  func saying(_ flag: String) -> LineDraft { with { $0.say(flag) } }

  func with(_ change: (inout LineDraft) -> Void) -> LineDraft {
    var copy = self
    change(&copy)
    return copy
  }

  /// Its words, with options that every command has.
  ///
  /// They stand first, so that no beginning of the line is a command for another database.
  func words(_ common: [String] = []) -> [String] {
    let isHidden = !takesHyphens && arguments.contains { $0.hasPrefix("-") }
    let rest = isHidden ? options + ["--"] + arguments : arguments + options
    return path + common + rest
  }

  /// The line for a shell.
  func shellLine(_ common: [String]) -> ShellLine { ShellLine(["samdrift"] + words(common)) }
}

extension Samdrift {
  /// The words that call a command.
  static func path(to command: any ParsableCommand.Type) -> [String] {
    paths[ObjectIdentifier(command)] ?? []
  }

  private static let paths: [ObjectIdentifier: [String]] = {
    var paths: [ObjectIdentifier: [String]] = [:]
    func visit(_ parent: any ParsableCommand.Type, _ path: [String]) {
      for command in parent.subcommands {
        let own = path + [command.configuration.commandName ?? ""]
        paths[ObjectIdentifier(command)] = own
        visit(command, own)
      }
    }
    visit(Samdrift.self, [])
    return paths
  }()
}

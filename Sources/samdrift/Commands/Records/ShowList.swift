import ArgumentParser
import Core
import Reports

/// What a command shows of a project.
protocol ShownList {
  /// What the command says of itself in the help.
  static var configuration: CommandConfiguration { get }
  /// What it shows.
  static func listing(_ session: Session) -> Listing
}

/// Shows something of a project, and does nothing else.
struct Show<List: ShownList>: ParsableCommand {
  static var configuration: CommandConfiguration { List.configuration }

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    session.show(List.listing(session), asJSON: json)
  }
}

extension Show: QuickCommand {
  init(_ line: inout QuickLine) {
    json = line.flag("json")
    common = CommonOptions(&line)
  }
}

/// A subject with a command of its own, which shows a list unless another command follows.
protocol ListedSubject: ShownList {
  /// What the command is called.
  static var name: String { get }
  /// What the command says of itself in the help.
  static var abstract: String { get }
  /// What else it says there.
  static var discussion: String { get }
  /// What the list says of itself in the help.
  static var listing: String { get }
  /// The other commands under it.
  static var commands: [any ParsableCommand.Type] { get }
}

extension ListedSubject {
  static var discussion: String { "" }

  static var configuration: CommandConfiguration {
    CommandConfiguration("\(name) [liste]", abstract: listing)
  }
}

/// The command of a subject.
struct SubjectCommand<Subject: ListedSubject>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      Subject.name, "[<kommando>]", abstract: Subject.abstract, discussion: Subject.discussion,
      subcommands: [Show<Subject>.self] + Subject.commands,
      defaultSubcommand: Show<Subject>.self)
  }

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// A list that the command which shows it changes too, by `ListOrders`.
protocol OrderedList: ShownList, OptionList {
  /// What the options that change it stand under in the help: "Ret vilkårene".
  static var heading: String { get }
  /// What is to be done with the list; nil when it is only to be shown.
  static func edit(_ typed: TypedOptions, in session: Session) throws -> Edit?
  /// The commands under it that write the list to a file.
  static var exports: [any ParsableCommand.Type] { get }
}

extension OrderedList {
  static var exports: [any ParsableCommand.Type] { [] }
}

extension OrderedList where Self: ExportedList {
  static var exports: [any ParsableCommand.Type] { [ExportList<Self>.self] }
}

/// Shows a list, or changes it.
struct ShowOrChange<List: OrderedList>: ParsableCommand {
  static var configuration: CommandConfiguration {
    var configuration = List.configuration
    configuration.subcommands = List.exports
    return configuration
  }

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: List.heading) var edits: RecordOptions<List>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    if let edit = try List.edit(edits.typed, in: session) {
      return try session.commitAndReport(edit)
    }
    session.show(List.listing(session), asJSON: json)
  }
}

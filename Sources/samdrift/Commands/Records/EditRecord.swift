import ArgumentParser
import Core

/// A kind of record that `ret` changes one of.
protocol EditableRecord: ArgumentRecord {
  /// The options that only `ret` has; the first says what the record is called.
  associatedtype Name: OptionList = NameOption<Self>
  /// The options that say what is known of it.
  associatedtype About: OptionList
  /// What the help has those under: "Om nøglen".
  static var heading: String { get }
  /// What `ret` says of itself in the help.
  static var editing: CommandConfiguration { get }
  /// The record with what is said of it.
  func filled(_ typed: TypedOptions, in session: Session) throws -> Self
  /// The edit that makes it what is said.
  func edit(_ typed: TypedOptions, in session: Session) throws -> Edit
  /// Says what deserves a second look about the record, which was `former` before.
  func remark(after former: Self, in session: Session)
}

extension EditableRecord {
  func filled(_ typed: TypedOptions, in session: Session) throws -> Self {
    try typed.filled(self, in: session)
  }

  func edit(_ typed: TypedOptions, in session: Session) throws -> Edit {
    let edited = try filled(typed, in: session)
    return session.project.edit(self) { $0 = edited }
  }

  func remark(after former: Self, in session: Session) {}
}

/// The option that says what a record is called, where nothing else is only for `ret`.
enum NameOption<Record: Entity>: OptionList {
  static var options: [RecordOption] { Record.options("name") }
}

/// `ret`: changes a record.
struct EditRecord<Record: EditableRecord>: ParsableCommand {
  static var configuration: CommandConfiguration { Record.editing }

  @OptionGroup var edited: RecordArgument<Record>

  @OptionGroup var name: RecordOptions<Record.Name>

  @OptionGroup(title: Record.heading) var about: RecordOptions<Record.About>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    try session.demandPresent()
    let record = try edited.record(in: session)
    try session.commitAndReport(try record.edit(name.typed + about.typed, in: session))
    Record.table(session.project)[record.id]?.remark(after: record, in: session)
  }
}

import ArgumentParser
import Core

/// A kind of record that `tilføj` adds one of.
protocol AddableRecord: EditableRecord {
  /// What `tilføj` says of itself in the help.
  static var adding: CommandConfiguration { get }
  /// What the help says of what the new record is called.
  static var nameHelp: ArgumentHelp { get }
  /// The edit that adds the record, with what is said of it.
  func addition(_ typed: TypedOptions, in session: Session) throws -> Edit
}

extension AddableRecord {
  func addition(_ typed: TypedOptions, in session: Session) throws -> Edit {
    session.project.add(try filled(typed, in: session))
  }
}

/// `tilføj`: a new record.
struct AddRecord<Record: AddableRecord>: ParsableCommand {
  static var configuration: CommandConfiguration { Record.adding }

  @Argument(help: Record.nameHelp) var name: String

  @OptionGroup(title: Record.heading) var about: RecordOptions<Record.About>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    try Record.Name.demand(name)
  }

  func run() throws {
    var session = try common.session()
    try session.demandPresent()
    let new = try session.record(Record.self, called: name, by: Record.Name.options[0])
    let edit = try new.addition(about.typed, in: session)
    try session.commitAndReport(edit, adding: new.reference)
    Record.table(session.project)[new.id]?.remark(after: new, in: session)
  }
}

extension Session {
  /// A new record, of which a text is what the field of an option says.
  func record<Record: Entity>(
    _ type: Record.Type, called text: String, by option: RecordOption
  ) throws -> Record {
    var new = Record(id: Environment.newID())
    if let field = option.field {
      let stored = try read([text], as: field, mayBeEmpty: field.mayBeEmpty)
      _ = Record.field(field.name)?.write(&new, stored)
    }
    return new
  }
}

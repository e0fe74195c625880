import ArgumentParser
import Core

/// A kind of record that `vis` shows one of.
protocol ShownRecord: ArgumentRecord {
  /// What the command says of itself in the help.
  static var showing: CommandConfiguration { get }
  /// What people read.
  func text(in session: Session) -> String
  /// What other programs read.
  func json(in session: Session) -> String
}

/// `vis`: all there is to know about one record.
struct ShowRecord<Record: ShownRecord>: ParsableCommand {
  static var configuration: CommandConfiguration { Record.showing }

  @OptionGroup var shown: RecordArgument<Record>

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let record = try shown.record(in: session)
    Output.print(json ? record.json(in: session) : record.text(in: session))
  }
}

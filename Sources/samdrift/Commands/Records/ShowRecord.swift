import ArgumentParser
import Core
import Reports

/// A kind of record that `vis` shows one of.
protocol ShownRecord: ArgumentRecord {
  /// What the command says of itself in the help.
  static var showing: CommandConfiguration { get }
  /// What it shows of the record.
  func listing(in session: Session) -> Listing
}

/// `vis`: all there is to know about one record.
struct ShowRecord<Record: ShownRecord>: ParsableCommand {
  static var configuration: CommandConfiguration { Record.showing }

  @OptionGroup var shown: RecordArgument<Record>

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    if Record.kind.isConfidential { try session.demandConfidential("Det") }
    let record = try shown.record(in: session)
    session.show(record.listing(in: session), asJSON: json)
  }
}

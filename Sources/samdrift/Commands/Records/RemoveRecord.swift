import ArgumentParser
import Core

/// A kind of record that `slet` removes one of.
protocol RemovableRecord: ArgumentRecord {
  /// What the command says of itself in the help.
  static var removal: CommandConfiguration { get }
  /// What went with it, as it stands after what was removed, and what else is to be said, each as a
  /// sentence.
  func loss(in project: Project) -> (with: String, remarks: [String])
}

extension RemovableRecord {
  func loss(in project: Project) -> (with: String, remarks: [String]) { ("", []) }
}

/// `slet`: removes a record; it can be undone.
struct RemoveRecord<Record: RemovableRecord>: ParsableCommand {
  static var configuration: CommandConfiguration { Record.removal }

  @OptionGroup var removed: RecordArgument<Record>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    try session.demandPresent()
    let record = try removed.record(in: session)
    let loss = record.loss(in: session.project)
    try session.commitAndReport(session.project.remove(record.reference), and: loss.with)
    for remark in loss.remarks { Output.report(remark) }
  }
}

import ArgumentParser
import Core

/// A kind of record that `slet` with a number removes.
protocol RemovableRecord: NumberedRecord {
  /// What the command says of itself in the help.
  static var removal: CommandConfiguration { get }
  /// What the help says of the number: "Målets nummer."
  static var numberHelp: String { get }
  /// What went with it, as it stands after what was removed, and what else is to be said, each as a
  /// sentence.
  func loss(in project: Project) -> (with: String, remarks: [String])
}

extension RemovableRecord {
  func loss(in project: Project) -> (with: String, remarks: [String]) { ("", []) }
}

/// `slet`: removes a record that is called by its number; it can be undone.
struct RemoveRecord<Record: RemovableRecord>: ParsableCommand {
  static var configuration: CommandConfiguration { Record.removal }

  @Argument(help: ArgumentHelp(Record.numberHelp, valueName: "nr"))
  var number: Int

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let record = try Record.with(number: number, in: session)
    let loss = record.loss(in: session.project)
    let edit = session.project.remove(record.reference)
    try session.commit(edit)
    Output.report("\(edit.label)\(loss.with). »samdrift fortryd« tager det tilbage.")
    for remark in loss.remarks { Output.report(remark) }
  }
}

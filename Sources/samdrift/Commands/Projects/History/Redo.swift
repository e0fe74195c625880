import ArgumentParser
import Core

/// `samdrift gentag`: repeats the step the user took back last.
struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    "gentag", abstract: "Gentag det, du sidst fortrød.")

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    try session.demandPresent()
    let author = session.author
    let edit = try session.ledger { $0.knowsRedo(of: author) }.redo(by: author)
    try session.commit(edit)
    Output.report(edit.said)
  }
}

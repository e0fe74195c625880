import ArgumentParser
import Core

/// `samdrift fortryd`: takes back the user's latest step.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fortryd",
    abstract: "Fortryd det seneste, du selv har ændret.",
    discussion: "Det, andre har gjort, røres ikke. »samdrift gentag« gør det om.")

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let author = session.environment.author
    let edit = try session.ledger().undo(by: author)
    try session.commit(edit)
    Output.report(edit.label)
  }
}

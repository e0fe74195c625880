import ArgumentParser
import Core

/// `samdrift fortryd`: takes back the user's latest step.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    "fortryd",
    abstract: "Fortryd det seneste, du selv har ændret.",
    discussion: "Det, andre har gjort, røres ikke. »samdrift gentag« gentager det.")

  @Flag(help: "Fortryd uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    try session.demandPresent()
    let author = session.author
    let ledger = try session.ledger { $0.knowsUndo(of: author) }
    let edit = try ledger.undo(by: author)
    if ledger.hasJustErased(by: author), let target = ledger.nextUndo(for: author) {
      try Output.demandConsent(
        "\(Erasure.isForGood) Før det gjorde du »\(target.label)«. Skal det fortrydes?", given: ja)
    }
    try session.commit(edit)
    Output.report(edit.said)
  }
}

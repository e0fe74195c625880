import ArgumentParser
import Storage
import Text

/// `samdrift slet`: removes a whole project for good.
struct Delete: ParsableCommand {
  static let configuration = CommandConfiguration(
    "slet", "<navn>",
    abstract: "Slet et helt projekt og dets historik for altid.",
    discussion: "Det kan ikke fortrydes. Skriv navnet helt ud.")

  @Argument(help: ArgumentHelp("Projektets navn.", valueName: "navn"))
  var name: String

  @Flag(help: "Slet uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    try common.demand(.delete)
    let (environment, journal) = try common.open()
    try environment.demand(.delete)
    let snapshot = try journal.snapshot(named: name)
    // The beginning of a name is enough elsewhere, but not to delete by.
    guard [snapshot.name.lowercased(), snapshot.project.id].contains(name.trimmed.lowercased())
    else {
      throw Failure(.usage, "Skriv hele navnet: »\(snapshot.name)«. Intet er slettet.")
    }
    try Output.demandConsent(
      "Projektet »\(snapshot.name)« slettes med hele sin historik. Det kan ikke fortrydes.",
      given: ja)
    try journal.remove(snapshot.project.id)
    var drafts = DraftFile(path: environment.draft, database: common.address(environment))
    let isCleared = (try? drafts.forget(project: snapshot.project.id)) != nil
    Output.report("Projektet »\(snapshot.name)« er slettet.")
    if !isCleared { Output.report(drafts.cannotBeCleared) }
  }
}

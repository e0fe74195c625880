import ArgumentParser
import Core

/// `samdrift opfølgning ret`: answers a round's questions otherwise than the figures.
struct EditRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ret",
    abstract: "Ret en runde, eller svar anderledes, end tallene siger.",
    usage: "samdrift opfølgning ret <nr> [<tilvalg>]",
    discussion: """
      Et svar, der afviger fra tallene, skal have en begrundelse; \"\" lader tallene tale igen. \
      For eksempel:
        samdrift opfølgning ret 2 --mål delvist --mål-fordi "To målinger mangler"
      """)

  @OptionGroup var round: RecordArgument<Round>

  @OptionGroup var fields: RecordOptions<RoundOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let round = try round.record(in: session)
    if fields.typed.has(RoundOptions.removal) {
      return try session.commitAndReport(session.project.remove(round.reference))
    }
    let edited = try fields.typed.filled(round, in: session)
    try session.commitAndReport(
      try session.project.edit(round: round, today: session.today) { $0 = edited })
  }
}

/// The options that say what a round comes to.
enum RoundOptions: OptionList {
  static let removal = RecordOption.flag("slet", "Slet runden med det, den fandt.")
  static let options =
    Round.options(
      "date", "sort", "activities", "activitiesReason", "goals", "goalsReason", "keys",
      "keysReason", "overall", "overallReason", "conclusion") + [removal]
}

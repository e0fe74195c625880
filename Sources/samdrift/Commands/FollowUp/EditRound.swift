import ArgumentParser
import Core

/// `samdrift opfølgning ret`: answers a round's questions otherwise than the figures.
struct EditRound: EditCommand {
  static let configuration = CommandConfiguration(
    "opfølgning ret", "<nr>",
    abstract: "Ret en opfølgning, eller svar anderledes, end tallene siger.",
    discussion: """
      Et svar, der afviger fra tallene, skal have en begrundelse; \"\" lader tallene tale igen. \
      For eksempel:
        samdrift opfølgning ret 2 --mål delvist \\
          --mål-begrundelse "To målinger mangler"
      """)

  @OptionGroup var round: RecordArgument<Round>

  @OptionGroup var fields: RecordOptions<RoundOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let round = try round.record(in: session)
    if fields.typed.has(RoundOptions.removal) { return session.project.remove(round.reference) }
    let edited = try fields.typed.filled(round, in: session)
    return try session.project.edit(round: round, today: session.today) { $0 = edited }
  }
}

/// The options that say what a round comes to.
enum RoundOptions: OptionList {
  static let removal = RecordOption.flag("slet", "Slet opfølgningen med svar og konklusion.")
  static let options =
    Round.options(
      "date", "sort", "activities", "activitiesReason", "goals", "goalsReason", "keys",
      "keysReason", "overall", "overallReason", "conclusion",
      "lessons", "tracks", "newGoals") + [removal]
}

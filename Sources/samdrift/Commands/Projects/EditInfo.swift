import ArgumentParser
import Core

/// `samdrift projekter ret`: changes what is written of the project itself.
struct EditInfo: EditCommand {
  static let configuration = CommandConfiguration(
    "projekter ret", "[<tilvalg>]",
    abstract: "Ret projektoplysningerne.",
    discussion: """
      For eksempel:
        samdrift projekter ret --kontakt "Ejendomskontoret, tlf. 12 34 56 78"
      En tom værdi ("") fjerner det, der stod. Er der flere projekter, så vælg med --projekt.
      """)

  @OptionGroup(title: "Om projektet") var about: RecordOptions<InfoOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if !about.typed.sayMore(than: []) {
      throw ValidationError("Skriv, hvad der skal rettes, fx --kontakt \"Ejendomskontoret\".")
    }
  }

  func edit(in session: Session) throws -> Edit {
    let info = session.project.info
    let edited = try about.typed.filled(info, in: session)
    return session.project.edit(info) { $0 = edited }
  }
}

/// The options that say what is known of the project itself.
enum InfoOptions: OptionList {
  static let options = ProjectInfo.options(
    "mandate", "deputy", "leadsFrom", "leadsUntil", "contact", "letter", "notice", "nextReview")
}

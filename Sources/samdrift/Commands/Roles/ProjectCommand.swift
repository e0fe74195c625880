import ArgumentParser
import Core
import Reports

/// `samdrift projekt`: who leads the project, and what else is known of it as a whole.
enum ProjectSubject: ListedSubject {
  static let name = "projekt"
  static let abstract =
    "Vis projektoplysningerne: projektleder, roller og beslutninger, og ret dem."
  static let listing = "Vis projektoplysningerne."
  static let commands: [any ParsableCommand.Type] = [EditProject.self]

  static func listing(_ session: Session) -> Listing {
    Report.project(session.project)
  }
}

/// `samdrift projekt ret`: changes what is known of the project as a whole.
struct EditProject: EditCommand {
  static let configuration = CommandConfiguration(
    "projekt ret", "",
    abstract: "Ret projektoplysningerne.",
    discussion: """
      For eksempel:
        samdrift projekt ret --stedfortræder Driftslederen --leder-til 31/12-2027 \\
          --mandat "Beslutter alt inden for budgettet"
      En tom værdi ("") fjerner det, der stod.
      """)

  @OptionGroup var fields: RecordOptions<ProjectOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let info = session.project.info
    let filled = try fields.typed.filled(info, in: session)
    return session.project.edit(info) { $0 = filled }
  }
}

/// The options that say what is known of the project as a whole.
enum ProjectOptions: OptionList {
  static let options = ProjectInfo.options(
    "name", "organisation", "leader", "mandate", "deputy", "leadsFrom", "leadsUntil", "contact",
    "letter", "notice", "nextReview", "site")
}

import ArgumentParser
import Core
import Text

/// `samdrift interessenter tilføj`: a new one.
struct AddStakeholder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tilføj",
    abstract: "Tilføj en interessent.",
    usage: "samdrift interessenter tilføj <navn> [<tilvalg>]",
    discussion: """
      Skriv hellere en gruppe eller en rolle end en person. For eksempel:
        samdrift interessenter tilføj "Formand for bestyrelsen" --art rolle \\
          --afdeling "Afd. 1" --holdning skeptisk --indflydelse 4 --berørthed 3
      """,
    aliases: ["tilfoej"])

  @Argument(help: ArgumentHelp("Gruppens, rollens eller personens navn.", valueName: "navn"))
  var name: String

  @OptionGroup(title: "Om interessenten") var fields: StakeholderFields

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if name.trimmed.isEmpty { throw ValidationError("Interessenten skal have et navn.") }
  }

  func run() throws {
    var session = try common.session()
    let new = Stakeholder(id: Environment.newID()).with { $0.name = name.trimmed }
    let stakeholder = try fields.filling(new, in: session.project, today: session.today)
    var assessment: Assessment?
    if fields.isAssessed {
      assessment = Assessment(id: Environment.newID()).with {
        $0.date = session.today
        $0.position = 1
        fields.fill(&$0)
      }
    }
    let edit = session.project.add(stakeholder, assessment)
    try session.commit(edit)
    let number = session.project.stakeholder(stakeholder.id)?.number
    Output.report("\(edit.label), nr. \(number ?? 0)")
    Output.warnOfPersonNumbers(in: edit)
  }
}

/// `samdrift interessenter ret`: changes one.
struct EditStakeholder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ret",
    abstract: "Ret en interessent. En ny placering eller holdning dateres i dag.",
    usage: "samdrift interessenter ret <nr> [<tilvalg>]",
    discussion: "En tom værdi (\"\") fjerner det, der stod.")

  @Argument(help: ArgumentHelp("Interessentens nummer.", valueName: "nr"))
  var number: Int

  @Option(help: ArgumentHelp("Et nyt navn.", valueName: "navn"))
  var navn: String?

  @OptionGroup(title: "Om interessenten") var fields: StakeholderFields

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if let navn, navn.trimmed.isEmpty { throw ValidationError("Interessenten skal have et navn.") }
  }

  func run() throws {
    var session = try common.session()
    let project = session.project
    let stakeholder = try project.stakeholder(typed: number)
    var edited = try fields.filling(stakeholder, in: project, today: session.today)
    if let navn { edited.name = navn.trimmed }
    var edit = project.edit(stakeholder) { $0 = edited }
    if fields.isAssessed {
      let assessment = project.assess(
        stakeholder, on: session.today, newID: Environment.newID, fields.fill)
      edit =
        edit.changes.isEmpty
        ? assessment : Edit("\(edit.label), vurdering", edit.changes + assessment.changes)
    }
    try session.commitAndReport(edit)
  }
}

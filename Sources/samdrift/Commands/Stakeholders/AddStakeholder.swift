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

  @OptionGroup(title: "Om interessenten") var fields: RecordOptions<StakeholderOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    try StakeholderName.demand(name)
  }

  func run() throws {
    var session = try common.session()
    let new = Stakeholder(id: Environment.newID()).with { $0.name = name.trimmed }
    let stakeholder = try fields.typed.filled(new, in: session)
    var assessment: Assessment?
    if fields.typed.concern(.assessment) {
      let dated = Assessment(id: Environment.newID()).with {
        $0.date = session.today
        $0.position = 1
      }
      assessment = try fields.typed.filled(dated, in: session)
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

  @OptionGroup var name: RecordOptions<StakeholderName>

  @OptionGroup(title: "Om interessenten") var fields: RecordOptions<StakeholderOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let project = session.project
    let stakeholder = try Stakeholder.with(number: number, in: session)
    let edited = try (name.typed + fields.typed).filled(stakeholder, in: session)
    var edit = project.edit(stakeholder) { $0 = edited }
    if fields.typed.concern(.assessment) {
      let said = session
      let assessment = project.assess(stakeholder, on: said.today, newID: Environment.newID) {
        // The words were read when the command line was.
        $0 = (try? fields.typed.filled($0, in: said)) ?? $0
      }
      edit =
        edit.changes.isEmpty
        ? assessment : Edit("\(edit.label), vurdering", edit.changes + assessment.changes)
    }
    try session.commitAndReport(edit)
  }
}

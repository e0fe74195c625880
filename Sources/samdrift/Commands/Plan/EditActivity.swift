import ArgumentParser
import Core
import Text

/// `samdrift plan ret`: changes an activity.
struct EditActivity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ret",
    abstract: "Ret en aktivitet.",
    usage: "samdrift plan ret <nr> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift plan ret 12 --ansvarlig Driftsleder --afhænger-af 3,5
      En tom værdi ("") fjerner det, der stod. Skal efterfølgerne flyttes med, så brug \
      »samdrift plan flyt«.
      """)

  @Argument(help: ArgumentHelp("Aktivitetens nummer.", valueName: "nr"))
  var number: Int

  @Option(help: ArgumentHelp("Hvad der skal gøres.", valueName: "tekst"))
  var titel: String?

  @OptionGroup(title: "Om aktiviteten") var fields: ActivityFields

  @OptionGroup(title: "Dens tjekliste") var points: ChecklistFields

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if let titel, titel.trimmed.isEmpty {
      throw ValidationError("En aktivitet skal have en titel.")
    }
  }

  func run() throws {
    var session = try common.session()
    let before = session.project
    let activity = try session.activity(typed: number)
    var edited = try fields.filling(activity, in: session)
    if let titel { edited.title = titel.trimmed }
    let edit = try before.edit(activity: activity) { $0 = edited }
    try session.commitAndReport(try points.adding(to: edit, of: activity, in: before))
    if edited.deadline != activity.deadline {
      PlanNotices.warn(ofDeadline: edited.deadline, of: activity)
    }
    if edited.responsible != activity.responsible {
      PlanNotices.warn(ofResponsible: edited.responsible, in: before)
    }
  }
}

/// `samdrift plan slet`: removes an activity; it can be undone.
struct RemoveActivity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slet",
    abstract: "Slet en aktivitet.",
    usage: "samdrift plan slet <nr> [<tilvalg>]",
    discussion: "Nummeret bruges ikke igen. En aktivitet, der er opgivet, kan få status udgår.")

  @Argument(help: ArgumentHelp("Aktivitetens nummer.", valueName: "nr"))
  var number: Int

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let activity = try session.activity(typed: number)
    let waiting = Plan(session.project).successors(of: activity)
    let lost = session.project.adjustmentsLost(with: [activity.reference])
    let edit = session.project.remove(activity.reference)
    try session.commit(edit)
    Output.report("\(edit.label). »samdrift fortryd« tager det tilbage.")
    if !waiting.isEmpty {
      let numbers = waiting.map { String($0.number) }.joined(separator: ", ")
      Output.report("Afhang af den og gør det ikke længere: \(numbers).")
    }
    if let lost { Output.report(lost) }
  }
}

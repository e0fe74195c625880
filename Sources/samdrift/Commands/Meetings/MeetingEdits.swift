import ArgumentParser
import Core

/// `samdrift møde tilføj`: a new meeting.
struct AddMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tilføj",
    abstract: "Tilføj et møde.",
    usage: "samdrift møde tilføj <dato> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift møde tilføj 3/12 --kl 19.00 --slags styregruppemøde --sted Fælleshuset \\
          --punkt "Siden sidst" --punkt "Aftalen"
      """,
    aliases: ["tilfoej"])

  @Argument(help: ArgumentHelp("Dagen, det holdes.", valueName: "dato"))
  var dato: String

  @OptionGroup(title: "Om mødet") var fields: RecordOptions<MeetingOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let day = try Day(typed: dato, today: session.today)
    let meeting = try fields.filled(Meeting(id: Environment.newID()), in: session)
      .with { $0.date = day }
    try session.commitAndReport(session.project.add(meeting))
  }
}

/// `samdrift møde ret`: changes a meeting, or ends it.
struct EditMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ret",
    abstract: "Ret et møde, skriv en note til referatet, eller afslut det.",
    usage: "samdrift møde ret <møde> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift møde ret 3/12 --note "Formanden bad om tal for renholdelse" --afslut
      En tom værdi ("") fjerner det, der stod.
      """)

  @Argument(help: ArgumentHelp("Mødets dato eller navn.", valueName: "møde"))
  var meeting: String

  @OptionGroup var day: RecordOptions<MeetingDay>

  @Flag(help: "Mødet er slut, og noterne er, som de skal være.") var afslut = false

  @Flag(
    name: [.customLong("genåbn"), .customLong("genaabn")],
    help: "Mødet er ikke afsluttet alligevel.")
  var reopens = false

  @OptionGroup(title: "Om mødet") var fields: RecordOptions<MeetingOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if afslut, reopens {
      throw ValidationError("Brug enten --afslut eller --genåbn.")
    }
  }

  func run() throws {
    var session = try common.session()
    let meeting = try Meeting.called(meeting, in: session)
    var edited = try fields.filled(day.typed.filled(meeting, in: session), in: session)
    if afslut { edited.isClosed = true }
    if reopens { edited.isClosed = false }
    try session.commitAndReport(session.project.edit(meeting) { $0 = edited })
  }
}

/// `samdrift møde slet`: removes a meeting; its decisions stay with their milestones.
struct RemoveMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slet",
    abstract: "Slet et møde; dets beslutninger bliver stående på milepælene.",
    usage: "samdrift møde slet <møde> [<tilvalg>]")

  @Argument(help: ArgumentHelp("Mødets dato eller navn.", valueName: "møde"))
  var meeting: String

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let meeting = try Meeting.called(meeting, in: session)
    let edit = session.project.remove(meeting.reference)
    try session.commit(edit)
    Output.report("\(edit.label). »samdrift fortryd« tager det tilbage.")
  }
}

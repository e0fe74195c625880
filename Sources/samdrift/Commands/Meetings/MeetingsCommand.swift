import ArgumentParser
import Core
import Reports

/// `samdrift møde`: the meetings, and the minutes of them.
struct MeetingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "møde",
    abstract: "Vis møderne, ret dem, og lav referater.",
    usage: "samdrift møde [<kommando>] [<tilvalg>]",
    discussion: """
      Uden en kommando vises møderne. Et møde kaldes ved sin dato eller begyndelsen af sit navn.
      """,
    subcommands: [
      MeetingsList.self, ShowMeeting.self, AddMeeting.self, EditMeeting.self, RemoveMeeting.self,
      MakeMinutes.self,
    ],
    defaultSubcommand: MeetingsList.self,
    aliases: ["moede"])

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift møde liste`: the meetings, the earliest first.
struct MeetingsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Vis møderne, det første først.",
    usage: "samdrift møde [liste] [<tilvalg>]")

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    Output.print(
      json
        ? Report.meetingsJSON(session.project)
        : Report.meetings(session.project, today: session.today))
  }
}

/// `samdrift møde vis`: everything about one meeting.
struct ShowMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vis",
    abstract: "Vis et møde med dagsorden, beslutninger og noter.",
    usage: "samdrift møde vis <møde> [<tilvalg>]")

  @Argument(help: ArgumentHelp("Mødets dato eller navn.", valueName: "møde"))
  var meeting: String

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let meeting = try Meeting.called(meeting, in: session)
    Output.print(
      json
        ? Report.meetingJSON(meeting, in: session.project)
        : Report.meeting(meeting, in: session.project))
  }
}

/// `samdrift møde referat`: the minutes of a meeting.
struct MakeMinutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "referat",
    abstract: "Lav referatet af et møde.",
    usage: "samdrift møde referat <møde> [<tilvalg>]",
    discussion: "Det samme som »samdrift papir referat --møde <møde>«.")

  @Argument(help: ArgumentHelp("Mødets dato eller navn.", valueName: "møde"))
  var subject: String

  @OptionGroup(title: "Papiret") var paper: PaperOptions
  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var paper = paper
    paper.meeting = subject
    try paper.deliver(.minutes, in: common.session())
  }
}

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
      Show<MeetingsList>.self, ShowRecord<Meeting>.self, AddRecord<Meeting>.self,
      EditRecord<Meeting>.self, RemoveRecord<Meeting>.self, MakeMinutes.self,
    ],
    defaultSubcommand: Show<MeetingsList>.self,
    aliases: ["moede"])

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift møde liste`: the meetings, the earliest first.
enum MeetingsList: ShownList {
  static let configuration = CommandConfiguration(
    commandName: "liste",
    abstract: "Vis møderne, det første først.",
    usage: "samdrift møde [liste] [<tilvalg>]")

  static func listing(_ session: Session) -> Listing {
    Report.meetings(session.project, today: session.today)
  }
}

extension Meeting: ShownRecord {
  static let showing = CommandConfiguration(
    commandName: "vis",
    abstract: "Vis et møde med dagsorden, beslutninger og noter.",
    usage: "samdrift møde vis <møde> [<tilvalg>]")

  func listing(in session: Session) -> Listing {
    Report.meeting(self, in: session.project)
  }
}

/// `samdrift møde referat`: the minutes of a meeting.
struct MakeMinutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "referat",
    abstract: "Lav referatet af et møde.",
    usage: "samdrift møde referat <møde> [<tilvalg>]",
    discussion: "Det samme som »samdrift papir referat --møde <møde>«.")

  @OptionGroup var meeting: RecordArgument<Meeting>

  @OptionGroup(title: "Papiret") var paper: PaperOptions
  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var paper = paper
    paper.meeting = meeting.call
    try paper.deliver(.minutes, in: common.session())
  }
}

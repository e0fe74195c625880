import ArgumentParser
import Core
import Reports

/// `samdrift møder`: the meetings, and the minutes of them.
enum MeetingSubject: ListedSubject {
  static let name = "møder"
  static let abstract = "Vis møderne, ret dem, og lav referater."
  static let discussion = """
    Uden en kommando vises møderne. Angiv et møde med dets dato eller begyndelsen af dets navn.
    """
  static let listing = "Vis møderne, det første først."
  static let commands: [any ParsableCommand.Type] = [
    ShowRecord<Meeting>.self, AddRecord<Meeting>.self, EditRecord<Meeting>.self,
    RemoveRecord<Meeting>.self, PointCommand.self, PlanNextMeeting.self, MakeMinutes.self,
  ]

  static func listing(_ session: Session) -> Listing {
    Report.meetings(session.project, today: session.today)
  }
}

extension Meeting: ShownRecord {
  static let showing = CommandConfiguration(
    "møder vis", "<møde>",
    abstract: "Vis et møde med dagsorden, beslutninger og noter.")

  func listing(in session: Session) -> Listing {
    Report.meeting(self, in: session.project)
  }
}

/// `samdrift møder referat`: the minutes of a meeting.
struct MakeMinutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    "møder referat", "<møde>",
    abstract: "Lav referatet af et møde.",
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

import Core
import Interface

/// The program as a value: what is known, where the user is, and what lies over the screen.
///
/// `update` answers an event with a new state and the effects it wants; `view` draws the state.
/// Both are pure.
public struct App {
  /// The size that the screens are made for: the terminal's, or where they are read aloud one that
  /// no line is too long for.
  public internal(set) var size = Size(width: 80, height: 24)
  /// The day that counts as today.
  public internal(set) var today: Day
  /// Who makes the changes.
  public let author: String
  /// What the user is called in letters; nil where only the login is known.
  public let fullName: String?
  /// What the user has said to be called.
  public internal(set) var identity = Identity()
  /// The projects there are.
  public internal(set) var ledgers: [Ledger] = []
  /// The id of the open project, or nil.
  public internal(set) var openProject: String?

  /// The time zone that days begin in.
  public let zone: Zone

  var ids: IDSource
  var place = Place.welcome
  var screens = ScreenStore()
  /// The picture that was behind the focus in the last frame.
  var backdrop = Kept<BackdropKey, Frame>()
  var overlays: [any Layer] = []
  var search: Search?
  /// The form whose content is on its way to disk; it comes back if it doesn't get there.
  var submitted: FormOverlay?
  /// The line that an activity was just written on; it comes back if the activity isn't kept.
  var submittedLine: String?
  /// What was chosen for the last calendar.
  var calendarForm = CalendarForm()
  /// What waits to be saved because somebody else is saving, if anything.
  var waiting: Waiting?
  /// That the database's server can't be reached, in words; nil when it can.
  var away: String?
  /// The kept forms that have not been offered yet, the oldest first.
  var keptDrafts: [Draft] = []
  var notice: Notice?
  /// What the user has done last, since the projects were read.
  var lastStep: LastStep?
  /// What the last key asked for, until it is shown.
  var asked: Asked?
  /// What waits until a history has been read, if anything.
  var awaited: AwaitedHistory?
  /// The history that has been asked for to be shown, if any.
  var shownHistory: ShownHistory?
  /// How far the reading of a history that was asked for has come, once it is known.
  var historyProgress: HistoryProgress?
  /// The day in the past that is shown, if any.
  var past: Past?
  /// Whether the projects are only for practice.
  public var isPractice = false
  /// Whether the database is a copy that was taken along.
  public var isCopy = false
  /// What the user may do.
  public let access: Access
  /// What other programs are doing for this one, in words.
  var work: String?
  /// Whether the screens are read aloud instead of drawn.
  public internal(set) var isAloud = false
  /// Whether the program is all that there is of the machine, so that nothing else can be opened.
  public let isKiosk: Bool
  /// The terminal's size.
  var terminalSize = Size(width: 80, height: 24)
  /// What has been read aloud.
  var aloud = Aloud()

  /// Creates an app without projects.
  public init(
    today: Day, author: String, fullName: String?, zone: Zone, ids: IDSource,
    access: Access = .unlimited, isAloud: Bool = false, isKiosk: Bool = false
  ) {
    self.access = access
    self.today = today
    self.author = author
    self.fullName = fullName
    self.zone = zone
    self.ids = ids
    self.isAloud = isAloud
    self.isKiosk = isKiosk
  }

  /// The open project's ledger.
  public var ledger: Ledger? { ledgers.first { isOpen($0) } }

  /// Whether a ledger is the open project's.
  func isOpen(_ ledger: Ledger) -> Bool { ledger.project.id == openProject }

  /// The open project.
  var project: Project? { ledger?.project }

  /// What the screens know of it all.
  var scene: Scene {
    Scene(
      ledgers: ledgers, ledger: ledger ?? Ledger(projectID: ""), openProject: openProject,
      place: place, today: today, size: size, author: author, fullName: fullName,
      identity: identity, zone: zone, viewpoint: viewpoint, news: news,
      historyProgress: historyProgress, isWriting: overlays.last is QuickAdd, isAloud: isAloud,
      isKiosk: isKiosk, ids: ids)
  }

  /// Says something above the footer until the next key.
  mutating func say(_ text: String, _ tone: Notice.Tone = .plain) {
    notice = Notice(text: text, tone: tone)
  }
}

import Core
import Interface

/// What a screen knows of the program around it, and the ids for what it makes.
struct Scene {
  /// The projects there are.
  let ledgers: [Ledger]
  /// The open project's ledger; of an empty project where none is open.
  let ledger: Ledger
  /// The id of the open project, or nil.
  let openProject: String?
  /// Where the user is.
  let place: Place
  /// The day that counts as today.
  let today: Day
  /// The terminal's size.
  let size: Size
  /// Who makes the changes.
  let author: String
  /// What the user is called in letters; nil where only the login is known.
  let fullName: String?
  /// What the user has said to be called, in all projects.
  let identity: Identity
  let zone: Zone
  /// From where the projects are looked at.
  let viewpoint: Viewpoint
  /// What is said now.
  let news: Notice?
  /// How far the reading of a history that was asked for has come, once it is known.
  let historyProgress: HistoryProgress?
  /// Whether a line is being written at the bottom of the screen.
  let isWriting: Bool
  /// Whether the screens are read aloud instead of drawn.
  let isAloud: Bool
  /// Whether the program is all that there is of the machine.
  let isKiosk: Bool
  var ids: IDSource

  /// The open project; an empty one where none is open.
  var project: Project { ledger.project }

  /// What the user is called in the open project, in small letters; empty where that isn't said.
  var me: Set<String> { identity.keys(in: project.id) }

  /// The record that the place is about; nil when that is another kind, or gone.
  func subject<Record: Entity>() -> Record? { place.subject.flatMap(project.record) as? Record }

  /// The part of the screen between what surrounds every screen.
  var content: Rect { Chrome.content(of: size) }

  /// What the open project's records, today and the size amount to.
  var version: SceneVersion {
    SceneVersion(
      project: openProject, revision: ledger.revision, unread: ledger.unread, today: today,
      viewpoint: viewpoint, size: size)
  }

  /// An id for something new.
  mutating func newID() -> String { ids.next() }
}

/// Which state of the open project is looked at, on which day and on a screen of which size.
///
/// What is made of nothing else can be kept as long as it is the same.
struct SceneVersion: Equatable {
  let project: String?
  let revision: Int
  /// How much of the history hasn't been read.
  let unread: Int
  let today: Day
  let viewpoint: Viewpoint
  let size: Size
}

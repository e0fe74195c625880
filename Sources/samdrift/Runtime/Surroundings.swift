import Core
import Reports
import Screens
import Storage

/// What the runtime is told by the world around it, and has done there.
///
/// The program's own is `Machine`; the stories in the tests have theirs.
protocol Surroundings: AnyObject {
  /// Today where the user is.
  var today: Day { get }
  /// The path of the database from the root, or its address as it may be written; nil where a
  /// command finds it by itself.
  var namedDatabase: String? { get }
  /// Whether the database is deleted when the user leaves.
  var isThrowaway: Bool { get }
  /// What the user signs a change with.
  var signature: Signature { get }
  /// The time since some moment, in milliseconds.
  var milliseconds: Int { get }

  /// The journal to use from now on: `current`, or another that has come or taken its place; nil
  /// when there is none yet.
  ///
  /// Throws when `current` is gone.
  func journal(after current: (any Journal)?) throws -> (any Journal)?
  /// Makes a journal where there is none.
  func makeJournal() throws -> any Journal
  /// What journals have said beside their answers since the last time; nil when nothing.
  func takeRemarks() -> String?

  /// What a paper's file is made of in a format.
  func fill(_ paper: Paper, as format: PaperFormat) throws -> PaperSource
  /// Asks for the printers there are; a private directory is there until the work is done.
  func findPrinters(in directory: String) throws -> BackgroundWork.Progress
  /// Prints a paper; no printer means the standard one.
  func print(
    _ paper: FilledPaper, printer: String?, copies: Int, in directory: String
  ) throws -> BackgroundWork.Progress
  /// Writes a paper to a file.
  func save(
    _ paper: FilledPaper, to path: String, mayReplace: Bool, in directory: String
  ) throws -> BackgroundWork.Progress
  /// Writes a mail with a paper to a file, as a draft for mail programs.
  func save(
    _ mail: FilledMail, to path: String, mayReplace: Bool, in directory: String
  ) throws -> BackgroundWork.Progress
  /// Says whether mail can be sent from here; throws where it can't.
  func findSendmail() throws -> Event
  /// Sends a mail with a paper.
  func send(_ mail: FilledMail, in directory: String) throws -> BackgroundWork.Progress
  /// Writes a calendar to a file, in the place of one that is there.
  func save(_ calendar: ProjectCalendar, to path: String) throws -> Event
  /// Shows a paper in the program that the desktop has for it.
  func open(_ paper: FilledPaper, in directory: String) throws -> BackgroundWork.Progress

  /// Sends a text to the clipboard of the user's own machine, and says so of what has this name.
  func copy(_ text: String, _ name: String) throws -> Event

  /// Finds out where a link leads, and whether it can be opened here.
  func look(at link: Link) throws -> BackgroundWork.Progress
  /// Opens a link in the program that the desktop has for it; its file only where it is at `path`,
  /// as the user was shown.
  func open(_ link: Link, at path: String?) throws -> BackgroundWork.Progress

  /// Finds what there is in the folder that a path as the user wrote it leads to so far.
  func listFolder(of path: String) throws -> BackgroundWork.Progress
  /// Where a name alone leads to, and the files that were used before.
  var usedPaths: UsedPaths { get }
  /// Where the files that were used are remembered; nil when they aren't.
  var pathMemory: PathMemory? { get }
  /// Where it is kept what the user has said to be called; nil when it isn't.
  var identityFile: IdentityFile? { get }
  /// Where it is remembered what the columns of others' files are; nil when it isn't.
  var columnMemory: ColumnMemory? { get }
  /// Where it is remembered what reminders have been sent; nil when it isn't.
  var reminders: ReminderMemoryFile? { get }
  /// Where there may be copies of the database; nil when there are none.
  var copies: CopySearch? { get }
  /// Where it is remembered where projects have gone; nil when it isn't.
  var places: KnownPlaces? { get }
  /// Publishes a project's pages in a folder.
  func publish(_ ledger: Ledger, in folder: String) throws
  /// Publishes a project's pages in a folder as the user wrote it, and remembers that.
  func publish(_ ledger: Ledger, inFolder typed: String) throws -> Event

  /// Where somebody who has been forgotten may still stand, out of the program's reach, in words; nil
  /// where there is no such place.
  var beyondReach: String? { get }

  /// Looks for a person in the folder for files, and in files that were used before.
  func findRemains(
    of names: PersonNames, _ paths: [String], in directory: String
  ) throws -> BackgroundWork.Progress
  /// Does to files that still name somebody what can be done to them.
  func clear(
    _ files: [Remains.File], of remains: Remains, in directory: String
  ) throws -> BackgroundWork.Progress

  /// Makes a copy of a project in a new file at a path as the user wrote it, to be taken along.
  func takeAlong(_ project: Project, of journal: any Journal, to path: String) throws -> Event
  /// Reads a copy that was taken along, at a path as the user wrote it.
  func copy(at path: String) throws -> CopiedProject

  /// Whether there is a file at a path as the user wrote it.
  func isThere(_ path: String) -> Bool
  /// What a list in a file would change, or which of its sheets may have it.
  func read(_ request: ListRequest, into project: Project) throws -> Event
  /// Writes a list to a file, in the place of one that is there, as it is on the day that counts as
  /// today.
  func write(
    _ list: ListExport, of project: Project, on day: Day, from viewpoint: Viewpoint
  ) throws -> Event
  /// Opens the user's own editor on a text, and waits until it is closed.
  func edit(_ text: String) throws -> Editor.Outcome
}

/// A paper on its way out of the program.
struct FilledPaper {
  let kind: PaperKind
  /// What it is called.
  let title: String
  /// What it is called as a file.
  let fileName: String
  let format: PaperFormat
  /// Whether it has what only few may see.
  let isConfidential: Bool
  /// What its file is made of.
  let source: PaperSource
}

import Core
import Foundation
import Glibc
import Reports
import Screens
import Storage
import Synchronization

/// The machine that the program runs on: its clock, its files, and its other programs.
final class Machine: Surroundings {
  let environment: Environment
  /// Opens the editor of the user's own, outside the screen.
  private let editor: (Editor, String) throws -> Editor.Outcome
  /// Hands a text to the terminal's clipboard; false where it has none.
  private let clipboard: (String) -> Bool
  /// Where the database is, or is to be.
  let database: DatabaseAddress
  private let remarks: Remarks
  /// The folder for files from the screens; the start needn't wait for it.
  private(set) lazy var outbox = environment.outbox
  let pathMemory: PathMemory?
  let columnMemory: ColumnMemory?
  let identityFile: IdentityFile?
  let isThrowaway: Bool
  var copies: CopySearch? {
    isThrowaway ? nil : CopySearch(of: database, folders: environment.copyFolders)
  }
  var places: KnownPlaces? { isThrowaway ? nil : environment.knownPlaces(of: database) }
  var beyondReach: String? { database.beyondReach }
  var reminders: ReminderMemoryFile? { environment.reminderMemory(of: database) }
  /// The private directory of the papers that have been opened; nil until one has.
  private var openedPapers: String?

  init(
    _ environment: Environment, database: DatabaseAddress, _ remarks: Remarks, isThrowaway: Bool,
    clipboard: @escaping (String) -> Bool,
    editor: @escaping (Editor, String) throws -> Editor.Outcome
  ) {
    self.environment = environment
    self.database = database
    self.remarks = remarks
    self.isThrowaway = isThrowaway
    pathMemory = isThrowaway ? nil : environment.pathMemory
    columnMemory = isThrowaway ? nil : environment.columnMemory
    identityFile = isThrowaway ? nil : environment.identityFile
    self.editor = editor
    self.clipboard = clipboard
  }

  var today: Day { environment.today }

  var namedDatabase: String? { environment.name(of: database) }

  var signature: Signature { environment.signature }

  var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// Opens a database so that the screen isn't without an answer for long when it is held.
  static func openJournal(
    _ address: DatabaseAddress, creating: Bool = false, _ remarks: Remarks
  ) throws -> any Journal {
    var options = OpeningOptions()
    options.creating = creating
    options.patience = DatabaseWait.perTry
    options.now = Environment.now
    options.tell = remarks.add
    return try address.open(options)
  }

  func journal(after current: (any Journal)?) throws -> (any Journal)? {
    guard let current else { return database.isTaken ? try openJournal() : nil }
    switch current.place {
    case .unmoved: return current
    case .missing: throw StorageError.missing(current.name)
    case .exchanged:
      let journal = try openJournal()
      // A day that is practised must not count as today among real projects.
      if environment.practiceDay != nil, !journal.isPractice {
        throw StorageError.exchanged(current.name)
      }
      return journal
    }
  }

  func makeJournal() throws -> any Journal {
    if database.text == environment.database.text {
      try environment.makeDatabaseDirectory()
    }
    return try openJournal(creating: true)
  }

  private func openJournal(creating: Bool = false) throws -> any Journal {
    environment.granted.guarding(
      try Self.openJournal(database, creating: creating, remarks))
  }

  func takeRemarks() -> String? { remarks.take() }

  func edit(_ text: String) throws -> Editor.Outcome {
    if Kiosk.current != nil { throw Failure(.unavailable, KioskWords.noEditor) }
    return try editor(
      Editor(command: environment.editor, keeping: environment.stateDirectory), text)
  }

  func copy(_ text: String, _ name: String) throws -> Event {
    if Environment.variable("SAMDRIFT_UDKLIP")?.lowercased() == "nej" {
      throw Failure(
        .unavailable, "Kopiering er slået fra her (SAMDRIFT_UDKLIP=nej). Gem det som fil i stedet.")
    }
    let size = text.utf8.count
    if size > Self.mostCopied {
      throw Failure(
        .unavailable,
        "\(name) fylder \((size + 999) / 1000) kB, og terminaler tager højst 70 kB. "
          + "Gem det som fil i stedet.")
    }
    if !clipboard(text) {
      throw Failure(
        .unavailable, "Konsollen her har ingen udklipsholder. Gem det som fil i stedet.")
    }
    return .sent("\(name) er sendt til terminalens udklipsholder; prøv at sætte ind.")
  }

  /// The most bytes that are copied: some terminals take no more than 100 kB, and their form of it is
  /// a third longer.
  private static let mostCopied = 70_000

  /// The directory of the papers that have been opened, made when there is none.
  func directoryOfOpenedPapers() throws -> String {
    let directory = try openedPapers ?? TemporaryDirectory.make()
    openedPapers = directory
    return directory
  }

  /// Removes the papers that have been opened.
  func leave() {
    if let openedPapers { TemporaryDirectory.remove(openedPapers) }
  }
}

/// What the database says beside its answers, until the screen has room for it.
final class Remarks: Sendable {
  private let all = Mutex<[String]>([])

  /// Adds a remark.
  @Sendable func add(_ remark: String) { all.withLock { $0.append(remark) } }

  /// The remarks since the last time, as one text; nil when there are none.
  func take() -> String? {
    let texts = all.withLock { texts in
      defer { texts = [] }
      return texts
    }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }
}

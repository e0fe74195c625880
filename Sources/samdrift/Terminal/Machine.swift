import Core
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
  /// Where the database is, or is to be.
  let database: String
  private let remarks: Remarks
  /// The private directory of the papers that have been opened; nil until one has.
  private var openedPapers: String?

  init(
    _ environment: Environment, database: String, _ remarks: Remarks,
    editor: @escaping (Editor, String) throws -> Editor.Outcome
  ) {
    self.environment = environment
    self.database = database
    self.remarks = remarks
    self.editor = editor
  }

  var today: Day { environment.today }

  var signature: Signature { environment.signature }

  var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// Opens a database so that the screen isn't without an answer for long when it is held.
  static func openJournal(
    _ path: String, creating: Bool = false, _ remarks: Remarks
  ) throws -> SQLiteJournal {
    try SQLiteJournal(
      path: path, creating: creating, patience: DatabaseWait.perTry, tell: remarks.add)
  }

  func journal(after current: (any Journal)?) throws -> (any Journal)? {
    guard let current = current as? SQLiteJournal else {
      return access(database, F_OK) == 0 ? try Self.openJournal(database, remarks) : nil
    }
    switch current.place {
    case .unmoved: return current
    case .missing: throw StorageError.missing(database)
    case .exchanged: return try Self.openJournal(database, remarks)
    }
  }

  func makeJournal() throws -> any Journal {
    if database == environment.database {
      try Environment.makePrivateDirectory(environment.dataDirectory)
    }
    return try Self.openJournal(database, creating: true, remarks)
  }

  func takeRemarks() -> String? { remarks.take() }

  func isThere(_ path: String) -> Bool { PrivateFile.isThere(file(path)) }

  /// What a list would change; rows that can't be used are told of, and left out.
  func read(_ request: ListRequest, into project: Project) throws -> Event {
    let file = SheetFile(path: file(request.path), isOrdinary: true)
    let source = try file.open()
    if request.sheet == nil {
      let sheets = try file.saying { () throws(Refusal) in try source.sheets(of: request.kind) }
      if sheets.count > 1 { return .sheets(sheets, request) }
    }
    let plan = try file.plan(
      request.kind, of: source, sheet: request.sheet, into: project, today: today,
      by: environment.author)
    let edit = try plan.edit(file: file.name, leavingOutRefused: true)
    let outcome =
      edit.changes.isEmpty
      ? "Der er ikke andet at hente." : "Trykker du Enter, hentes kun resten."
    let warning = plan.refusal.map { "\($0) \(outcome)\n\n" } ?? ""
    return .importPlanned(
      request.kind, report: warning + Report.sheetImport(plan, file: file.name), edit: edit)
  }

  func write(_ kind: ListKind, of project: Project, to path: String) throws -> Event {
    let file = SheetFile(path: file(path))
    return .done(try file.write(kind, of: project, mayReplace: true))
  }

  func edit(_ text: String) throws -> Editor.Outcome {
    try editor(Editor(command: environment.editor, keeping: environment.stateDirectory), text)
  }

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

  /// The file that the user wrote: "~/" is the home, and "-" a file like any other.
  func file(_ path: String) -> String {
    if path == "-" { return "./-" }
    return path.hasPrefix("~/") ? environment.home + path.dropFirst() : path
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

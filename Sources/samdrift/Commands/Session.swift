import Core
import Reports
import Storage

/// The project that a command is about, in its journal.
struct Session {
  let environment: Environment
  let journal: any Journal
  /// From where the project is looked at.
  let viewpoint: Viewpoint
  private(set) var snapshot: Snapshot

  /// Creates the session of a project; with `past`, of one that the journal has as it was at the end
  /// of that day.
  init(
    environment: Environment, journal: any Journal, snapshot: Snapshot, past: Day? = nil
  ) {
    self.environment = environment
    self.journal = journal
    self.snapshot = snapshot
    viewpoint = Viewpoint(isPractice: environment.isPractice, past: past)
    if Trial.current == nil { Self.keep(snapshot) }
  }

  /// Keeps a value until the process ends, which gives back all memory at once; to give back thousands
  /// of records takes long.
  static func keep<Value>(_ value: Value) {
    UnsafeMutablePointer<Value>.allocate(capacity: 1).initialize(to: value)
  }

  /// The project as it stands.
  var project: Project { snapshot.project }

  /// The revision of the last entry in its history.
  var revision: Int { snapshot.revision }

  /// The project with its history, which takes long to read.
  func ledger() throws(StorageError) -> Ledger { try journal.ledger(of: project.id) }

  /// The project with as much of its history, from its end, as it takes until `isEnough`.
  func ledger(until isEnough: (Ledger) -> Bool) throws(StorageError) -> Ledger {
    try journal.ledger(snapshot, until: isEnough)
  }

  /// Gives the project's history to `visit` in slices, the last first, `limit` entries at most;
  /// returns how many there are before them.
  func walkBack(limit: Int, _ visit: ([Entry]) -> Void) throws(StorageError) -> Int {
    do {
      return try journal.walkBack(from: snapshot, limit: limit, visit)
    } catch  where error.reason == .replaced {
      throw StorageError(
        .replaced,
        "Imens er alle spor af en interessent eller hele projektet slettet. Bed om historikken igen."
      )
    }
  }

  /// The day that counts as today: the one that the project is shown as it was at the end of, if any.
  var today: Day { Trial.current?.today ?? viewpoint.past ?? environment.today }

  /// Who makes the changes.
  var author: String { Trial.current?.author ?? environment.author }

  /// Throws where nothing can be changed: the project is shown as it was, or to a reader.
  func demandPresent() throws(StorageError) {
    if let past = viewpoint.past { throw .past(past) }
    if let hindrance = granted.hindrance { throw StorageError(.role, hindrance) }
  }

  /// Writes what a command shows, under what must be said of it.
  func show(_ listing: Listing, asJSON: Bool) {
    Output.print(listing, asJSON: asJSON, from: viewpoint)
  }

  /// Writes a text, under what must be said of it.
  func show(_ text: String) {
    if let mark = viewpoint.mark { Output.print("\(mark)\n\n") }
    Output.print(text)
  }

  /// The milestone with a number from 1 to 12.
  func milestone(_ number: Int) throws(Failure) -> Milestone {
    guard let milestone = project.milestone(number) else {
      throw Failure(.usage, "Der er ingen milepæl nr. \(number). Milepælene går fra 1 til 12.")
    }
    return milestone
  }

  /// Saves an edit, or throws when it would leave a record as it can't be, or when someone has
  /// changed the same meanwhile.
  mutating func commit(_ edit: Edit) throws {
    try demandPresent()
    try project.check(edit)
    if Trial.current != nil { throw Trial.Saved(edit: edit) }
    let result = try journal.commit(edit, on: &snapshot, by: environment.signature)
    if case .conflicting(let conflicts, _) = result {
      let ledger = try ledger()
      let problems = conflicts.map { ledger.explain($0) }.joined(separator: " ")
      throw Failure(.temporary, "\(problems) Intet er ændret. Se efter, og prøv igen.")
    }
  }
}

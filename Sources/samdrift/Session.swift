import Core
import Storage

/// The project that a command is about, in its journal.
struct Session {
  let environment: Environment
  let journal: SQLiteJournal
  var ledger: Ledger

  init(environment: Environment, journal: SQLiteJournal, ledger: Ledger) {
    self.environment = environment
    self.journal = journal
    self.ledger = ledger
  }

  /// The project as it stands.
  var project: Project { ledger.project }

  /// Today where the user is.
  var today: Day { environment.today }

  /// The milestone with a number from 1 to 12.
  func milestone(_ number: Int) throws(Failure) -> Milestone {
    guard let milestone = project.milestone(number) else {
      throw Failure(.usage, "Der er ingen milepæl nr. \(number). Milepælene går fra 1 til 12.")
    }
    return milestone
  }

  /// Saves an edit, or throws when someone has changed the same meanwhile.
  mutating func commit(_ edit: Edit) throws {
    let result = try journal.commit(edit, on: ledger, by: environment.signature)
    switch result {
    case .committed: try journal.catchUp(&ledger)
    case .conflicting(let conflicts, _):
      try journal.catchUp(&ledger)
      let problems = conflicts.map { ledger.explain($0) }.joined(separator: " ")
      throw Failure(.temporary, "\(problems) Intet er ændret. Se efter, og prøv igen.")
    }
  }
}

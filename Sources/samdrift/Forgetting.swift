import Core
import Storage

extension Session {
  /// Takes a person out of the project's history for good, and throws away the form that is kept
  /// for the database, which may have the person in it.
  ///
  /// Throws a `Refusal` when the stakeholder is no person.
  mutating func forget(_ stakeholder: String) throws {
    try ledger.checkErasure(of: stakeholder)
    let drafts = DraftFile(path: environment.draft, database: journal.name)
    do {
      ledger = try journal.erase(stakeholder, from: ledger, by: environment.signature)
    } catch {
      if error.reason == .notCleared { try? drafts.save(nil) }
      throw error
    }
    try drafts.save(nil)
  }
}

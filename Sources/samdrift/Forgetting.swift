import Core
import Storage

extension Session {
  /// Takes a person out of the project's history for good, and throws away the forms that are kept
  /// for the database, which may have the person in them.
  ///
  /// Returns the words of the name that still stand somewhere in the history. Throws a `Refusal`
  /// when the stakeholder is no person.
  func forget(_ stakeholder: String, from ledger: Ledger) throws -> [String] {
    let author = environment.author
    let mentioned = try Erasure(of: stakeholder, from: ledger, by: author).mentioned
    let drafts = DraftFile(path: environment.draft, database: journal.name)
    do {
      _ = try journal.erase(stakeholder, from: ledger, by: environment.signature)
    } catch {
      if error.reason == .notCleared { try? drafts.clear() }
      throw error
    }
    try drafts.clear()
    return mentioned
  }
}

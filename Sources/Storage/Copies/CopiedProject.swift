import Core

/// A copy of a project that was taken along, as its file has it when it comes home.
public struct CopiedProject: Sendable {
  /// The file.
  public let path: String
  /// Where it was taken from.
  public let origin: CopyOrigin
  /// The project with its history.
  public let ledger: Ledger
  /// The ids of those who have been forgotten in the file.
  public let erased: Set<String>
  /// Whether it is for practice.
  public let isPractice: Bool

  /// Reads the copy in the file at `path`, which stays as it is.
  ///
  /// Throws where it isn't a copy that was taken along, or can't be read.
  public init(
    path: String, _ options: OpeningOptions = OpeningOptions()
  ) throws(StorageError) {
    var options = options
    options.onlyReading = "Kopien læses kun."
    options.creating = false
    do throws(StorageError) {
      let journal = try SQLiteJournal(path: path, options)
      guard let origin = journal.origin else { throw StorageError.notACopy(path) }
      let ledger = try journal.ledger(of: origin.project)
      if ledger.entries.isEmpty { throw StorageError.emptyCopy(path) }
      (self.path, self.origin, self.ledger) = (path, origin, ledger)
      // Afterwards: whoever is forgotten in between is on the list.
      erased = try journal.erased()
      isPractice = journal.isPractice
    } catch {
      throw error.of(copy: path)
    }
  }

  /// How many of those who have been forgotten elsewhere the file still holds.
  public func count(of forgotten: Set<String>) -> Int {
    Set(
      ledger.entries.lazy.flatMap(\.transaction.changes).map(\.reference)
        .filter { $0.kind == .stakeholder && forgotten.contains($0.id) }.map(\.id)
    ).count
  }
}

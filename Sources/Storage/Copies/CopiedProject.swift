import Core

/// A copy of a project that was taken along, as its file has it when it comes home.
public struct CopiedProject: Sendable {
  /// The file, as people call it.
  public let path: String
  /// Where it was taken from.
  public let origin: CopyOrigin
  /// The project with its history.
  public let ledger: Ledger
  /// The ids of those who have been forgotten in the file.
  public let erased: Set<String>
  /// Whether it is for practice.
  public let isPractice: Bool
  /// Other projects, which were made in the file.
  public let others: [(id: String, name: String)]

  /// Reads the copy in the file at `path`, which people call `name`, maybe because it is itself a copy
  /// of its bytes.
  ///
  /// Throws where it isn't a copy that was taken along, or can't be read.
  public init(path: String, called name: String? = nil) throws(StorageError) {
    do throws(StorageError) {
      let journal = try SQLiteJournal(path: path, onlyReading: "Kopien læses kun.")
      guard let origin = journal.origin else { throw StorageError.notACopy(path) }
      let ledger = try journal.ledger(of: origin.project)
      if ledger.entries.isEmpty { throw StorageError.emptyCopy(path) }
      (self.path, self.origin, self.ledger) = (name ?? path, origin, ledger)
      others = try journal.projects().filter { $0 != origin.project }
        .map { id in (id, (try? journal.ledger(of: id).project.info.name) ?? id) }
      // Afterwards: whoever is forgotten in between is on the list.
      erased = try journal.erased()
      isPractice = journal.isPractice
    } catch {
      throw error.of(copy: path).calling(path, name ?? path)
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

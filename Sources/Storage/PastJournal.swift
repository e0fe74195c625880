import Core

/// A journal as it was when a day had ended, to be looked at and not written to.
///
/// Every project is the fold of the entries that had been made by then; projects that hadn't been
/// made aren't there. It sees what others write meanwhile, and not what is written through the same
/// journal: whoever does that makes another.
public final class PastJournal: DerivedJournal {
  /// The day.
  public let day: Day
  private let journal: any Journal
  private let zone: Zone
  private let histories = StampedValues<[Entry]>()

  /// Creates a journal that is as another was when a day had ended in a time zone.
  public init(_ journal: any Journal, endOf day: Day, in zone: Zone) {
    (self.journal, self.day, self.zone) = (journal, day, zone)
  }

  /// What the journal is called.
  public var name: String { journal.name }
  /// Why nothing can be appended.
  public var hindrance: String? { StorageError.past(day).message }
  /// Whether the journal is for practice.
  public var isPractice: Bool { journal.isPractice }
  /// Where the journal was taken from, where it is a copy.
  public var origin: CopyOrigin? { journal.origin }
  /// Whether what is confidential is left out.
  public var isForReaders: Bool { journal.isForReaders }

  /// The day that a project was made, however much later that is; nil where there is none.
  public func beginning(of project: String) throws(StorageError) -> Day? {
    try first(of: project, where: { _ in true }).map { zone.day(of: $0.time) }
  }

  /// The first transaction of a project that is wanted; reads no further.
  private func first(
    of project: String, where isWanted: (Transaction) -> Bool
  ) throws(StorageError) -> Transaction? {
    struct Stop: Error {}
    var found: Transaction?
    do {
      try journal.walk(project) { part in
        guard case .transaction(let transaction) = part, isWanted(transaction) else { return }
        found = transaction
        throw Stop()
      }
    } catch let error as StorageError {
      throw error
    } catch {}
    return found
  }

  /// The project's entries that had been made by then.
  public func entries(of project: String) throws(StorageError) -> [Entry] {
    try histories.value(of: project, in: journal) { () throws(StorageError) in
      Array(try journal.load(project, after: 0).made(before: zone.end(of: day)))
    }
  }

  /// The ids of the projects there were, by the time they were made.
  public func projects() throws(StorageError) -> [String] {
    let end = zone.end(of: day)
    var found: [String] = []
    for project in try journal.projects()
    where try first(of: project, where: { $0.time < end }) != nil { found.append(project) }
    return found
  }

  /// The project's entries with a revision above `revision`, in order.
  public func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry] {
    if revision == 0 { return try entries(of: project) }
    return try entries(of: project, knowing: revision).filter { $0.revision > revision }
  }

  /// That the past can't be changed.
  public var refusal: StorageError { .past(day) }

  /// The journal's own: whoever has been forgotten isn't there on any day.
  public func erased() throws(StorageError) -> Set<String> { try journal.erased() }

  /// The journal's own.
  public func stamp() throws(StorageError) -> Int { try journal.stamp() }
}

extension StorageError {
  /// The project is shown as it was at the end of a day.
  public static func past(_ day: Day) -> StorageError {
    StorageError(
      .past,
      "Projektet vises, som det var den \(day.medium), så intet kan ændres. Udelad --som-den for at "
        + "ændre det, som det er nu.")
  }
}

/// A project with all that has been taken out of it, so that its history can call every record by its
/// own name.
public struct Recollection: Equatable, Sendable {
  /// The project as it is.
  public let project: Project
  /// The project with the records that are gone put back, each as it last was.
  private(set) var past: Project

  /// Recalls what is gone; takes a walk through the whole history.
  public init(_ ledger: Ledger) {
    self.init(of: ledger.project)
    recall(ledger.entries)
  }

  /// A project that nothing is told about but what is still there.
  public init(of project: Project) { (self.project, past) = (project, project) }

  /// Recalls what entries took out of the project, which are the last or come before those that have
  /// been recalled.
  ///
  /// No more is needed to tell of them: what they are about has gone with them or later.
  public mutating func recall(_ entries: [Entry]) {
    for entry in entries.reversed() {
      for case .remove(let reference, let fields) in entry.transaction.changes
      where !past.contains(reference) {
        // What was there once can be there again.
        try? past.apply(.insert(reference, fields))
      }
    }
  }

  /// What people call a record, and that it is gone when it is.
  func subject(_ reference: Reference) -> String {
    past.name(of: reference) + (project.contains(reference) ? "" : " (slettet)")
  }
}

/// A project with all that has been taken out of it, so that its history can call every record by its
/// own name.
public struct Recollection: Equatable, Sendable {
  /// The project as it is.
  public let project: Project
  /// The project with the records that are gone put back, each as it last was.
  let past: Project

  /// Recalls what is gone; takes a walk through the whole history.
  public init(_ ledger: Ledger) {
    project = ledger.project
    var past = ledger.project
    for entry in ledger.entries.reversed() {
      for case .remove(let reference, let fields) in entry.transaction.changes
      where !past.contains(reference) {
        // What was there once can be there again.
        try? past.apply(.insert(reference, fields))
      }
    }
    self.past = past
  }

  /// A project that nothing is told about but what is still there.
  public init(of project: Project) { (self.project, past) = (project, project) }

  /// What people call a record, and that it is gone when it is.
  func subject(_ reference: Reference) -> String {
    past.name(of: reference) + (project.contains(reference) ? "" : " (slettet)")
  }
}

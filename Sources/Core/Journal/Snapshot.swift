/// A project as it stands at a revision of its journal, without the history that led there.
public struct Snapshot: Equatable, Sendable {
  /// The state.
  public private(set) var project: Project
  /// The revision of the last entry in it; 0 when there is none.
  public private(set) var revision: Int
  /// Whether it has only some of the project's records, and so can't follow what others do.
  public let isPart: Bool

  /// Creates the snapshot of a project at a revision.
  public init(_ project: Project, revision: Int, isPart: Bool = false) {
    (self.project, self.revision, self.isPart) = (project, revision, isPart)
  }

  /// Creates the snapshot of a project that nothing has happened to.
  public init(projectID: String, isForReaders: Bool = false) {
    self.init(Project(id: projectID, isForReaders: isForReaders), revision: 0)
  }

  /// Carries out the changes of an entry.
  ///
  /// Throws, leaving the snapshot as it was, when the entry speaks of what isn't there.
  public mutating func append(_ entry: Entry) throws(Damage) {
    let changes = entry.transaction.changes
    for place in changes.indices {
      do {
        try project.apply(changes[place])
      } catch {
        // Going back is rare; keeping a copy to go back to would cost every append a copy.
        for made in changes[..<place].reversed() { try? project.apply(made.inverse) }
        throw error
      }
    }
    revision = entry.revision
  }

  /// Adds entries in order; throws at the first that can't be carried out.
  public mutating func append(_ entries: [Entry]) throws(Damage) {
    for entry in entries { try append(entry) }
  }
}

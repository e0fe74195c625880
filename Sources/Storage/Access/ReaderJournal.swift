import Core

/// A journal as readers see it: without what is confidential, and not to be written to.
///
/// Nothing that is made of it can tell what isn't there, whatever screen, paper or command asks. When
/// something comes that changes what readers see of what was before, it has to be read anew.
public final class ReaderJournal: GuardedJournal, DerivedJournal {
  /// The journal behind it.
  public let journal: any Journal
  private let access: Access
  private let histories = StampedValues<History>()

  /// A project's history as it is, and as readers see it.
  private struct History {
    let whole: [Entry]
    let view: ReaderView
    let shown: [Entry]
  }

  /// Creates a journal for whoever has only this access to another.
  public init(_ journal: any Journal, _ access: Access) {
    (self.journal, self.access) = (journal, access)
  }

  /// Why nothing can be appended.
  public var hindrance: String? { access.hindrance }
  /// That what is confidential is left out.
  public var isForReaders: Bool { true }

  private func history(of project: String) throws(StorageError) -> History {
    try histories.value(of: project, in: journal) { () throws(StorageError) in
      let whole = try journal.load(project, after: 0)
      let view = ReaderView(of: whole)
      return History(whole: whole, view: view, shown: view.shown(whole))
    }
  }

  /// The project's entries as readers see them.
  public func entries(of project: String) throws(StorageError) -> [Entry] {
    try history(of: project).shown
  }

  /// The project's entries with a revision above `revision`, in order.
  ///
  /// Throws `.replaced` also when they change what readers see of those before.
  public func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry] {
    let history = try self.history(of: project)
    if revision == 0 || history.whole.isEmpty { return history.shown }
    guard let place = history.whole.firstIndex(where: { $0.revision == revision }) else {
      throw .replaced
    }
    let news = history.shown[(place + 1)...]
    if !news.isEmpty, ReaderView(of: history.whole[...place]) != history.view { throw .replaced }
    return Array(news)
  }

  /// That readers change nothing.
  public var refusal: StorageError { StorageError(.role, access.hindrance ?? "") }
}

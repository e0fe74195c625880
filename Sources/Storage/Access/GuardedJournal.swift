import Core

/// A journal that stands before another, and lets only some of what is asked through to it.
public protocol GuardedJournal: Journal {
  /// The other.
  var journal: any Journal { get }
}

extension GuardedJournal {
  /// What the other is called.
  public var name: String { journal.name }
  /// Whether the other is for practice.
  public var isPractice: Bool { journal.isPractice }
  /// Where the other was taken from.
  public var origin: CopyOrigin? { journal.origin }
  /// Where the other is.
  public var place: JournalPlace { journal.place }
  /// What the other's storage lets its user do.
  public var granted: AccessLevel? { journal.granted }
  /// The other's own.
  public var news: Int32? { journal.news }
  /// Takes the other's.
  public func takeNews() { journal.takeNews() }
  /// The projects of the other.
  public func projects() throws(StorageError) -> [String] { try journal.projects() }
  /// The other's only project.
  public func onlyProject() throws(StorageError) -> String? { try journal.onlyProject() }
  /// Who has been forgotten in the other.
  public func erased() throws(StorageError) -> Set<String> { try journal.erased() }
  /// The other's own.
  public func stamp() throws(StorageError) -> Int { try journal.stamp() }
}

extension Access {
  /// A journal as whoever has this access is given it; an owner gets the journal itself, and so does a
  /// reader of one that leaves out by itself what is confidential.
  public func guarding(_ journal: any Journal) -> any Journal {
    switch level {
    case .reader where journal.isForReaders: journal
    case .reader: ReaderJournal(journal, self)
    case .editor: EditorJournal(journal, self)
    case .owner: journal
    }
  }
}

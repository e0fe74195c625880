/// The entries of a project to its last, oldest first, and what each author can undo and redo of them.
///
/// They may begin in the middle, as when a history is read from its end. What came before them is
/// then not known, but often what an author did last.
public struct History: Equatable, Sendable {
  /// The entries.
  public private(set) var entries: [Entry] = []
  /// Whether the first of them is the project's first.
  public let isWhole: Bool
  private var steps: [String: Steps] = [:]

  /// Creates the history of entries that follow each other.
  public init(_ entries: [Entry] = [], isWhole: Bool = true) {
    self.isWhole = isWhole
    reserve(entries.count)
    for entry in entries { append(entry) }
  }

  /// Makes room for so many entries, so that none of them waits until the others have been moved.
  public mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// Adds an entry.
  public mutating func append(_ entry: Entry) {
    entries.append(entry)
    // The project's first entry makes it; without it there is nothing left to redo into.
    if isWhole && entries.count == 1 { return }
    // In place: a copy of an author's steps for each entry would make opening quadratic.
    steps[entry.transaction.author, default: Steps()]
      .count(entries.count - 1, of: entries, areAll: isWhole)
  }

  /// The transaction that `author` would undo next; nil when there is none, or it isn't known.
  public func nextUndo(for author: String) -> Transaction? {
    step(at: steps[author]?.undoable.last)
  }

  /// The transaction that `author` would redo next; nil when there is none, or it isn't known.
  public func nextRedo(for author: String) -> Transaction? {
    step(at: steps[author]?.redoable.last)
  }

  /// Whether it is known what `author` would undo next.
  public func knowsUndo(of author: String) -> Bool { isWhole || nextUndo(for: author) != nil }

  /// Whether it is known what `author` would redo next.
  public func knowsRedo(of author: String) -> Bool {
    guard !isWhole, let own = steps[author] else { return isWhole }
    // What was undone before an edit can't be repeated after it.
    return own.redoable.isEmpty
      ? own.undoable.contains { step(at: $0) != nil } : nextRedo(for: author) != nil
  }

  private func step(at index: Int?) -> Transaction? {
    guard let transaction = index.map({ entries[$0].transaction }), transaction.act == .edit else {
      return nil
    }
    return transaction
  }
}

/// What one author can undo and redo, as indices into the entries, the next one last.
///
/// A step that came before the entries has the index of the entry that took it back or repeated it,
/// if it did: nobody knows then whether it could.
private struct Steps: Equatable {
  var undoable: [Int] = []
  var redoable: [Int] = []

  /// Takes notice of the author's entry at an index.
  mutating func count(_ index: Int, of entries: [Entry], areAll: Bool) {
    let transaction = entries[index].transaction
    switch transaction.act {
    case .edit where transaction.changes.isEmpty: return
    case .edit:
      undoable.append(index)
      redoable.removeAll()
    case .undo: Self.move(index, from: &undoable, to: &redoable, of: entries, areAll)
    case .redo: Self.move(index, from: &redoable, to: &undoable, of: entries, areAll)
    }
  }

  private static func move(
    _ index: Int, from former: inout [Int], to latter: inout [Int], of entries: [Entry],
    _ areAll: Bool
  ) {
    let step = entries[index].transaction.step
    func isIt(_ other: Int) -> Bool { entries[other].transaction.step == step }
    if let place = former.lastIndex(where: isIt) {
      latter.append(former.remove(at: place))
    } else if !areAll, !latter.contains(where: isIt) {
      latter.append(index)
    }
  }
}

extension Transaction {
  /// The id of the transaction that it makes, takes back or repeats.
  fileprivate var step: String {
    switch act {
    case .edit: id
    case .undo(let target), .redo(let target): target
    }
  }
}

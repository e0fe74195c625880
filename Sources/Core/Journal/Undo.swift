/// Why the program doesn't do what it was asked to, in Danish, with what to do instead.
public struct Refusal: Error, Equatable, Sendable {
  /// The sentence for the user.
  public let message: String
  /// The stored name of the field that it is about, or nil.
  public let field: String?

  /// Creates a refusal.
  public init(_ message: String, field: String? = nil) {
    self.message = message
    self.field = field
  }
}

extension Ledger {
  /// The edit that takes back `author`'s latest step.
  ///
  /// Throws when there is none, or when someone has changed the same since.
  public func undo(by author: String) throws(Refusal) -> Edit {
    guard let target = nextUndo(for: author) else {
      throw Refusal(
        hasJustErased(by: author)
          ? "\(Erasure.isForGood) Der er ikke andet, du kan fortryde."
          : "Der er ikke mere, du kan fortryde.")
    }
    let changes = try merge(target.changes.reversed().map(\.inverse), verb: "fortrydes", target)
    return Edit("Fortrudt · \(target.label)", changes, act: .undo(of: target.id))
  }

  /// The edit that repeats the step `author` took back last.
  ///
  /// Throws when there is none, or when someone has changed the same since.
  public func redo(by author: String) throws(Refusal) -> Edit {
    guard let target = nextRedo(for: author) else {
      throw Refusal("Der er ikke noget at gentage.")
    }
    let changes = try merge(target.changes, verb: "gentages", target)
    return Edit("Gentaget · \(target.label)", changes, act: .redo(of: target.id))
  }

  private func merge(
    _ changes: [Change], verb: String, _ target: Transaction
  ) throws(Refusal) -> [Change] {
    let merge = project.merge(changes)
    // What has stood may stand again, unless somebody else has worked on the same record since.
    let since = entries.lastIndex { $0.transaction.id == target.id }.map { entries[($0 + 1)...] }
    let others = Set(
      (since ?? []).map(\.transaction).filter { $0.author != target.author }
        .flatMap(\.changes).map(\.reference))
    let breaches = others.isEmpty ? [] : merge.result?.breaches(by: merge.changes) ?? []
    let hindrance =
      merge.conflicts.first ?? breaches.first { others.contains($0.change.reference) }
    guard let hindrance else { return merge.changes }
    throw Refusal("»\(target.label)« kan ikke \(verb): \(explain(hindrance))")
  }
}

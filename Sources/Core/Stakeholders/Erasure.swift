/// Forgets a person: what a project's history becomes when a stakeholder is taken out of it.
///
/// The person's own records go from every transaction, and so do references to them. Wherever the
/// name is written in another text, a label or an author's place, it is replaced. What is left says
/// that an erasure took place, when and by whom.
public struct Erasure: Equatable, Sendable {
  /// What stands in other texts where the name stood.
  public static let substitute = "[glemt]"

  /// The history without the person, in order.
  public let transactions: [Transaction]
  /// How many texts outside the person's own records had the name in them.
  public let replaced: Int

  /// Takes the stakeholder with `id` out of a history.
  ///
  /// `author` is the one who erases, whose own place in the history stays.
  public init(of id: String, from ledger: Ledger, by author: String) {
    let transactions = ledger.entries.map(\.transaction)
    let eraser = Eraser(id: id, transactions: transactions, author: author)
    let cleaned = transactions.map(eraser.clean)
    self.transactions = cleaned.compactMap(\.transaction)
    replaced = cleaned.reduce(0) { $0 + $1.replaced }
  }

  /// The transaction that tells of the erasure, and nothing else.
  public static let edit = Edit("Glemt: en interessent", [])
}

private struct Eraser {
  let own: Set<Reference>
  let names: [String]
  let author: String

  init(id: String, transactions: [Transaction], author: String) {
    self.author = author
    var own: Set<Reference> = [Reference(.stakeholder, id)]
    var names: Set<String> = []
    for change in transactions.flatMap(\.changes) {
      let fields: [String?]
      switch change {
      case .insert(let reference, let values), .remove(let reference, let values):
        if [.assessment, .contact].contains(reference.kind), values["stakeholder"] == id {
          own.insert(reference)
        }
        fields = [values["name"]]
      case .set(_, "name", let old, let new): fields = [old, new]
      case .set: fields = []
      }
      if change.reference == Reference(.stakeholder, id) {
        names.formUnion(fields.compactMap { $0?.trimmed }.filter { !$0.isEmpty })
      }
    }
    self.own = own
    // The longest first, so that a name that is part of another doesn't leave the rest behind.
    self.names = names.sorted { ($0.count, $0) > ($1.count, $1) }
  }

  func clean(_ transaction: Transaction) -> (transaction: Transaction?, replaced: Int) {
    var replaced = 0
    func replace(_ text: String) -> String {
      let result = text.replacing(names, with: Erasure.substitute)
      if result != text { replaced += 1 }
      return result
    }
    var touched = false
    let changes = transaction.changes.compactMap { change -> Change? in
      if own.contains(change.reference) {
        touched = true
        return nil
      }
      let released = release(change)
      if released != change { touched = true }
      return released.map { substitute($0, replace) }
    }
    if changes.isEmpty && !transaction.changes.isEmpty { return (nil, 0) }
    let cleaned = Transaction(
      id: transaction.id,
      author: transaction.author == author ? author : replace(transaction.author),
      time: transaction.time,
      label: touched
        ? transaction.label.replacing(names, with: Erasure.substitute)
        : replace(transaction.label),
      act: transaction.act, changes: changes)
    return (cleaned, replaced)
  }

  /// The change without references to the person; nil when nothing else changed.
  private func release(_ change: Change) -> Change? {
    let ids = Set(own.map(\.id))
    func without(_ text: String) -> String? {
      let parts = text.split(separator: " ")
      let kept = parts.filter { !ids.contains(String($0)) }
      if kept.count == parts.count { return text }
      return kept.isEmpty ? nil : kept.joined(separator: " ")
    }
    switch change {
    case .insert(let reference, let fields):
      return .insert(reference, fields.compactMapValues(without))
    case .remove(let reference, let fields):
      return .remove(reference, fields.compactMapValues(without))
    case .set(let reference, let field, let old, let new):
      let (before, after) = (old.flatMap(without), new.flatMap(without))
      if before == after, (old, new) != (before, after) { return nil }
      return .set(reference, field: field, old: before, new: after)
    }
  }

  private func substitute(_ change: Change, _ replace: (String) -> String) -> Change {
    switch change {
    case .insert(let reference, let fields): .insert(reference, fields.mapValues(replace))
    case .remove(let reference, let fields): .remove(reference, fields.mapValues(replace))
    case .set(let reference, let field, let old, let new):
      .set(reference, field: field, old: old.map(replace), new: new.map(replace))
    }
  }
}

extension String {
  /// The text with each of `names` replaced where it stands as words of its own, no matter the
  /// case.
  fileprivate func replacing(_ names: [String], with substitute: String) -> String {
    names.reduce(self) { $0.replacing($1, with: substitute) }
  }

  private func replacing(_ name: String, with substitute: String) -> String {
    let wanted = Array(name.lowercased())
    let letters = Array(self)
    guard !wanted.isEmpty, letters.count >= wanted.count else { return self }
    let lower = letters.map { Character($0.lowercased().first.map(String.init) ?? " ") }
    var result = ""
    var index = 0
    while index < letters.count {
      let end = index + wanted.count
      let isWordStart = index == 0 || !letters[index - 1].isLetter
      let isWordEnd = end >= letters.count || !letters[end].isLetter
      if end <= letters.count, isWordStart, isWordEnd, lower[index..<end].elementsEqual(wanted) {
        result += substitute
        index = end
      } else {
        result.append(letters[index])
        index += 1
      }
    }
    return result
  }
}

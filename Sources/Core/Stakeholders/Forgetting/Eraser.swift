/// Where a person stands in a history.
struct Traces {
  /// What the person has been called, and where the person got mail.
  let names: PersonNames
  /// The ids of other stakeholders who are persons; their own names and addresses stay, also when
  /// they are alike.
  let otherPersons: Set<String>
  /// The person's own records: the stakeholder, and assessments and contacts of it.
  let own: Set<Reference>

  init(of id: String, in ledger: Ledger) {
    let person = Reference(.stakeholder, id)
    var own: Set<Reference> = [person]
    for change in ledger.entries.flatMap(\.transaction.changes)
    where [.assessment, .contact].contains(change.reference.kind) {
      switch change {
      case .insert(let reference, let fields) where fields["stakeholder"] == id,
        .remove(let reference, let fields) where fields["stakeholder"] == id:
        own.insert(reference)
      case .set(let reference, "stakeholder", let old, let new) where old == id || new == id:
        own.insert(reference)
      default: break
      }
    }
    self.own = own
    let lives = ledger.stakeholderLives
    let others = lives.filter { $0.key != id && $0.value.contains { $0.isPerson } }
    otherPersons = Set(others.keys)
    let all = lives[id, default: []]
    names = PersonNames(
      all.map(\.name), addresses: all.map(\.mail),
      others: others.values.joined().flatMap { [$0.name, $0.mail] })
  }
}

/// Takes a person out of transactions, which are given in order.
struct Eraser {
  let names: PersonNames
  private(set) var replaced = 0
  private let otherPersons: Set<String>
  private let own: Set<Reference>
  private let author: String
  private var dropped: Set<String> = []

  init(_ traces: Traces, author: String) {
    names = traces.names
    otherPersons = traces.otherPersons
    own = traces.own
    self.author = author
  }

  /// The transaction without the person; nil when nothing is left of it.
  mutating func clean(_ transaction: Transaction) -> Transaction? {
    let changes = transaction.changes.compactMap { release($0) }
    // An undo stands or falls with what it undoes, or its author would have to undo it twice.
    let isGone =
      switch transaction.act {
      case .edit: changes.isEmpty && !transaction.changes.isEmpty
      case .undo(let target), .redo(let target): dropped.contains(target)
      }
    if isGone {
      dropped.insert(transaction.id)
      return nil
    }
    return Transaction(
      id: transaction.id,
      author: transaction.author == author ? author : substitute(transaction.author),
      time: transaction.time, label: substitute(transaction.label), act: transaction.act,
      changes: changes.map { substitute($0) })
  }

  /// The change without references to the person; nil when nothing else changed.
  private func release(_ change: Change) -> Change? {
    if own.contains(change.reference) { return nil }
    let type = change.reference.kind.type
    func released(_ fields: [String: String]) -> [String: String] {
      var result = fields
      for (field, text) in fields { result[field] = type.release(text, of: field, from: own) }
      return result
    }
    switch change {
    case .insert(let reference, let fields): return .insert(reference, released(fields))
    case .remove(let reference, let fields): return .remove(reference, released(fields))
    case .set(let reference, let field, let old, let new):
      let before = old.flatMap { type.release($0, of: field, from: own) }
      let after = new.flatMap { type.release($0, of: field, from: own) }
      if before == after, (old, new) != (before, after) { return nil }
      return .set(reference, field: field, old: before, new: after)
    }
  }

  private mutating func substitute(_ change: Change) -> Change {
    func isText(_ field: String) -> Bool {
      let isOwn =
        change.reference.kind == .stakeholder && ["name", "mail"].contains(field)
        && otherPersons.contains(change.reference.id)
      return !isOwn && change.reference.kind.type.isFreeText(field)
    }
    func substituted(_ fields: [String: String]) -> [String: String] {
      var result = fields
      for (field, text) in fields where isText(field) { result[field] = substitute(text) }
      return result
    }
    switch change {
    case .insert(let reference, let fields): return .insert(reference, substituted(fields))
    case .remove(let reference, let fields): return .remove(reference, substituted(fields))
    case .set(let reference, let field, let old, let new):
      guard isText(field) else { return change }
      return .set(
        reference, field: field, old: old.map { substitute($0) }, new: new.map { substitute($0) })
    }
  }

  private mutating func substitute(_ text: String) -> String {
    let result = names.removed(from: text)
    if result != text { replaced += 1 }
    return result
  }
}

extension Entity {
  /// A field's stored text without references to any of `records`; nil when nothing is left.
  fileprivate static func release(
    _ text: String, of name: String, from records: Set<Reference>
  ) -> String? {
    let references = field(name)?.references(in: text) ?? []
    let kept = references.filter { !records.contains($0) }
    if kept.count == references.count { return text }
    return kept.isEmpty ? nil : kept.map(\.id).joined(separator: " ")
  }
}

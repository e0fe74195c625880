import Core

/// A word that is put into all that is confidential, to be looked for where it mustn't be.
public enum Secret {
  /// The word.
  public static let word = "hemmelighuset"

  /// A history with the word in every text that readers mustn't see, and in what is said of the
  /// changes to them.
  ///
  /// What that is stands here once more, without the help of what hides it.
  public static func put(into transactions: [Transaction]) throws -> [Transaction] {
    let secrets = try Secrets(transactions)
    var told: Set<String> = []
    return transactions.map { own in
      let other =
        switch own.act {
        case .edit: ""
        case .undo(let id), .redo(let id): id
        }
      let isTold = told.contains(other) || own.changes.contains(where: secrets.tell)
      if isTold { told.insert(own.id) }
      return Transaction(
        id: own.id, author: own.author, time: own.time,
        label: isTold ? "\(own.label) \(word)" : own.label, act: own.act,
        changes: own.changes.map(secrets.marked))
    }
  }
}

/// What is confidential in a history, by how it ends.
private struct Secrets {
  private var isPerson: [Reference: Bool] = [:]
  private var isClosed: [Reference: Bool] = [:]
  private let closedRecords: Set<Reference>

  init(_ transactions: [Transaction]) throws {
    var ledger = Ledger(projectID: "p")
    for transaction in transactions {
      try ledger.append(transaction)
      let project = ledger.project
      for change in transaction.changes {
        let reference = change.reference
        if let one = project.stakeholder(reference.id) { isPerson[reference] = one.isPerson }
        if let point = project.agendaPoint(reference.id) { isClosed[reference] = point.isClosed }
      }
    }
    closedRecords = ledger.project.closedRecords
  }

  /// Whether a record, or something of it, is confidential.
  private func has(_ reference: Reference) -> Bool {
    [.stakeholder, .assessment, .contact, .expectation].contains(reference.kind)
      || isClosed[reference] == true || closedRecords.contains(reference)
  }

  private func hides(_ field: String, of reference: Reference) -> Bool {
    guard has(reference) else { return false }
    if reference.kind != .stakeholder { return true }
    return field == "name" ? isPerson[reference] == true : Self.hidden.contains(field)
  }

  private static let hidden: Set<String> = [
    "interests", "concerns", "responsible", "nextContact", "mail", "link", "letter", "note",
  ]

  /// Whether a change tells something confidential.
  func tell(_ change: Change) -> Bool {
    switch change {
    case .insert(let reference, let fields), .remove(let reference, let fields):
      reference.kind == .stakeholder
        ? fields.keys.contains { hides($0, of: reference) } : has(reference)
    case .set(let reference, let field, _, _): hides(field, of: reference)
    }
  }

  func marked(_ change: Change) -> Change {
    func marked(_ text: String?, _ field: String) -> String? {
      let traits = change.reference.kind.type.descriptions.first { $0.name == field }
      guard let text, let traits, traits.type == .text, traits.target == nil,
        hides(field, of: change.reference)
      else { return text }
      return "\(text) \(Secret.word)"
    }
    func marked(_ fields: [String: String]) -> [String: String] {
      Dictionary(uniqueKeysWithValues: fields.map { ($0, marked($1, $0) ?? $1) })
    }
    return switch change {
    case .insert(let reference, let fields): .insert(reference, marked(fields))
    case .remove(let reference, let fields): .remove(reference, marked(fields))
    case .set(let reference, let field, let old, let new):
      .set(reference, field: field, old: marked(old, field), new: marked(new, field))
    }
  }
}

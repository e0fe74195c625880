/// Forgets a person: what a project's history becomes when a stakeholder is taken out of it.
///
/// The person's own records go from every transaction, and so do references to them. Wherever the
/// name stands in another text, a label or an author's place, it is replaced. What is left says
/// that an erasure took place, when and by whom.
public struct Erasure: Equatable, Sendable {
  /// What stands in other texts where the name stood.
  public static let substitute = "[glemt]"

  /// The history without the person, in order.
  public let transactions: [Transaction]
  /// How many texts outside the person's own records had the name in them.
  public let replaced: Int
  /// The parts of the name that still stand as words in the history, such as a first name that
  /// others may have too.
  public let mentioned: [String]

  /// Takes the stakeholder with `id` out of a history; it may have been removed already.
  ///
  /// `author` is the one who erases, whose own place in the history stays. Throws when there has
  /// been no such stakeholder, or it is a group or a role.
  public init(of id: String, from ledger: Ledger, by author: String) throws(Refusal) {
    try ledger.checkErasure(of: id)
    var eraser = Eraser(Traces(of: id, in: ledger), author: author)
    let cleaned = ledger.entries.compactMap { eraser.clean($0.transaction) }
    transactions = Self.keepingNumber(of: id, from: ledger, in: cleaned)
    replaced = eraser.replaced
    mentioned = eraser.names.parts(in: transactions.flatMap(\.texts))
  }

  /// The transaction that tells of the erasure, and nothing else.
  public static let edit = Edit("Glemt: en interessent", [])

  /// The history with the highest number of all written into its first transaction, when it would
  /// otherwise be given to somebody else.
  private static func keepingNumber(
    of id: String, from ledger: Ledger, in cleaned: [Transaction]
  ) -> [Transaction] {
    let last = ledger.project.stakeholderNumbers.next - 1
    var project = Project(id: ledger.project.id)
    for change in cleaned.flatMap(\.changes) { try? project.apply(change) }
    guard project.stakeholderNumbers.next - 1 < last, let first = cleaned.first else {
      return cleaned
    }
    let info = Reference(.project, ProjectInfo.onlyID)
    let changes = first.changes.filter { change in
      if case .set(info, "lastNumber", _, _) = change { false } else { true }
    }
    let number = Change.set(info, field: "lastNumber", old: nil, new: String(last))
    return [first.with(changes: changes + [number])] + cleaned.dropFirst()
  }
}

extension Ledger {
  /// Throws when a stakeholder can't be erased: because there has been none with `id`, or because
  /// it is no person and never was.
  public func checkErasure(of id: String) throws(Refusal) {
    let lives = stakeholderLives[id] ?? []
    guard let last = lives.last else { throw Refusal("Der er ingen sådan interessent.") }
    if lives.contains(where: { $0.form == .person }) { return }
    throw Refusal(
      """
      »\(last.name)« er en \(last.form.shown), og kun personer kan glemmes. Slet den i stedet. \
      Er det en person, så ret først arten til person.
      """)
  }

  /// The stakeholder that a number was given to, as it is now or last was; nil when none was, or it
  /// has been erased.
  public func stakeholder(number: Int) -> Stakeholder? {
    if let now = project.stakeholders.first(where: { $0.number == number }) { return now }
    for change in entries.reversed().flatMap({ $0.transaction.changes.reversed() }) {
      if case .remove(let reference, let fields) = change, reference.kind == .stakeholder,
        fields["number"] == String(number)
      {
        return Stakeholder(id: reference.id).with(stored: fields)
      }
    }
    return nil
  }

  /// Whether the history knows a stakeholder, who may have been removed but has not been erased.
  public func knows(stakeholder id: String) -> Bool {
    let reference = Reference(.stakeholder, id)
    return entries.contains { $0.transaction.changes.contains { $0.reference == reference } }
  }

  /// What each stakeholder has been through, by id and in order: as it came, and after each change.
  var stakeholderLives: [String: [Stakeholder]] {
    var table = Table<Stakeholder>()
    var lives: [String: [Stakeholder]] = [:]
    for change in entries.lazy.flatMap(\.transaction.changes)
    where change.reference.kind == .stakeholder {
      try? table.apply(change)
      if let now = table[change.reference.id] { lives[now.id, default: []].append(now) }
    }
    return lives
  }
}

extension Transaction {
  func with(changes: [Change]) -> Transaction {
    Transaction(id: id, author: author, time: time, label: label, act: act, changes: changes)
  }

  /// All that people have written in it.
  fileprivate var texts: [String] {
    [label, author]
      + changes.flatMap { change -> [String] in
        switch change {
        case .insert(let reference, let fields), .remove(let reference, let fields):
          fields.filter { reference.kind.type.isFreeText($0.key) }.map(\.value)
        case .set(let reference, let field, let old, let new):
          reference.kind.type.isFreeText(field) ? [old, new].compactMap { $0 } : []
        }
      }
  }
}

extension Entity {
  /// Whether people write the field with a stored name in their own words.
  static func isFreeText(_ name: String) -> Bool { field(name)?.isFreeText == true }

  /// The same of a field that they write themselves: the program puts figures beside each other.
  static func isWritten(_ name: String) -> Bool {
    field(name).map { $0.isFreeText && !$0.isInternal } ?? false
  }
}

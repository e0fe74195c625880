/// Forgets a person: what a project's history becomes when a stakeholder is taken out of it.
///
/// The person's own records go from every transaction, and so do references to them. Wherever the
/// name stands in another text, a label or an author's place, it is replaced. What is left says
/// that an erasure took place, when and by whom.
public struct Erasure: Equatable, Sendable {
  /// What stands in other texts where the name stood.
  public static let substitute = "[glemt]"

  /// What is said to whoever would undo it.
  public static let isForGood = "At alle spor af en person er slettet, kan ikke fortrydes."

  /// The id of the stakeholder who was the person.
  public let stakeholder: String
  /// The history without the person, in order.
  public let transactions: [Transaction]
  /// How many texts outside the person's own records had the name in them.
  public let replaced: Int
  /// The parts of the name that still stand as words in the history, such as a first name that
  /// others may have too.
  public let mentioned: [Mention]
  /// What the person has been called, to be looked for elsewhere.
  public let names: PersonNames

  /// A part of the name that is left, and where.
  public struct Mention: Equatable, Sendable {
    /// The word.
    public let word: String
    /// The records and fields it stands in, as people call them; none when it only stands in the
    /// history.
    public let places: [String]
  }

  /// Takes the stakeholder with `id` out of a history; it may have been removed already.
  ///
  /// `author` is the one who erases, whose own place in the history stays. Throws when there has
  /// been no such stakeholder, or it is a group or a role.
  public init(of id: String, from ledger: Ledger, by author: String) throws(Refusal) {
    try ledger.checkErasure(of: id)
    self.init(ofAny: id, from: ledger, by: author)
  }

  /// Takes the stakeholder with `id` out of a history, whatever it is.
  init(ofAny id: String, from ledger: Ledger, by author: String) {
    stakeholder = id
    var eraser = Eraser(Traces(of: id, in: ledger), author: author)
    let cleaned = ledger.entries.compactMap { eraser.clean($0.transaction) }
    var project = Project(id: ledger.project.id)
    for change in cleaned.flatMap(\.changes) { try? project.apply(change) }
    transactions = Self.keepingNumbers(from: ledger, in: cleaned, of: project)
    replaced = eraser.replaced
    names = eraser.names
    let here = names.parts(in: project.writtenTexts)
    let history = names.parts(in: Set(transactions.flatMap(\.texts)).map { ("", $0) })
    mentioned = history.map { part in
      Mention(word: part.word, places: here.first { $0.word == part.word }?.places ?? [])
    }
  }

  /// Whether another project's history names the person too.
  public func isNamed(in ledger: Ledger) -> Bool {
    Set(ledger.entries.flatMap(\.transaction.texts)).contains(where: names.occur)
  }

  /// The transaction that tells of the erasure, and nothing else.
  public static let edit = Edit("Glemt: en interessent", [])

  /// The history with the highest number of all, and how far its sequence had come, written into its
  /// first transaction, when the one would otherwise be given to somebody else and the other fall.
  private static func keepingNumbers(
    from ledger: Ledger, in cleaned: [Transaction], of project: Project
  ) -> [Transaction] {
    let number = ledger.project.tables.stakeholder.numbers.next - 1
    let isNumberLost = project.tables.stakeholder.numbers.next - 1 < number
    let sequence = HistorySequence(of: ledger.entries.lazy.map(\.transaction)).value
    let hasFallen = HistorySequence(of: cleaned).value < sequence
    return cleaned.keeping("lastNumber", isNumberLost ? number : nil)
      .keeping("lastSequence", hasFallen ? sequence : nil)
  }
}

extension [Transaction] {
  /// The history with a number written into a field of the project in its first transaction; nil
  /// leaves it as it is.
  fileprivate func keeping(_ field: String, _ number: Int?) -> [Transaction] {
    guard let number, let first else { return self }
    let info = Reference(.project, ProjectInfo.onlyID)
    let changes = first.changes.filter { change in
      if case .set(info, field, _, _) = change { false } else { true }
    }
    let change = Change.set(info, field: field, old: nil, new: String(number))
    return [first.with(changes: changes + [change])] + dropFirst()
  }
}

extension Ledger {
  /// Throws when a stakeholder can't be erased: because there has been none with `id`, or because
  /// it is no person and never was.
  public func checkErasure(of id: String) throws(Refusal) {
    let lives = stakeholderLives[id] ?? []
    guard let last = lives.last else { throw Refusal("Der er ingen sådan interessent.") }
    if lives.contains(where: { $0.isPerson }) { return }
    throw Refusal(
      """
      »\(last.name)« er en \(last.kind.shown), og kun for personer kan alle spor slettes. \
      Slet den i stedet. Er det en person, så ret først typen til person, eller skriv ved en \
      rolle, at den kun har én person.
      """)
  }

  /// The stakeholder that a number was given to, as it is now or last was; nil when none was, or it
  /// has been erased.
  public func stakeholder(number: Int) -> Stakeholder? {
    if let now = Stakeholder.numbered(number, in: project) { return now }
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
    // What hasn't been read may know them.
    return !isWhole
      || entries.contains { $0.transaction.changes.contains { $0.reference == reference } }
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

extension Erasure.Mention {
  /// Where the word is left, as a sentence with what to do.
  public var sentence: String {
    let most = 4
    let names = places.prefix(most) + (places.count > most ? ["\(places.count - most) til"] : [])
    let place =
      switch names.count {
      case 0: "i historikken"
      case 1: "i \(names[0])"
      default: "i \(names.dropLast().joined(separator: ", ")) og \(names.last!)"
      }
    return "»\(word)« findes stadig \(place). Se efter, om det er personen."
  }
}

extension Project {
  /// What people have written in its records, with the place that it stands.
  fileprivate var writtenTexts: [(place: String, text: String)] {
    kinds.flatMap { writtenTexts(of: $0.type) }
  }

  private func writtenTexts<Record: Entity>(
    of type: Record.Type
  ) -> [(place: String, text: String)] {
    let written = Record.fields.filter(\.isFreeText)
    return Record.table(self).all.flatMap { record in
      written.compactMap { field in
        guard let text = field.read(record), !text.isEmpty else { return nil }
        return ("\(record.name(in: self)) (\(field.label))", text)
      }
    }
  }
}

extension Transaction {
  /// Whether it tells that a person has been forgotten.
  var isErasure: Bool { changes.isEmpty && label == Erasure.edit.label }

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

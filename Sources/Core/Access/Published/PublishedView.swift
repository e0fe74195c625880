/// What of a history everybody may see: what readers do, without anything that people have written
/// but in the fields that are published, and with no person named.
///
/// Like what readers see it adds up to a project at every step, so that whatever is made of it can't
/// tell what isn't there.
public struct PublishedView {
  private let readers: ReaderView
  private let named: NamedInHistory
  private let entries: [Entry]
  private let project: String
  /// The activities that came of closed points.
  private let closedActivities: Set<String>

  /// What everybody may see of a whole history.
  public init(of ledger: Ledger) {
    let closed = ClosedMatters(in: ledger)
    readers = ReaderView(of: ledger.entries, without: closed.loose)
    named = NamedInHistory(in: ledger)
    (entries, project) = (ledger.entries, ledger.project.id)
    closedActivities = closed.activities
  }

  /// The history as everybody may see it, folded.
  public func ledger() throws(Damage) -> Ledger {
    var ledger = Ledger(projectID: project, isForReaders: true)
    try ledger.append(readers.shown(entries).map(shown))
    return ledger
  }

  private func shown(_ entry: Entry) -> Entry {
    let own = entry.transaction
    return Entry(
      revision: entry.revision,
      transaction: Transaction(
        id: own.id, author: "", time: own.time, label: "", act: own.act,
        changes: own.changes.compactMap(shown)))
  }

  private func shown(_ change: Change) -> Change? {
    switch change {
    case .insert(let reference, let fields):
      return .insert(reference, shown(fields, of: reference))
    case .remove(let reference, let fields):
      return .remove(reference, shown(fields, of: reference))
    case .set(let reference, let field, let old, let new):
      let (before, after) = (
        old.flatMap { shown($0, field, of: reference) },
        new.flatMap { shown($0, field, of: reference) }
      )
      return before == after ? nil : .set(reference, field: field, old: before, new: after)
    }
  }

  private func shown(_ fields: [String: String], of reference: Reference) -> [String: String] {
    var result: [String: String] = [:]
    for (name, text) in fields { result[name] = shown(text, name, of: reference) }
    return result
  }

  private func shown(_ text: String, _ field: String, of reference: Reference) -> String? {
    guard Self.texts[reference.kind]?.contains(field) == true else { return text }
    if reference.kind == .activity, closedActivities.contains(reference.id) {
      return field == "title" ? "Aktivitet fra et lukket punkt" : nil
    }
    switch Kind.published[reference.kind]?[field] {
    case .words: return named.words(text)
    case .role: return named.role(text)
    case .contact: return named.contact(text)
    case .address: return named.address(text)
    case nil: return nil
    }
  }

  /// Whether a field of text is told to everybody, in whatever way.
  public static func publishes(_ field: String, of kind: Kind) -> Bool {
    Kind.published[kind]?[field] != nil
  }

  /// The stored names of the fields of text, by their kinds.
  private static let texts: [Kind: Set<String>] = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { kind in
      let texts = kind.type.descriptions.filter { $0.type == .text && $0.target == nil }
      return (kind, Set(texts.map(\.name)))
    })
}

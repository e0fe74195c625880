import Text

/// What of a history readers see, and what stands in the place of the rest.
///
/// Records of confidential kinds, and fields of them, aren't there; of a closed point of an agenda
/// there is only that it is one, and what came of it is as in `Project.closedRecords`. Persons among
/// the stakeholders have no names. What is left adds up to a project at every step. It follows from
/// how things were last, and is so for the whole history.
public struct ReaderView: Equatable, Sendable {
  /// The ids of the points that are closed, or were when they went.
  private let closedPoints: Set<String>
  /// The records that aren't there, though their kinds are.
  private let hidden: Set<Reference>
  /// What persons are called, by their ids.
  private let persons: [String: String]
  /// What persons have been called in truth.
  private let names: PersonNames

  /// What readers see of a history that ends with the last of these entries, without some other
  /// records.
  public init(of entries: some Sequence<Entry>, without others: Set<Reference> = []) {
    var records = WatchedRecords()
    for entry in entries { entry.transaction.changes.forEach { records.note($0) } }
    closedPoints = records.closedPoints
    hidden = records.closedRecords(from: closedPoints).union(others)
    let people = records.persons
    persons = Dictionary(
      uniqueKeysWithValues: people.map { ($0.id, $0.neutralName) })
    names = PersonNames(
      people.flatMap { records.names[$0.id] ?? [] }, addresses: [], others: records.groups)
  }

  /// Entries that follow each other in the history, as readers see them; `silenced` are the ids of
  /// those before them that are shown as `silence`.
  public func shown(_ entries: [Entry], after silenced: Set<String> = []) -> [Entry] {
    var silenced = silenced
    return entries.map { entry in
      let own = entry.transaction
      let seen = own.changes.map(shown)
      let isSilent =
        switch own.act {
        case .edit: seen.contains { $0.isCut }
        // It may have nothing left to change, and is called after the other all the same.
        case .undo(let other), .redo(let other):
          silenced.contains(other) || seen.contains { $0.isCut }
        }
      if isSilent { silenced.insert(own.id) }
      return Entry(
        revision: entry.revision,
        transaction: Transaction(
          id: own.id, author: own.author, time: own.time,
          label: isSilent ? Self.silence : withoutNames(own.label), act: own.act,
          changes: seen.compactMap(\.change)))
    }
  }

  /// A change as readers see it; nil where they don't.
  func seen(of change: Change) -> Change? { shown(change).change }

  /// The kinds whose records it follows from; changes of others needn't be given to it.
  public static var watchedKinds: Set<Kind> { WatchedRecords.kinds }

  /// What is said in the history instead of what isn't for readers.
  public static let silence = "Noget, der ikke vises for læsere"

  /// What a closed point is called.
  private static let closedTitle = "Lukket punkt"

  /// A change as readers see it, and whether there is more to it than that.
  private typealias Seen = (change: Change?, isCut: Bool)

  private func shown(_ change: Change) -> Seen {
    switch change {
    case .insert(let reference, let fields):
      let seen = shown(fields, of: reference)
      return (seen.fields.map { .insert(reference, $0) }, seen.isCut)
    case .remove(let reference, let fields):
      let seen = shown(fields, of: reference)
      return (seen.fields.map { .remove(reference, $0) }, seen.isCut)
    case .set(let reference, let field, let old, let new):
      guard !hidden.contains(reference), let rule = reference.kind.readerFields[field],
        !isReplaced(field, of: reference)
      else { return (nil, true) }
      let (before, after) = (old.map { shown($0, rule) }, new.map { shown($0, rule) })
      // Also where it is moved, the history calls a closed point by its title.
      let isCut = before?.isCut == true || after?.isCut == true || isClosed(reference)
      if before?.text == after?.text { return (nil, isCut) }
      return (.set(reference, field: field, old: before?.text, new: after?.text), isCut)
    }
  }

  private func shown(
    _ fields: [String: String], of reference: Reference
  ) -> (fields: [String: String]?, isCut: Bool) {
    let rules = reference.kind.readerFields
    if hidden.contains(reference) || rules.isEmpty { return (nil, true) }
    var isCut = isClosed(reference)
    var seen: [String: String] = [:]
    for (name, text) in fields {
      guard let rule = rules[name], !isReplaced(name, of: reference) else {
        isCut = true
        continue
      }
      let shown = shown(text, rule)
      seen[name] = shown.text
      isCut = isCut || shown.isCut
    }
    for (name, text) in replacements(in: reference) { seen[name] = text }
    return (seen, isCut)
  }

  /// What always stands in some fields of a record.
  private func replacements(in reference: Reference) -> [String: String] {
    if reference.kind == .stakeholder, let name = persons[reference.id] { return ["name": name] }
    if isClosed(reference) { return ["title": Self.closedTitle, "closed": true.stored] }
    return [:]
  }

  /// Whether readers see something else in a field than what stands there, or nothing.
  private func isReplaced(_ field: String, of reference: Reference) -> Bool {
    if isClosed(reference) { return field != "meeting" && field != "position" }
    return reference.kind == .stakeholder && field == "name" && persons[reference.id] != nil
  }

  private func isClosed(_ reference: Reference) -> Bool {
    reference.kind == .agendaPoint && closedPoints.contains(reference.id)
  }

  private func shown(_ text: String, _ rule: ReaderField) -> (text: String?, isCut: Bool) {
    guard let target = rule.target else {
      return (rule.mayName ? withoutNames(text) : text, false)
    }
    let ids = [String](stored: text)
    let seen = ids.filter { target.isForReaders && !hidden.contains(Reference(target, $0)) }
    if seen.count == ids.count { return (text, false) }
    return (seen.isEmpty ? nil : seen.stored, true)
  }

  private func withoutNames(_ text: String) -> String {
    guard names.mayStand(in: Array(text.utf8)[...]) else { return text }
    return names.replaced(in: text, with: NamedPersons.one)
  }
}

/// What a history has told of the records that decide what readers see: each as it last was.
private struct WatchedRecords {
  private var fields: [Reference: [String: String]] = [:]
  private var present: Set<Reference> = []
  /// What has ever been noted as having come of a point, by its id.
  private var results: [String: Set<Reference>] = [:]
  /// What stakeholders have ever been called, by their ids.
  private(set) var names: [String: Set<String>] = [:]

  static let kinds: Set<Kind> = [.agendaPoint, .stakeholder, .decision, .promise]

  mutating func note(_ change: Change) {
    let reference = change.reference
    guard Self.kinds.contains(reference.kind) else { return }
    switch change {
    case .insert(_, let all):
      fields[reference] = all
      present.insert(reference)
      all.forEach { note($0, $1, of: reference) }
    case .remove(_, let all):
      fields[reference] = all
      present.remove(reference)
      all.forEach { note($0, $1, of: reference) }
    case .set(_, let field, let old, let new):
      fields[reference, default: [:]][field] = new
      for text in [old, new].compactMap(\.self) { note(field, text, of: reference) }
    }
  }

  private mutating func note(_ field: String, _ text: String, of reference: Reference) {
    if reference.kind == .stakeholder, field == "name" {
      names[reference.id, default: []].insert(text)
    }
    guard reference.kind == .agendaPoint, let kind = Self.resultKinds[field] else { return }
    results[reference.id, default: []].formUnion(
      [String](stored: text).map { Reference(kind, $0) })
  }

  private static let resultKinds: [String: Kind] = ["decisions": .decision, "promises": .promise]

  /// The records of a kind; nil for one that can't be read.
  private func records<Record: Entity>(_ type: Record.Type) -> [(id: String, record: Record?)] {
    fields.filter { $0.key.kind == Record.kind }
      .map { ($0.key.id, Record(id: $0.key.id).with(stored: $0.value.mapValues { $0 })) }
  }

  var closedPoints: Set<String> {
    Set(records(AgendaPoint.self).filter { $0.record?.isClosed ?? true }.map(\.id))
  }

  var persons: [Stakeholder] {
    records(Stakeholder.self).map { $0.record ?? Stakeholder(id: $0.id).with { $0.kind = .person } }
      .filter(\.isPerson)
  }

  /// What stakeholders are called who aren't persons.
  var groups: [String] {
    records(Stakeholder.self).compactMap(\.record).filter { !$0.isPerson }.map(\.name)
  }

  /// What came of closed points and isn't for all: of what is gone, all that ever did; a decision on a
  /// milestone is for all.
  func closedRecords(from points: Set<String>) -> Set<Reference> {
    var (ever, now): (Set<Reference>, Set<Reference>) = ([], [])
    for id in points {
      ever.formUnion(results[id] ?? [])
      let point = Reference(.agendaPoint, id)
      guard present.contains(point), let own = fields[point] else { continue }
      for (field, kind) in Self.resultKinds {
        now.formUnion([String](stored: own[field] ?? "").map { Reference(kind, $0) })
      }
    }
    return ever.filter { result in
      if result.kind == .decision, fields[result]?["milestone"]?.isEmpty == false { return false }
      return now.contains(result) || !present.contains(result)
    }
  }
}

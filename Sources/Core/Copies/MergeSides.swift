/// A project as a copy and its home have it, and as both had it last.
struct MergeSides {
  /// As both had it.
  let base: Project
  /// As the copy has it.
  let copy: Project
  /// As it is at home.
  let home: Project
  /// The lists whose order both have changed, so that only the one of them can hold: those at home.
  private var disputed: Set<PlacedList> = []

  init(base: Project, copy: Project, home: Project) {
    (self.base, self.copy, self.home) = (base, copy, home)
    for kind in Kind.allCases {
      for reference in home.references(of: kind) where isMovedInBoth(reference) {
        home.list(of: reference).map { _ = disputed.insert($0) }
      }
    }
  }

  private func isMovedInBoth(_ reference: Reference) -> Bool {
    let places = [base, copy, home].map { $0.value(of: PlacedList.field, in: reference) }
    return places.allSatisfy(\.exists) && Set(places.map(\.text)).count == 3
  }

  /// Whether a field is a place on a list whose order both have changed, and which that list is.
  func disputedList(of field: String, in reference: Reference) -> PlacedList? {
    guard field == PlacedList.field else { return nil }
    return home.list(of: reference).flatMap { disputed.contains($0) ? $0 : nil }
  }

  /// What is done with what the copy has made of a record.
  enum Fate: Equatable {
    /// It is made at home, where nobody has touched the record.
    case whole
    /// Each field by itself, for both have the record.
    case fields
    /// Nothing, for it isn't at home any more, or came and went in the copy.
    case none
    /// It is changed at home and removed in the copy.
    case removed
  }

  /// What is done with what the copy has made of a field.
  enum Verdict: Equatable {
    /// What is at home stays, and says enough.
    case leave
    /// What the copy says is made.
    case take
    /// Each says something else.
    case conflict
  }

  func fate(of reference: Reference) -> Fate {
    let now = home.stored(reference)
    let before = base.stored(reference)
    if now == before { return .whole }
    if now == nil { return .none }
    if copy.contains(reference) { return .fields }
    return before == nil ? .none : .removed
  }

  /// What is done with a field of a record whose fate is by its fields.
  func verdict(on field: String, of reference: Reference) -> Verdict {
    let kind = reference.kind
    if let whole = kind.fields(with: field), base.contains(reference),
      let verdict = verdict(onAll: whole, of: reference)
    {
      return verdict
    }
    let now = home.value(of: field, in: reference).text
    let wanted = copy.value(of: field, in: reference).text
    if now == wanted { return .leave }
    if disputedList(of: field, in: reference) != nil { return .conflict }
    guard base.contains(reference) else {
      // Both have made it. What only one has filled in says nothing against the other, but a choice
      // that is as it is from the beginning is an answer, where somebody chose: points are also made of
      // an agenda's text.
      if kind != .agendaPoint, let field = kind.type.description(of: field), field.standard != nil,
        !field.isInternal
      {
        return .conflict
      }
      if wanted == nil { return .leave }
      return now == nil ? .take : .conflict
    }
    let before = base.value(of: field, in: reference).text
    if wanted == before { return .leave }
    return now == before ? .take : .conflict
  }

  /// What is done with fields that are decided together; nil where each is by itself, since both say the
  /// same of what they tell of.
  private func verdict(onAll whole: [String], of reference: Reference) -> Verdict? {
    let (before, now, wanted) = (
      base.values(of: whole, in: reference), home.values(of: whole, in: reference),
      copy.values(of: whole, in: reference)
    )
    if now == wanted || wanted == before { return .leave }
    if now == before { return .take }
    return now[0] == wanted[0] ? nil : .conflict
  }

  /// The fields that are chosen with one; none where it is chosen by itself.
  func chosenTogether(with field: String, of reference: Reference) -> [String] {
    guard let whole = reference.kind.fields(with: field), base.contains(reference),
      verdict(onAll: whole, of: reference) == .conflict
    else { return [] }
    return whole
  }

  /// The field that is asked about where a field is to be chosen: where it is decided together with
  /// others, the one that they tell of.
  func asked(about field: String, of reference: Reference) -> String {
    guard let first = reference.kind.fields(with: field)?.first, base.contains(reference),
      home.value(of: first, in: reference).text != copy.value(of: first, in: reference).text
    else { return field }
    return first
  }
}

extension MergeSides {
  /// A change of the copy's without references to what has been deleted at home, where the deletion
  /// would have let go of them.
  func released(_ change: Change) -> Change {
    let kind = change.reference.kind.type
    switch change {
    case .insert(let reference, let fields):
      return .insert(
        reference, fields.compactMapWithKeys { released($1, kind.description(of: $0)) })
    case .set(let reference, let field, let old, let new?):
      let kept = released(new, kind.description(of: field))
      return .set(reference, field: field, old: old, new: kept)
    case .set, .remove: return change
    }
  }

  private func released(_ text: String, _ field: FieldDescription?) -> String? {
    guard let field, field.removalRule == .clear, let target = field.target else { return text }
    let kept = text.split(separator: " ").filter { id in
      let reference = Reference(target, String(id))
      return home.contains(reference) || !base.contains(reference)
    }
    return kept.isEmpty ? nil : kept.joined(separator: " ")
  }
}

/// A list of records that have places on it.
struct PlacedList: Hashable {
  let kind: Kind
  /// The ids of what the records are listed under.
  let under: [String]

  /// The stored name of the field with a record's place.
  static let field = "position"
}

extension Kind {
  /// The stored names of the fields that are decided together with one: the first is what something is
  /// or not, and the others tell more of that.
  func fields(with field: String) -> [String]? {
    Self.together[self].flatMap { $0.contains(field) ? $0 : nil }
  }

  private static let together: [Kind: [String]] = [
    .activity: ["status", "doneOn", "doneBy"],
    .milestone: ["status", "reached", "statusReason", "reopened"],
    .decision: ["outcome", "date", "body"],
    .phaseGate: ["answer", "date", "body"],
    .promise: ["state", "settled"],
    .adjustment: ["state", "settled"],
    .department: ["participates", "participatesFrom"],
  ]
}

extension Project {
  fileprivate func values(of fields: [String], in reference: Reference) -> [String?] {
    fields.map { value(of: $0, in: reference).text }
  }

  fileprivate func list(of reference: Reference) -> PlacedList? {
    (record(reference) as? any Placed).map {
      PlacedList(kind: reference.kind, under: $0.listedUnder)
    }
  }
}

extension Entity {
  fileprivate static func description(of field: String) -> FieldDescription? {
    descriptions.first { $0.name == field }
  }
}

extension [String: String] {
  fileprivate func compactMapWithKeys(_ body: (Key, Value) -> Value?) -> Self {
    var result: Self = [:]
    for (key, value) in self { result[key] = body(key, value) }
    return result
  }
}

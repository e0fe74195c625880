/// A project as a copy and its home have it, and as both had it last.
struct MergeSides {
  /// As both had it.
  let base: Project
  /// As the copy has it.
  let copy: Project
  /// As it is at home.
  let home: Project

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
    let now = home.value(of: field, in: reference).text
    let wanted = copy.value(of: field, in: reference).text
    if now == wanted { return .leave }
    guard base.contains(reference) else {
      // Both have made it. What only one has filled in says nothing against the other.
      if wanted == nil { return .leave }
      return now == nil ? .take : .conflict
    }
    let before = base.value(of: field, in: reference).text
    if wanted == before { return .leave }
    return now == before ? .take : .conflict
  }
}

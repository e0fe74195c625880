import Core

/// What the focus can rest on, on the tab Opfølgning.
enum FollowUpItem: Equatable {
  /// A goal, or a follow-up round.
  case record(Reference)
  /// The line that stands where there are no records of a kind yet.
  case empty(Kind)
  /// How the plan is followed.
  case plan
  /// How the allocation keys stand.
  case keys
  /// What the rounds found about a goal or a key, side by side.
  case compared(Reference)

  /// The item as a row's id.
  var id: String {
    switch self {
    case .record(let reference): RecordItem.record(reference).id
    case .empty(let kind): RecordItem.empty(kind).id
    case .plan: "plan"
    case .keys: "keys"
    case .compared(let reference): Self.compared + RecordItem.record(reference).id
    }
  }

  init?(id: String) {
    if id.hasPrefix(Self.compared) {
      let rest = String(id.dropFirst(Self.compared.count))
      guard case .record(let reference) = RecordItem(id: rest) else { return nil }
      self = .compared(reference)
      return
    }
    switch (id, RecordItem(id: id)) {
    case ("plan", _): self = .plan
    case ("keys", _): self = .keys
    case (_, .record(let reference)): self = .record(reference)
    case (_, .empty(let kind)): self = .empty(kind)
    default: return nil
    }
  }
  private static let compared = "compared/"
}

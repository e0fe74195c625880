import Core

/// What the focus can rest on, on the page of one record: a stakeholder or a goal.
enum RecordItem: Equatable {
  /// A field by its stored name.
  case field(String)
  /// Another record that belongs to it.
  case record(Reference)
  /// The line that stands where there are no records of a kind yet.
  case empty(Kind)

  /// The item as a row's id.
  var id: String {
    switch self {
    case .field(let name): "field/\(name)"
    case .record(let reference): "record/\(reference.kind.rawValue)/\(reference.id)"
    case .empty(let kind): "empty/\(kind.rawValue)"
    }
  }

  /// The kind of records that the item stands among; nil for a field.
  var kind: Kind? {
    switch self {
    case .field: nil
    case .record(let reference): reference.kind
    case .empty(let kind): kind
    }
  }

  init?(id: String) {
    let parts = id.split(separator: "/", maxSplits: 2).map(String.init)
    guard parts.count >= 2 else { return nil }
    switch (parts[0], Kind(rawValue: parts[1])) {
    case ("field", _): self = .field(parts[1])
    case ("record", let kind?) where parts.count == 3: self = .record(Reference(kind, parts[2]))
    case ("empty", let kind?): self = .empty(kind)
    default: return nil
    }
  }
}

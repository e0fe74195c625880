import Core

/// What the focus can rest on, on a page of fields and records.
enum MilestoneItem: Hashable {
  /// A field by its stored name.
  case field(String)
  /// A record that belongs to the milestone.
  case record(Reference)
  /// The line that stands where there are no records of a kind yet.
  case empty(Kind)
  /// An earlier milestone that this one may reopen.
  case reopen(Int)

  /// The item as a row's id.
  var id: String {
    switch self {
    case .field(let name): "field/\(name)"
    case .record(let reference): "record/\(reference.kind.rawValue)/\(reference.id)"
    case .empty(let kind): "empty/\(kind.rawValue)"
    case .reopen(let number): "reopen/\(number)"
    }
  }

  /// The kind of records that the item stands among; nil outside the lists of records.
  var kind: Kind? {
    switch self {
    case .record(let reference): reference.kind
    case .empty(let kind): kind
    case .field, .reopen: nil
    }
  }

  init?(id: String) {
    let parts = id.split(separator: "/", maxSplits: 2).map(String.init)
    guard parts.count >= 2 else { return nil }
    switch parts[0] {
    case "field": self = .field(parts[1])
    case "record":
      guard parts.count == 3, let kind = Kind(rawValue: parts[1]) else { return nil }
      self = .record(Reference(kind, parts[2]))
    case "empty":
      guard let kind = Kind(rawValue: parts[1]) else { return nil }
      self = .empty(kind)
    case "reopen": self = .reopen(Int(parts[1]) ?? 0)
    default: return nil
    }
  }
}

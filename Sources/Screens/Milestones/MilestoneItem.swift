import Core

/// What the focus can rest on, on a page of fields and records.
enum MilestoneItem: Hashable {
  /// A field by its stored name.
  case field(String)
  /// A record that belongs to the milestone.
  case record(Reference)
  /// The line that stands where a list has no records yet.
  case empty(MilestoneList)
  /// An earlier milestone that this one may reopen.
  case reopen(Int)

  /// The item as a row's id.
  var id: String {
    switch self {
    case .field(let name): "field/\(name)"
    case .record(let reference): "record/\(reference.kind.rawValue)/\(reference.id)"
    case .empty(let list): "empty/\(list.rawValue)"
    case .reopen(let number): "reopen/\(number)"
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
      guard let list = MilestoneList(rawValue: parts[1]) else { return nil }
      self = .empty(list)
    case "reopen": self = .reopen(Int(parts[1]) ?? 0)
    default: return nil
    }
  }

  /// Whether it is ticked with a click and with the space bar.
  var isTicked: Bool {
    guard case .record(let reference) = self else { return false }
    return [.checklistItem, .communication, .activity].contains(reference.kind)
  }

  /// The list that the item stands in; nil outside the lists.
  func list(in project: Project) -> MilestoneList? {
    switch self {
    case .record(let reference): MilestoneList(of: reference, in: project)
    case .empty(let list): list
    case .field, .reopen: nil
    }
  }
}

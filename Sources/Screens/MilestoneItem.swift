/// What the focus can rest on, on a milestone's page.
enum MilestoneItem: Hashable {
  /// A field by its stored name.
  case field(String)
  case checklistItem(String)
  case decision(String)
  /// The line that stands where there is nothing yet.
  case emptyChecklist, emptyDecisions
  /// An earlier milestone that this one may reopen.
  case reopen(Int)

  /// The item as a row's id.
  var id: String {
    switch self {
    case .field(let name): "field/\(name)"
    case .checklistItem(let id): "item/\(id)"
    case .decision(let id): "decision/\(id)"
    case .emptyChecklist: "empty/checklist"
    case .emptyDecisions: "empty/decisions"
    case .reopen(let number): "reopen/\(number)"
    }
  }

  init?(id: String) {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch (parts[0], parts[1]) {
    case ("field", let name): self = .field(name)
    case ("item", let id): self = .checklistItem(id)
    case ("decision", let id): self = .decision(id)
    case ("empty", "checklist"): self = .emptyChecklist
    case ("empty", "decisions"): self = .emptyDecisions
    case ("reopen", let number): self = .reopen(Int(number) ?? 0)
    default: return nil
    }
  }
}

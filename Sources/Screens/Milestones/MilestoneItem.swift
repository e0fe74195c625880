import Core

/// What the focus can rest on, on a page of fields and records.
enum MilestoneItem: PageRecord {
  /// A field by its stored name.
  case field(String)
  /// A record that belongs to the milestone.
  case record(Reference)
  /// The line that stands where a list has no records yet.
  case empty(MilestoneSection)
  /// An earlier milestone that this one may reopen.
  case reopen(Int)

  /// Whether it is ticked with a click and with the space bar.
  var isTicked: Bool {
    guard case .record(let reference) = self else { return false }
    return reference.kind.type is any Ticked.Type
  }
}

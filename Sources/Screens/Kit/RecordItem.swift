import Core

/// What the focus can rest on, on the page of one record: a stakeholder or a goal.
enum RecordItem: PageRecord {
  /// A field by its stored name.
  case field(String)
  /// Another record that belongs to it.
  case record(Reference)
  /// The line that stands where there are no records of a kind yet.
  case empty(Kind)

  /// The kind of records that the item stands among; nil for a field.
  var kind: Kind? {
    switch self {
    case .field: nil
    case .record(let reference): reference.kind
    case .empty(let kind): kind
    }
  }
}

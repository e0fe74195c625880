/// The smallest step a project's state can take: a record comes, a record goes, or one of its
/// fields changes.
///
/// A change carries both old and new values, so that its inverse, its conflicts and its line in the
/// history all follow from it alone. Values are the fields' stored text; `nil` is the field's
/// default.
public enum Change: Hashable, Sendable {
  /// A new record with the fields that differ from their defaults.
  case insert(Reference, [String: String])
  /// A record that goes, with the fields it had.
  case remove(Reference, [String: String])
  /// One field of one record.
  case set(Reference, field: String, old: String?, new: String?)

  /// The record that changes.
  public var reference: Reference {
    switch self {
    case .insert(let reference, _), .remove(let reference, _), .set(let reference, _, _, _):
      reference
    }
  }

  /// The change that takes this one back.
  public var inverse: Change {
    switch self {
    case .insert(let reference, let fields): .remove(reference, fields)
    case .remove(let reference, let fields): .insert(reference, fields)
    case .set(let reference, let field, let old, let new):
      .set(reference, field: field, old: new, new: old)
    }
  }
}

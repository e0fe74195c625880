import Core

/// One field of a change as a row.
///
/// A record without fields has one row with an empty field name.
struct FieldRow {
  let action: String
  let field: String
  var old: String?
  var new: String?

  static func rows(of change: Change) -> [FieldRow] {
    switch change {
    case .set(_, let field, let old, let new):
      [FieldRow(action: "set", field: field, old: old, new: new)]
    case .insert(_, let fields) where fields.isEmpty: [FieldRow(action: "insert", field: "")]
    case .remove(_, let fields) where fields.isEmpty: [FieldRow(action: "remove", field: "")]
    case .insert(_, let fields):
      fields.map { FieldRow(action: "insert", field: $0.key, new: $0.value) }
    case .remove(_, let fields):
      fields.map { FieldRow(action: "remove", field: $0.key, old: $0.value) }
    }
  }
}

extension Act {
  /// The act as it stands in a row, and the id of the transaction that it is of, if any.
  var stored: (act: String, target: String?) {
    switch self {
    case .edit: ("edit", nil)
    case .undo(let target): ("undo", target)
    case .redo(let target): ("redo", target)
    }
  }
}

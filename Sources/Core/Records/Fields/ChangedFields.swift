/// Which fields of a record an edit changes, for the record's rules: one speaks only where something
/// it is about is new, so that what an older history has let stand can be worked on.
public struct ChangedFields: Equatable, Sendable {
  /// Whether the whole record is new.
  public fileprivate(set) var isNew: Bool
  private var names: Set<String> = []

  fileprivate init(isNew: Bool) { self.isNew = isNew }

  /// All fields of a new record.
  public static let all = ChangedFields(isNew: true)

  /// Whether one of the fields with these stored names is changed.
  public func contains(_ names: String...) -> Bool {
    isNew || names.contains(where: self.names.contains)
  }

  /// Whether nothing but fields with these stored names is changed.
  public func isWithin(_ names: String...) -> Bool { !isNew && self.names.isSubset(of: names) }

  fileprivate mutating func insert(_ name: String) { names.insert(name) }
}

/// A record that an edit makes or changes, and what is changed in it.
struct TouchedRecord {
  let reference: Reference
  let fields: ChangedFields
}

extension [Change] {
  /// The records that these changes make or change, in the order they come.
  ///
  /// To be rid of a reference to what the same changes remove is no change of one's own.
  var touched: [TouchedRecord] {
    var order: [Reference] = []
    var fields: [Reference: ChangedFields] = [:]
    var gone: Set<Reference> = []
    for case .remove(let reference, _) in self { gone.insert(reference) }
    for change in self {
      let reference = change.reference
      var changed = fields[reference] ?? ChangedFields(isNew: false)
      switch change {
      case .insert: changed.isNew = true
      case .remove: continue
      case .set(_, let field, let old, let new):
        if reference.kind.type.isRelease(of: field, from: old, to: new, without: gone) { continue }
        changed.insert(field)
      }
      if fields.updateValue(changed, forKey: reference) == nil { order.append(reference) }
    }
    return order.map { TouchedRecord(reference: $0, fields: fields[$0] ?? .all) }
  }
}

extension Entity {
  /// Whether a field only loses references to records that are gone.
  fileprivate static func isRelease(
    of name: String, from old: String?, to new: String?, without gone: Set<Reference>
  ) -> Bool {
    guard !gone.isEmpty, let field = Self.field(name), field.target != nil else { return false }
    let (had, has) = (field.references(in: old), field.references(in: new))
    return has.allSatisfy(had.contains) && had.allSatisfy { has.contains($0) || gone.contains($0) }
  }
}

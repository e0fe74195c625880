import Text

extension Project {
  /// The edit that follows when `body` changes the fields of `record`; without changes when it
  /// changes none.
  ///
  /// The label names the record and what changed: "Milepæl 6: frist 3. dec. 2026" for one field
  /// with a short value, otherwise the fields alone: "Milepæl 6: ansvarlig, frist".
  public func edit<Record: Entity>(
    _ record: Record, _ body: (inout Record) -> Void
  ) -> Edit {
    let changes = record.changes(body)
    return Edit("\(record.subject(in: self)): \(summary(of: changes))", changes)
  }

  /// The amounts that an edit writes, as they stand inside a sentence: "kroner 12.500"; with the
  /// name of their record where there are several.
  public func amounts(in edit: Edit) -> [String] {
    let written = edit.changes.map { change in
      (reference: change.reference, texts: amounts(in: change))
    }.filter { !$0.texts.isEmpty }
    if Set(written.map(\.reference)).count < 2 { return written.flatMap(\.texts) }
    let records = written.map { record in
      "\(nameInside(record.reference)): \(record.texts.joined(separator: ", "))"
    }
    return [records.joined(separator: "; ")]
  }

  private func amounts(in change: Change) -> [String] {
    let type = change.reference.kind.type
    let filled: [String: String] =
      switch change {
      case .insert(_, let fields): fields
      case .set(_, let field, _, let new?): [field: new]
      case .set, .remove: [:]
      }
    return type.amounts(filled: filled).map { field in
      "\(type.label(of: field).lowercasedFirst) "
        + show(filled[field], of: field, in: change.reference.kind)
    }
  }

  private func summary(of changes: [Change]) -> String {
    let labels = changes.compactMap { change -> String? in
      guard case .set(let reference, let field, _, _) = change else { return nil }
      return reference.kind.type.label(of: field).lowercasedFirst
    }
    guard labels.count == 1, case .set(let reference, let field, _, let new) = changes[0] else {
      return labels.isEmpty ? "ingen ændring" : labels.joined(separator: ", ")
    }
    let shown = show(new, of: field, in: reference.kind)
    switch shown {
    case "–": return "\(labels[0]) fjernet"
    case true.shown: return labels[0]
    case false.shown: return "\(labels[0]) ikke"
    default: break
    }
    // A label is one line in a history; a longer value stands there among the changes.
    if shown.count <= 30, !shown.contains(where: \.isNewline) { return "\(labels[0]) \(shown)" }
    let isLink = field == reference.kind.type.linkField
    return [labels[0], isLink ? Link(shown)?.ends : nil].compactMap { $0 }.joined(separator: " ")
  }
}

extension Project {
  /// What a record is called inside a sentence; a department's name may be a name alone.
  func nameInside(_ reference: Reference) -> String {
    let name = name(of: reference)
    return reference.kind == .department ? name : name.lowercasedFirst
  }
}

extension Entity {
  /// The stored names of the filled fields that hold amounts, in the order people read them.
  fileprivate static func amounts(filled: [String: String]) -> [String] {
    fields.filter { $0.holdsAmount && !$0.isInternal && filled[$0.name] != nil }.map(\.name)
  }
}

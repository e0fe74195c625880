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
    return Edit("\(subject(of: record.reference)): \(summary(of: changes))", changes)
  }

  /// What a label calls a record: as in `name(of:fields:)`, but short.
  private func subject(of reference: Reference) -> String {
    let milestone = value(of: "milestone", in: reference).text ?? "?"
    return switch reference.kind {
    case .project, .department: name(of: reference)
    case .milestone: "Milepæl \(reference.id)"
    case .checklistItem: "Tjekpunkt i milepæl \(milestone)"
    case .decision: "Beslutning om milepæl \(milestone)"
    }
  }

  private func summary(of changes: [Change]) -> String {
    let labels = changes.compactMap { change -> String? in
      guard case .set(let reference, let field, _, _) = change else { return nil }
      return reference.kind.label(of: field).lowercasedFirst
    }
    guard labels.count == 1, case .set(let reference, let field, _, let new) = changes[0] else {
      return labels.isEmpty ? "ingen ændring" : labels.joined(separator: ", ")
    }
    let shown = show(new, of: field, in: reference.kind)
    if shown == "–" { return "\(labels[0]) fjernet" }
    // A label is one line in a history; a longer value stands there among the changes.
    let isShort = shown.count <= 30 && !shown.contains(where: \.isNewline)
    return isShort ? "\(labels[0]) \(shown)" : labels[0]
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

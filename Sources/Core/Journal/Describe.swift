extension Kind {
  /// What people call a field of a record of this kind.
  public func label(of field: String) -> String {
    switch self {
    case .project: ProjectInfo.field(field)?.label ?? field
    case .department: Department.field(field)?.label ?? field
    case .milestone: Milestone.field(field)?.label ?? field
    case .checklistItem: ChecklistItem.field(field)?.label ?? field
    case .decision: Decision.field(field)?.label ?? field
    }
  }

  /// A field's stored text as people read it.
  func show(_ text: String?, of field: String) -> String {
    switch self {
    case .project: ProjectInfo.field(field)?.show(text) ?? text ?? "–"
    case .department: Department.field(field)?.show(text) ?? text ?? "–"
    case .milestone: Milestone.field(field)?.show(text) ?? text ?? "–"
    case .checklistItem: ChecklistItem.field(field)?.show(text) ?? text ?? "–"
    case .decision: Decision.field(field)?.show(text) ?? text ?? "–"
    }
  }

  /// Stored names of the fields that people have no use for in a history.
  var internalFields: Set<String> { ["position"] }

  /// The stored names of the fields, in the order people read them.
  var fieldNames: [String] {
    switch self {
    case .project: ProjectInfo.fields.map(\.name)
    case .department: Department.fields.map(\.name)
    case .milestone: Milestone.fields.map(\.name)
    case .checklistItem: ChecklistItem.fields.map(\.name)
    case .decision: Decision.fields.map(\.name)
    }
  }
}

/// A change as a person reads it: what changed, and its old and new value.
public struct ChangeDescription: Equatable, Sendable {
  /// The record: "Milepæl 6 · Tiltrædelse af aftale".
  public let subject: String
  /// The field, or nil when the whole record came or went.
  public let field: String?
  /// The old value; nil when the record is new.
  public let old: String?
  /// The new value; nil when the record was removed.
  public let new: String?
}

extension Project {
  /// What people call a record, from what it is now or, when it is gone, from `fields`.
  public func name(of reference: Reference, fields: [String: String] = [:]) -> String {
    let fields = stored(reference) ?? fields
    switch reference.kind {
    case .project:
      return "Projektet"
    case .milestone:
      let title = fields["shortTitle"] ?? fields["title"] ?? ""
      return title.isEmpty ? "Milepæl \(reference.id)" : "Milepæl \(reference.id) · \(title)"
    case .department:
      return "Afdeling \(fields["name"] ?? "uden navn")"
    case .checklistItem:
      return "Tjekpunkt »\(fields["text"] ?? "")« i milepæl \(fields["milestone"] ?? "?")"
    case .decision:
      let body = fields["body"] ?? fields["department"].flatMap { department($0)?.name } ?? "?"
      return "Beslutning fra \(body) om milepæl \(fields["milestone"] ?? "?")"
    }
  }

  /// A field's stored text as people read it, with the names of the records it refers to.
  public func show(_ text: String?, of field: String, in kind: Kind) -> String {
    if kind == .decision, field == "department", let text {
      return department(text)?.name ?? "en slettet afdeling"
    }
    return kind.show(text, of: field)
  }

  /// The change as lines for a person: one for a field, one for each filled field of a record that
  /// came or went.
  public func describe(_ change: Change) -> [ChangeDescription] {
    let kind = change.reference.kind
    switch change {
    case .set(let reference, let field, let old, let new):
      return [
        ChangeDescription(
          subject: name(of: reference), field: kind.label(of: field),
          old: show(old, of: field, in: kind), new: show(new, of: field, in: kind))
      ]
    case .insert(let reference, let fields), .remove(let reference, let fields):
      let subject = name(of: reference, fields: fields)
      let isNew = if case .insert = change { true } else { false }
      return kind.fieldNames.filter { fields[$0] != nil && !kind.internalFields.contains($0) }
        .map { field in
          let value = show(fields[field], of: field, in: kind)
          return ChangeDescription(
            subject: subject, field: kind.label(of: field),
            old: isNew ? nil : value, new: isNew ? value : nil)
        }
    }
  }
}

extension Ledger {
  /// Why a change can't be made, as a sentence that names who did what meanwhile.
  public func explain(_ conflict: Conflict) -> String {
    let reference = conflict.change.reference
    switch conflict.obstacle {
    case .changed(let now):
      var field: String?
      if case .set(_, let name, _, _) = conflict.change { field = name }
      let who = lastChange(of: reference, field: field)?.transaction.author ?? "en anden"
      guard let field else { return "\(project.name(of: reference)) er siden ændret af \(who)." }
      let value = project.show(now, of: field, in: reference.kind)
      let label = reference.kind.label(of: field)
      return "\(label) for \(project.name(of: reference)) er siden ændret til »\(value)« af \(who)."
    case .missing(let missing):
      let removal = lastChange(of: missing)
      let who = removal?.transaction.author ?? "en anden"
      return "\(removedName(of: missing, in: removal)) er siden slettet af \(who)."
    case .exists:
      return "\(project.name(of: reference)) findes allerede."
    case .inUse(let user):
      return "\(project.name(of: reference)) bruges af \(project.name(of: user))."
    }
  }

  private func removedName(of reference: Reference, in entry: Entry?) -> String {
    for case .remove(reference, let fields) in entry?.transaction.changes ?? [] {
      return project.name(of: reference, fields: fields)
    }
    return project.name(of: reference)
  }
}

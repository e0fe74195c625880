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

extension Recollection {
  /// The change as lines for a person: one for a field, one for each filled field of a record that
  /// came or went.
  public func describe(_ change: Change) -> [ChangeDescription] {
    let kind = change.reference.kind
    switch change {
    case .set(let reference, let field, let old, let new):
      return [
        ChangeDescription(
          subject: subject(reference), field: kind.type.label(of: field),
          old: past.show(old, of: field, in: kind, beside: past.stored(reference) ?? [:]),
          new: past.show(new, of: field, in: kind, beside: past.stored(reference) ?? [:]))
      ]
    case .insert(let reference, let fields), .remove(let reference, let fields):
      let isNew = if case .insert = change { true } else { false }
      let subject = isNew ? subject(reference) : past.name(of: reference, fields: fields)
      return kind.type.shownFields(filled: fields)
        .map { field in
          let value = past.show(fields[field], of: field, in: kind, beside: fields)
          return ChangeDescription(
            subject: subject, field: kind.type.label(of: field),
            old: isNew ? nil : value, new: isNew ? value : nil)
        }
    }
  }
}

extension Ledger {
  /// Why a change can't be made, as a sentence that names who did what meanwhile.
  ///
  /// What has never been here is called what it is called in `copy`, which the change comes from.
  public func explain(_ conflict: Conflict, from copy: Ledger? = nil) -> String {
    let reference = conflict.change.reference
    func knowing(_ reference: Reference) -> Project {
      project.contains(reference) ? project : copy?.project ?? project
    }
    switch conflict.obstacle {
    case .changed(let now):
      var field: String?
      if case .set(_, let name, _, _) = conflict.change { field = name }
      let who = lastChange(of: reference, field: field)?.transaction.author ?? "en anden"
      guard let field else { return "\(project.name(of: reference)) er siden ændret af \(who)." }
      let value = project.show(
        now, of: field, in: reference.kind, beside: project.stored(reference) ?? [:])
      let label = reference.kind.type.label(of: field)
      return
        "\(label) for \(project.nameInside(reference)) er siden ændret til »\(value)« af \(who)."
    case .missing(let missing):
      let removal = lastChange(of: missing)
      if removal == nil, let copy {
        let name = copy.removedName(of: missing, in: copy.lastChange(of: missing))
        return "\(name) er ikke kommet med fra kopien."
      }
      let who = removal?.transaction.author ?? "en anden"
      return "\(removedName(of: missing, in: removal)) er siden slettet af \(who)."
    case .exists:
      return "\(knowing(reference).name(of: reference)) findes allerede."
    case .inUse(let user):
      let name = knowing(reference).name(of: reference)
      return "\(name) bruges af \(knowing(user).nameInside(user))."
    case .breaks(let refusal):
      return refusal.message
    case .cycle(let numbers):
      return "Efter en andens ændring ville aktiviteterne vente på hinanden i ring: \(numbers)."
    }
  }

  private func removedName(of reference: Reference, in entry: Entry?) -> String {
    for case .remove(reference, let fields) in entry?.transaction.changes ?? [] {
      return project.name(of: reference, fields: fields)
    }
    return project.name(of: reference)
  }
}

extension Entity {
  /// The stored names of the fields that a history shows of a record with `filled` fields, in the
  /// order people read them.
  static func shownFields(filled: [String: String]) -> [String] {
    fields.filter { !$0.isInternal && (filled[$0.name] != nil || $0.isEssential) }.map(\.name)
  }
}

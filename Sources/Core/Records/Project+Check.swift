import Text

extension Project {
  /// Throws when an edit would leave a record as it can't be, or take away one that can't go.
  ///
  /// Those who commit ask it, so that forms, keys, commands and lists that are read all do. What
  /// stands in the way because of others' changes is told of by `merge`. What is taken back or
  /// repeated has stood before, and may stand again.
  public func check(_ edit: Edit) throws(Refusal) {
    guard edit.act == .edit else { return }
    for case .remove(let reference, _) in edit.changes {
      try record(reference)?.checkRemoval(in: self)
    }
    var later = self
    for change in edit.changes {
      if case .set(let reference, let field, _, let new) = change,
        let circle = later.circle(after: reference, field, new)
      {
        if [String](stored: new ?? "").contains(reference.id) {
          throw Activity.dependsOnItself
        }
        throw Refusal("Så ville aktiviteterne vente på hinanden i ring: \(circle).")
      }
      // What can't be carried out is a conflict.
      do { try later.apply(change) } catch { return }
    }
    for touched in edit.changes.touched {
      guard let record = later.record(touched.reference) else { continue }
      try record.checkRequired(touched.fields)
      try record.checkTexts(touched.fields)
      try record.check(touched.fields, in: later)
    }
  }

  /// The circle of activities that a change would close: "3 → 5 → 3"; nil when it closes none.
  func circle(after reference: Reference, _ field: String, _ new: String?) -> String? {
    guard reference.kind == .activity, field == "dependsOn", let new else { return nil }
    return cycle(from: reference.id, dependingOn: [String](stored: new)).map(describe(cycle:))
  }
}

extension Entity {
  /// The stored names of the fields that can't be left empty.
  public static var required: [String] { [] }

  /// Nothing stands in the way.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {}

  /// Throws when a field that can't be left empty is made so.
  fileprivate func checkRequired(_ changed: ChangedFields) throws(Refusal) {
    for name in Self.required where changed.contains(name) {
      guard let field = Self.field(name), (field.read(self) ?? "").trimmed.isEmpty else { continue }
      throw Refusal("\(field.label) skal udfyldes.", field: name)
    }
  }

  /// Throws when a field that doesn't take any text is made what it can't be.
  fileprivate func checkTexts(_ changed: ChangedFields) throws(Refusal) {
    for field in Self.fields where field.takesSomeTexts && changed.contains(field.name) {
      guard let refusal = field.refusal(of: field.read(self)) else { continue }
      throw Refusal(refusal.message, field: field.name)
    }
  }
}

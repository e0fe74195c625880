extension Project {
  /// Carries out a change without asking whether it conflicts.
  ///
  /// Throws when the journal it comes from speaks of what isn't there.
  public mutating func apply(_ change: Change) throws(Damage) {
    let kind = change.reference.kind
    if kind == .project {
      // There is one project record; it is there from the beginning and stays.
      guard case .set = change else { throw Damage(change: change) }
    }
    try visit(kind, ApplyingChange(change: change))
    if kind == .project { noteForgottenNumbers() }
  }

  /// A field's stored text, and whether its record is there at all.
  public func value(of field: String, in reference: Reference) -> (exists: Bool, text: String?) {
    value(of: field, in: reference.id, as: reference.kind.type)
  }

  /// A record's stored fields, or nil when it isn't there.
  public func stored(_ reference: Reference) -> [String: String]? {
    record(reference)?.stored
  }

  /// Whether the record is there.
  public func contains(_ reference: Reference) -> Bool { record(reference) != nil }

  /// The records that refer to `reference`, in a stable order.
  public func records(referringTo reference: Reference) -> [Reference] {
    kinds.flatMap { records(referringTo: reference, among: $0.type) }
      .sorted { $0.id < $1.id }
  }

  /// The records of a kind, in the order in which they came.
  public func references(of kind: Kind) -> [Reference] { references(of: kind.type) }

  private func references<Record: Entity>(of type: Record.Type) -> [Reference] {
    Record.table(self).all.map(\.reference)
  }

  /// What people call a record, from what it is now or, when it is gone, from `fields`.
  public func name(of reference: Reference, fields: [String: String] = [:]) -> String {
    (record(reference) ?? reference.kind.type.make(reference.id, from: fields)).name(in: self)
  }

  /// A field's stored text as people read it, with the name of the record it refers to.
  public func show(_ text: String?, of field: String, in kind: Kind) -> String {
    show(text, of: field, as: kind.type)
  }

  /// A field's stored text as people read it in a record with the stored `fields` besides.
  func show(
    _ text: String?, of field: String, in kind: Kind,
    beside fields: @autoclosure () -> [String: String]
  ) -> String {
    kind.words(for: text, of: field, beside: fields()) ?? show(text, of: field, in: kind)
  }

  /// Whether the record `user` is there and refers to `reference`.
  func refers(_ user: Reference, to reference: Reference) -> Bool {
    refers(user.id, to: reference, as: user.kind.type)
  }

  private func refers<Record: Entity>(
    _ id: String, to reference: Reference, as type: Record.Type
  ) -> Bool {
    guard let record = Record.table(self)[id] else { return false }
    return Record.fields.contains { $0.refers($0.read(record), to: reference) }
  }

  /// The record that `reference` points at, or nil.
  public func record(_ reference: Reference) -> (any Entity)? {
    record(reference.id, as: reference.kind.type)
  }

  private func record<Record: Entity>(_ id: String, as type: Record.Type) -> (any Entity)? {
    Record.table(self)[id]
  }

  private func value<Record: Entity>(
    of field: String, in id: String, as type: Record.Type
  ) -> (exists: Bool, text: String?) {
    Record.table(self).value(of: field, in: id)
  }

  private func records<Record: Entity>(
    referringTo reference: Reference, among type: Record.Type
  ) -> [Reference] {
    let fields = Record.fields.filter { $0.target == reference.kind }
    if fields.isEmpty { return [] }
    return Record.table(self).all
      .filter { record in fields.contains { $0.refers($0.read(record), to: reference) } }
      .map(\.reference)
  }

  private func show<Record: Entity>(
    _ text: String?, of name: String, as type: Record.Type
  ) -> String {
    guard let field = Record.field(name) else { return text ?? "–" }
    if field.target == nil || text == nil { return field.show(text) }
    return field.references(in: text)
      .map { record($0)?.plainName(beside: field.label) ?? "slettet" }.joined(separator: ", ")
  }
}

extension Kind {
  /// What a field's stored text is called in a record with the stored `fields` besides, where they
  /// have a say in it; otherwise nil.
  func words(
    for text: String?, of field: String, beside fields: @autoclosure () -> [String: String]
  ) -> String? {
    type.words(
      for: field,
      in: fields().filter { $0.key != field }.merging(text.map { [field: $0] } ?? [:]) { $1 })
  }
}

extension Entity {
  /// A record made of stored fields as far as they can be read.
  fileprivate static func make(_ id: String, from fields: [String: String]) -> any Entity {
    var record = Self(id: id)
    for field in Self.fields {
      if let text = fields[field.name] { _ = field.write(&record, text) }
    }
    return record
  }
}

/// Carries out a change in the table of its kind.
private struct ApplyingChange: TableVisitor {
  let change: Change

  @inline(__always)
  func visit<Record: Entity>(_ table: inout Table<Record>) throws(Damage) {
    try table.apply(change)
  }
}

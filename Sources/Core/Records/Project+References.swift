extension Project {
  /// What refers to a record that isn't there, as people call it and the field that does; the
  /// journal's own rules never let it come to that.
  public var danglingReferences: [(record: Reference, field: String)] {
    kinds.flatMap { danglingReferences(of: $0.type) }
  }

  private func danglingReferences<Record: Entity>(
    of type: Record.Type
  ) -> [(record: Reference, field: String)] {
    let fields = Record.fields.filter { $0.target != nil }
    if fields.isEmpty { return [] }
    return Record.table(self).all.flatMap { record in
      fields.filter { field in
        field.references(in: field.read(record)).contains { !contains($0) }
      }.map { (record.reference, $0.label) }
    }
  }
}

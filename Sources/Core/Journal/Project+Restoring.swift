extension Project {
  /// Puts in a record as it was stored, to be done for each that the journal has made, in order.
  ///
  /// `number` is the one that the record was made with, and `packed` its fields, or nil when it has
  /// been removed. False when the record is there already, or its fields can't be read; the project
  /// is of no use then.
  public mutating func restore(
    _ reference: Reference, number: Int?, _ packed: UnsafeRawBufferPointer?
  ) -> Bool {
    guard reference.kind == .project else {
      let restoring = RestoringRecord(id: reference.id, number: number, packed: packed)
      return (try? visit(reference.kind, restoring)) ?? false
    }
    guard let packed else { return true }
    guard reference.id == ProjectInfo.onlyID,
      let info = ProjectInfo(id: reference.id, packed: packed)
    else { return false }
    tables.info = Table(info)
    noteForgottenNumbers()
    return true
  }
}

/// Puts a kept record in the table of its kind.
private struct RestoringRecord: TableVisitor {
  let id: String
  let number: Int?
  let packed: UnsafeRawBufferPointer?

  @inline(__always)
  func visit<Record: Entity>(_ table: inout Table<Record>) throws(Damage) -> Bool {
    if Record.isNumbered, let number { table.numbers.note(number, of: id) }
    guard let packed else { return true }
    return table.restore(id, packed)
  }
}

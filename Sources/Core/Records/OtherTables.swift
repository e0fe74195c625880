/// The tables of the kinds that a project has no table of its own for, each made when it gets its
/// first record.
///
/// So a record that nothing but its own type tells of is kept, and has all that others have.
struct OtherTables: Equatable, Sendable {
  private var tables: [Kind: any Sendable] = [:]

  /// The kinds that have had records, by name.
  var kinds: [Kind] { tables.keys.sorted { $0.name < $1.name } }

  /// The table of a kind, which is that of `Record`.
  subscript<Record: Entity>(kind: Kind) -> Table<Record> {
    get { tables[kind] as? Table<Record> ?? Table() }
    set { tables[kind] = newValue }
  }

  static func == (a: OtherTables, b: OtherTables) -> Bool {
    Set(a.kinds + b.kinds).allSatisfy { a.hasSame($0.type, as: b) }
  }

  private func hasSame<Record: Entity>(_ type: Record.Type, as other: OtherTables) -> Bool {
    let (own, others): (Table<Record>, Table<Record>) = (self[type.kind], other[type.kind])
    return own == others
  }
}

extension Project {
  /// The kinds that it may have records of.
  public var kinds: [Kind] {
    Kind.allCases + tables.others.kinds.filter { !Kind.allCases.contains($0) }
  }
}

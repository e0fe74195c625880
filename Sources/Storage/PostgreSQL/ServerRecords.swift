import Core

/// A project's records as its history leaves them, kept on a server as `KeptRecords` keeps them in a
/// file.
struct ServerRecords {
  private let connection: ServerConnection
  private let schema: PostgreSQLSchema

  init(_ connection: ServerConnection, _ schema: PostgreSQLSchema) {
    (self.connection, self.schema) = (connection, schema)
  }

  private var current: String {
    """
    s.project = $1 AND s.format = \(KeptRecords.format)
      AND s.revision = (SELECT max(revision) FROM \(schema.name).entry e WHERE e.project = $1)
    """
  }

  /// The project as it stands; nil when the history has to be folded.
  func snapshot(of project: String, isForReaders: Bool) throws -> Snapshot? {
    var result = Project(id: project, isForReaders: isForReaders)
    let revision = try read(
      """
      SELECT s.revision, r.kind, r.id, r.number, r.fields
      FROM \(schema.name).snapshot s JOIN \(schema.name).record r ON r.project = s.project
      WHERE \(current) ORDER BY r.place
      """, [.text(project)]
    ) { result.restore($0, number: $1, $2) }
    return revision.map { Snapshot(result, revision: $0) }
  }

  /// The outline of the plan, and of the rest of the project its own record and its departments; nil
  /// when the history has to be folded.
  func outline(of project: String, isForReaders: Bool) throws -> OutlinedPlan? {
    var (rest, plan) = (Project(id: project, isForReaders: isForReaders), PlanOutline())
    let revision = try read(
      """
      SELECT s.revision, r.kind, r.id, r.number, r.fields
      FROM \(schema.name).snapshot s JOIN \(schema.name).record r ON r.project = s.project
      WHERE \(current) AND r.kind IN ('project', 'department', 'activity') ORDER BY r.place
      """, [.text(project)]
    ) { reference, number, fields in
      guard reference.kind == .activity else {
        return rest.restore(reference, number: number, fields)
      }
      return fields.map { fields in
        Array(reference.id.utf8).withUnsafeBytes { plan.restore($0, fields) }
      } ?? true
    }
    guard let revision, plan.arrange() else { return nil }
    return (Snapshot(rest, revision: revision, isPart: true), plan)
  }

  /// The project's own record, the activities with some numbers, those that wait for them, and all
  /// that any of these wait for; nil when the history has to be folded.
  func snapshot(
    of project: String, activities numbers: [Int], isForReaders: Bool
  ) throws -> Snapshot? {
    var result = Project(id: project, isForReaders: isForReaders)
    let (record, link) = ("\(schema.name).record", "\(schema.name).link")
    let wanted = numbers.map { String($0) }.joined(separator: ",")
    var hasInfo = false
    let revision = try read(
      """
      WITH named AS (
        SELECT place, id FROM \(record) WHERE project = $1 AND kind = 'activity'
          AND number = ANY ($2::bigint[])
      ), near AS (
        SELECT place FROM named
        UNION SELECT l.place FROM named JOIN \(link) l ON l.project = $1 AND l.target = named.id
      ), wanted AS (
        SELECT place FROM near
        UNION SELECT r.place FROM near JOIN \(link) l ON l.project = $1 AND l.place = near.place
          JOIN \(record) r ON r.project = $1 AND r.kind = 'activity' AND r.id = l.target
      )
      SELECT s.revision, r.kind, r.id, r.number, r.fields
      FROM \(schema.name).snapshot s JOIN \(record) r ON r.project = s.project
      WHERE \(current) AND (r.kind = 'project' OR r.place IN (SELECT place FROM wanted))
      ORDER BY r.place
      """, [.text(project), .text("{\(wanted)}")]
    ) { reference, number, fields in
      if reference.kind == .project { hasInfo = true }
      return result.restore(reference, number: number, fields)
    }
    guard let revision, hasInfo else { return nil }
    return Snapshot(result, revision: revision, isPart: true)
  }

  /// Gives each record to `visit`, which returns false where it can't be read; returns the revision
  /// that they are of, or nil when they count for nothing.
  private func read(
    _ statement: String, _ values: [ServerValue],
    _ visit: (Reference, Int?, UnsafeRawBufferPointer?) -> Bool
  ) throws -> Int? {
    let rows = try connection.ask(statement, values)
    for place in 0..<rows.count {
      let row = rows[place]
      guard let kind = Kind(named: try row.demandText(1)),
        visit(Reference(kind, try row.demandText(2)), try row.integer(3), row.bytes(4))
      else { return nil }
    }
    return try rows.first?.revision
  }

  /// Brings the records along with entries that have just been put into the history after the
  /// revision `expecting`.
  func follow(_ entries: [Entry], of project: String, after expecting: Int) throws {
    guard let last = entries.last else { return }
    let kept = try connection.ask(
      """
      SELECT s.revision, coalesce((SELECT max(place) FROM \(schema.name).record r
        WHERE r.project = s.project), 0)
      FROM \(schema.name).snapshot s WHERE s.project = $1 AND s.format = \(KeptRecords.format)
      """, [.text(project)]
    ).first
    var entries = entries
    var end = try kept?.demandInteger(1) ?? 0
    if try kept?.revision ?? 0 != expecting || end >= KeptRecords.largestPlace {
      try discard(project)
      end = 0
      entries = try ServerEntries(connection, schema).fetch(project, after: 0)
    }
    try connection.ask(
      """
      INSERT INTO \(schema.name).snapshot (project, revision, format)
      VALUES ($1, $2::bigint, \(KeptRecords.format))
      ON CONFLICT (project) DO UPDATE SET revision = excluded.revision, format = excluded.format
      """, [.text(project), .integer(last.revision)])
    let changes = entries.flatMap(\.transaction.changes)
    let found = end == 0 ? [:] : try find(Set(changes.map(\.reference)), of: project)
    var records = RecordChanges()
    for change in changes {
      // The reader folds such a history, and finds out what is wrong with it.
      guard try records.apply(change, finding: { found[$0] ?? KeptRecord(reference: $0) }) else {
        return try discard(project)
      }
    }
    try write(records.records, of: project, after: end)
  }

  private func discard(_ project: String) throws {
    try connection.ask("DELETE FROM \(schema.name).snapshot WHERE project = $1", [.text(project)])
  }

  private func find(
    _ references: Set<Reference>, of project: String
  ) throws -> [Reference: KeptRecord] {
    var found: [Reference: KeptRecord] = [:]
    for some in Array(references).parts(of: 1000) {
      let rows = try connection.ask(
        """
        SELECT r.kind, r.id, r.place, r.number, r.fields FROM \(schema.name).record r
        JOIN (VALUES \(ServerValue.places(some.count, ["text", "text"]))) AS wanted (kind, id)
          ON r.kind = wanted.kind AND r.id = wanted.id
        WHERE r.project = $\(2 * some.count + 1)
        """, some.flatMap { [.text($0.kind.name), .text($0.id)] } + [.text(project)])
      for place in 0..<rows.count {
        let row = rows[place]
        guard let kind = Kind(named: try row.demandText(0)) else { continue }
        var record = KeptRecord(reference: Reference(kind, try row.demandText(1)))
        record.place = try row.demandInteger(2)
        record.number = try row.integer(3)
        record.fields = row.bytes(4).flatMap(PackedFields.unpack)
        record.formerTargets = record.targets
        found[record.reference] = record
      }
    }
    return found
  }

  private func write(_ records: [KeptRecord], of project: String, after end: Int) throws {
    var next = end
    var (fresh, former): ([[ServerValue]], [[ServerValue]]) = ([], [])
    var (unlinked, linked): ([Int], [[ServerValue]]) = ([], [])
    for record in records {
      let place: Int
      if let own = record.place {
        place = own
        former.append([.integer(own), .integer(record.number), .bytes(record.packed)])
      } else {
        next += 1
        place = next
        fresh.append([
          .text(project), .integer(place), .text(record.reference.kind.name),
          .text(record.reference.id), .integer(record.number), .bytes(record.packed),
        ])
      }
      if record.targets == record.formerTargets { continue }
      unlinked.append(place)
      linked += record.targets.sorted().map { [.text(project), .integer(place), .text($0)] }
    }
    for some in fresh.parts(of: 1000) {
      let types = ["text", "integer", "text", "text", "bigint", "bytea"]
      try connection.ask(
        """
        INSERT INTO \(schema.name).record (project, place, kind, id, number, fields)
        VALUES \(ServerValue.places(some.count, types))
        """, some.flatMap(\.self))
    }
    for some in former.parts(of: 1000) {
      try connection.ask(
        """
        UPDATE \(schema.name).record r SET number = v.number, fields = v.fields
        FROM (VALUES \(ServerValue.places(some.count, ["integer", "bigint", "bytea"])))
          AS v (place, number, fields)
        WHERE r.project = $\(3 * some.count + 1) AND r.place = v.place
        """, some.flatMap(\.self) + [.text(project)])
    }
    if !unlinked.isEmpty {
      let places = unlinked.map { String($0) }.joined(separator: ",")
      try connection.ask(
        "DELETE FROM \(schema.name).link WHERE project = $1 AND place = ANY ($2::integer[])",
        [.text(project), .text("{\(places)}")])
    }
    for some in linked.parts(of: 1000) {
      try connection.ask(
        """
        INSERT INTO \(schema.name).link (project, place, target)
        VALUES \(ServerValue.places(some.count, ["text", "integer", "text"]))
        """, some.flatMap(\.self))
    }
  }
}

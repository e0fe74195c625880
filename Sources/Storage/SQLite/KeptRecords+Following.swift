import Core
import Foundation
import GRDB

extension KeptRecords {
  /// Brings the records along with entries that have just been put into the history after the
  /// revision `expecting`.
  static func follow(
    _ entries: [Entry], in database: Database, project: String, after expecting: Int
  ) throws {
    guard let last = entries.last else { return }
    let kept = try Int.fetchOne(
      database,
      sql: """
        SELECT revision FROM snapshot s WHERE project = ? AND format = \(format)
          AND \(largestPlace) > ifnull(
            (SELECT MAX(place) FROM record r WHERE r.project = s.project), 0)
        """,
      arguments: [project])
    var entries = entries
    if kept ?? 0 != expecting {
      try discard(database, project: project)
      entries = try EntryRows.fetch(database, project: project, after: 0)
    }
    try database.execute(
      sql: """
        INSERT INTO snapshot (project, revision, format) VALUES (?, ?, \(format))
        ON CONFLICT (project) DO UPDATE SET revision = excluded.revision
        """,
      arguments: [project, last.revision])
    var changes = RecordChanges(database, project: project)
    for change in entries.lazy.flatMap(\.transaction.changes) {
      // The reader folds such a history, and finds out what is wrong with it.
      guard try changes.apply(change) else { return try discard(database, project: project) }
    }
    try changes.write()
  }

  /// Above the place of any record there will be; from there on, one couldn't be put after another.
  private static let largestPlace = Int32.max

  private static func discard(_ database: Database, project: String) throws {
    try database.execute(sql: "DELETE FROM snapshot WHERE project = ?", arguments: [project])
  }
}

/// Records that are being changed, each read and written once.
private struct RecordChanges {
  private let database: Database
  private let project: String
  private var records: [KeptRecord] = []
  private var places: [Reference: Int] = [:]

  init(_ database: Database, project: String) {
    (self.database, self.project) = (database, project)
  }

  /// Carries out a change; false when it speaks of what isn't there, or makes what is.
  mutating func apply(_ change: Change) throws -> Bool {
    let reference = change.reference
    let place: Int
    if let known = places[reference] {
      place = known
    } else {
      place = records.count
      records.append(try find(reference))
      places[reference] = place
    }
    switch change {
    case .insert(_, let fields):
      guard records[place].fields == nil else { return false }
      records[place].fields = fields
      records[place].number = fields["number"].flatMap { Int($0) }
    case .remove:
      guard records[place].fields != nil else { return false }
      records[place].fields = nil
    case .set(_, let field, _, let new):
      guard records[place].fields != nil else { return false }
      records[place].fields?[field] = new
    }
    return true
  }

  private func find(_ reference: Reference) throws -> KeptRecord {
    let statement = try database.cachedStatement(
      sql: "SELECT place, number, fields FROM record WHERE project = ? AND kind = ? AND id = ?")
    let places = try Int.fetchCursor(
      statement, arguments: [project, reference.kind.name, reference.id])
    var record = KeptRecord(reference: reference)
    // The one record of its kind is there from the beginning.
    if reference.kind == .project { record.fields = [:] }
    while let place = try places.next() {
      record.place = place
      let content = StatementRow(statement).content(number: 1, fields: 2)
      record.number = content?.number
      record.fields = content?.fields.flatMap(PackedFields.unpack)
      record.formerTargets = record.targets
    }
    return record
  }

  /// Writes the records.
  func write() throws {
    var next =
      try Int.fetchOne(
        database, sql: "SELECT MAX(place) FROM record WHERE project = ?", arguments: [project]) ?? 0
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO record (number, fields, project, place, kind, id) VALUES (?, ?, ?, ?, ?, ?)
        """)
    let update = try database.cachedStatement(
      sql: "UPDATE record SET number = ?, fields = ? WHERE project = ? AND place = ?")
    for record in records {
      let bytes = record.fields.map {
        // Of bytes in their place, without the casts by which it would be made of any sequence.
        PackedFields($0, of: record.reference.kind).bytes
          .withUnsafeBufferPointer { Data(buffer: $0) }
      }
      if let place = record.place {
        try update.execute(arguments: [record.number, bytes, project, place])
        try link(record, at: place)
      } else {
        next += 1
        try insertion.execute(arguments: [
          record.number, bytes, project, next, record.reference.kind.name,
          record.reference.id,
        ])
        try link(record, at: next)
      }
    }
  }

  private func link(_ record: KeptRecord, at place: Int) throws {
    let targets = record.targets
    if targets == record.formerTargets { return }
    let removal = try database.cachedStatement(
      sql: "DELETE FROM link WHERE project = ? AND place = ?")
    try removal.execute(arguments: [project, place])
    let insertion = try database.cachedStatement(
      sql: "INSERT INTO link (project, place, target) VALUES (?, ?, ?)")
    for target in targets { try insertion.execute(arguments: [project, place, target]) }
  }
}

/// A record on its way from one row to the next.
private struct KeptRecord {
  let reference: Reference
  /// Its place among the project's rows, or nil when it has none yet.
  var place: Int?
  /// The number that it was made with.
  var number: Int?
  /// Its fields, or nil when it isn't there.
  var fields: [String: String]?
  /// The activities that it waited for in the row before.
  var formerTargets: Set<String> = []

  init(reference: Reference) { self.reference = reference }

  /// The ids of the activities that it waits for.
  var targets: Set<String> {
    guard reference.kind == .activity, let others = fields?["dependsOn"] else { return [] }
    return Set(others.split(separator: " ").map(String.init))
  }
}

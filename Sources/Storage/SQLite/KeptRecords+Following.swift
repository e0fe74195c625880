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
    let rows = RecordRows(database: database, project: project)
    var changes = RecordChanges()
    for change in entries.lazy.flatMap(\.transaction.changes) {
      // The reader folds such a history, and finds out what is wrong with it.
      guard try changes.apply(change, finding: rows.find) else {
        return try discard(database, project: project)
      }
    }
    try rows.write(changes.records)
  }

  /// Above the place of any record there will be; from there on, one couldn't be put after another.
  static let largestPlace = Int(Int32.max)

  private static func discard(_ database: Database, project: String) throws {
    try database.execute(sql: "DELETE FROM snapshot WHERE project = ?", arguments: [project])
  }
}

/// The rows of a project's records.
private struct RecordRows {
  let database: Database
  let project: String

  /// The record as its row has it, or without a place where it has none yet.
  func find(_ reference: Reference) throws -> KeptRecord {
    let statement = try database.cachedStatement(
      sql: "SELECT place, number, fields FROM record WHERE project = ? AND kind = ? AND id = ?")
    let places = try Int.fetchCursor(
      statement, arguments: [project, reference.kind.name, reference.id])
    var record = KeptRecord(reference: reference)
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
  func write(_ records: [KeptRecord]) throws {
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
      // Of bytes in their place, without the casts by which it would be made of any sequence.
      let bytes = record.packed?.withUnsafeBufferPointer { Data(buffer: $0) }
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

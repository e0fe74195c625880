import Core
import GRDB

/// Where a copy was taken from, in the one row of a table that the copy is made with.
enum OriginRow {
  static func fetch(_ database: Database, path: String) throws -> CopyOrigin {
    let name = Schema.origin.name
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT project, departure, home, revision, time FROM \(name)"),
      let project = try row.text(0), let departure = try row.text(1), let home = try row.text(2),
      let revision = try row.integer(3), let time = try row.integer(4)
    else { throw StorageError.corrupt(path) }
    return CopyOrigin(
      project: project, departure: departure, revision: revision, home: home,
      time: Moment(seconds: time))
  }

  static func insert(_ origin: CopyOrigin, into database: Database) throws {
    try database.execute(sql: Schema.origin.statement)
    try database.execute(
      sql: """
        INSERT INTO \(Schema.origin.name) (project, departure, revision, home, time)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        origin.project, origin.departure, origin.revision, origin.home, origin.time.seconds,
      ])
  }
}

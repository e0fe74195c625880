import Core

/// The statements that set a database on a server up: the roles, which are groups that logins are put
/// into, the tables, and what each role may do with them.
///
/// The owners' role owns the tables. Editors can't change or remove what stands in the history, and
/// readers have nothing but their own copy of it.
public struct PostgreSQLGrants: Sendable {
  /// What is there before.
  public struct Found: Sendable {
    /// The name of the database.
    public var database: String
    /// Those of the three roles that are there.
    public var roles: Set<String>
    /// Whether the tables are there.
    public var hasTables: Bool
    /// Whether the user may give away what isn't the user's own.
    public var isAllowedAll: Bool

    /// Creates what is there before.
    public init(
      database: String, roles: Set<String> = [], hasTables: Bool = false, isAllowedAll: Bool = true
    ) {
      (self.database, self.roles, self.hasTables) = (database, roles, hasTables)
      self.isAllowedAll = isAllowedAll
    }
  }

  /// What the roles' names begin with.
  private let base: String

  /// Creates the statements for roles whose names begin with `base`, as the machine's groups do.
  public init(base: String = "samdrift") { self.base = base }

  /// The names of the roles, the lowest first.
  public var roles: [String] { Access.groups(base: base).map(\.name) }

  /// The statements that make what is missing and give each role what it may do, and no more.
  public func statements(where found: Found) -> [String] {
    let (readers, editors, owners) = (role(.reader), role(.editor), role(.owner))
    let all = "\(readers), \(editors), \(owners)"
    let schemas = [PostgreSQLSchema.whole, .readers]
    let both = schemas.map(\.name).joined(separator: ", ")
    let database = Self.quoted(found.database)
    var statements = roles.filter { !found.roles.contains($0) }
      .map { "CREATE ROLE \(Self.quoted($0)) NOLOGIN" }
    // Only members may give something to a role.
    if !found.isAllowedAll { statements.append("GRANT \(owners) TO CURRENT_USER") }
    if !found.hasTables { statements += PostgreSQLSchema.creation(forPractice: false) }
    statements += schemas.flatMap { schema in
      ["ALTER SCHEMA \(schema.name) OWNER TO \(owners)"]
        + schema.tableNames.map { "ALTER TABLE \(schema.name).\($0) OWNER TO \(owners)" }
    }
    statements += [
      "GRANT CONNECT ON DATABASE \(database) TO \(all)",
      "GRANT TEMPORARY ON DATABASE \(database) TO \(owners)",
      "REVOKE ALL ON SCHEMA \(both) FROM PUBLIC, \(readers), \(editors)",
      "REVOKE ALL ON ALL TABLES IN SCHEMA \(both) FROM PUBLIC, \(readers), \(editors)",
      "GRANT USAGE ON SCHEMA \(both) TO \(editors)",
    ]
    let (whole, copy) = (PostgreSQLSchema.whole.name, PostgreSQLSchema.readers.name)
    let kept = ["snapshot", "record", "link"]
    let rewritten =
      kept.map { "\(whole).\($0)" } + (["entry", "change"] + kept).map { "\(copy).\($0)" }
    statements += [
      "GRANT SELECT ON \(whole).entry TO \(editors)",
      // Not the revision: the server gives it, so that nothing can be put before what is there.
      "GRANT INSERT (project, id, author, time, label, act, target) ON \(whole).entry TO \(editors)",
      "GRANT SELECT, INSERT ON \(whole).change TO \(editors)",
      "GRANT SELECT, INSERT, UPDATE, DELETE ON \(rewritten.joined(separator: ", ")) TO \(editors)",
      "GRANT SELECT, UPDATE (stamp) ON \(whole).state, \(copy).state TO \(editors)",
      "GRANT SELECT ON \(whole).erased TO \(editors)",
      "GRANT USAGE ON SCHEMA \(copy) TO \(readers)",
      "GRANT SELECT ON ALL TABLES IN SCHEMA \(copy) TO \(readers)",
    ]
    return statements
  }

  /// The statements that give a login a role, and take from it those of them that it has besides.
  public func statements(giving login: String, _ level: AccessLevel, having: Set<String>)
    -> [String]
  {
    let name = Self.quoted(login)
    let wanted = base + level.groupEnding
    return roles.filter { $0 != wanted && having.contains($0) }
      .map { "REVOKE \(Self.quoted($0)) FROM \(name)" }
      + (having.contains(wanted) ? [] : ["GRANT \(role(level)) TO \(name)"])
  }

  /// The role of a level, as SQL has it.
  private func role(_ level: AccessLevel) -> String { Self.quoted(base + level.groupEnding) }

  /// A name as SQL has it, whatever stands in it.
  private static func quoted(_ name: String) -> String {
    "\"\(name.replacing("\"", with: "\"\""))\""
  }
}

import Core

/// The setting up of a database on a server: what there is to do, and doing it.
public struct PostgreSQLSetup {
  private let session: PostgreSQLSession
  private let grants: PostgreSQLGrants
  /// What people call the database.
  public let place: String
  /// The statements, in their order; what is there already isn't made again.
  public private(set) var statements: [String]

  /// Looks at what there is at an address.
  ///
  /// Throws where it can't be set up: it can't be reached, or there are others' tables or a newer
  /// program's.
  public init(
    of address: DatabaseAddress, base: String
  ) throws(StorageError) {
    let server = try PostgreSQLAddress(address.text)
    let session = try PostgreSQLSession(server)
    (self.session, place) = (session, server.shown)
    try session.demandOwnTables()
    grants = PostgreSQLGrants(base: base)
    let names = grants.roles
    let roles = try session.texts(
      "SELECT rolname::text FROM pg_catalog.pg_roles WHERE rolname IN ($1, $2, $3)", names)
    let tables = try session.texts(
      """
      SELECT n.nspname::text FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ($1, $2) AND c.relname = 'entry'
      """, [PostgreSQLSchema.whole.name, PostgreSQLSchema.readers.name])
    let database = try session.texts("SELECT pg_catalog.current_database()::text")
    let isAllowedAll = try session.texts(
      "SELECT rolname::text FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolsuper")
    statements = grants.statements(
      where: PostgreSQLGrants.Found(
        database: database.first ?? "", roles: Set(roles), hasTables: !tables.isEmpty,
        isAllowedAll: !isAllowedAll.isEmpty))
  }

  /// Also gives a login a role; throws where there is no such login.
  public mutating func give(_ login: String, _ level: AccessLevel) throws(StorageError) {
    let logins = try session.texts(
      "SELECT rolname::text FROM pg_catalog.pg_roles WHERE rolname = $1 AND rolcanlogin", [login])
    if logins.isEmpty { throw .noLogin(login, place) }
    let having = try session.texts(
      """
      SELECT g.rolname::text FROM pg_catalog.pg_auth_members m
      JOIN pg_catalog.pg_roles g ON g.oid = m.roleid
      JOIN pg_catalog.pg_roles l ON l.oid = m.member WHERE l.rolname = $1
      """, [login])
    statements += grants.statements(giving: login, level, having: Set(having))
  }

  /// Carries it out, all or nothing.
  public func run() throws(StorageError) {
    try session.run(statements.joined(separator: ";\n"))
  }
}

extension StorageError {
  fileprivate static func noLogin(_ login: String, _ place: String) -> StorageError {
    StorageError(
      .notFound,
      """
      Serveren med \(place) har ingen konto, der hedder \(login), og som kan logge ind. Intet er \
      ændret. Opret den først på serveren, fx med »createuser \(login)«.
      """)
  }
}

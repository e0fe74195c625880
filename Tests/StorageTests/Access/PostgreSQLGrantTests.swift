import Core
import Storage
import Testing

/// The SQL that sets a database on a server up, as text; a real server tries it elsewhere.
@Suite("PostgreSQL: grants as text") struct PostgreSQLGrantTests {
  private let grants = PostgreSQLGrants()

  private func text(_ found: PostgreSQLGrants.Found) -> String {
    grants.statements(where: found).joined(separator: "\n")
  }

  @Test func theRolesAreNamedAsTheMachinesGroups() {
    #expect(grants.roles == ["samdrift-laesere", "samdrift-redaktoerer", "samdrift-ejere"])
    #expect(PostgreSQLGrants(base: "fjord").roles[2] == "fjord-ejere")
  }

  @Test func onlyWhatIsMissingIsMade() {
    let new = text(.init(database: "base"))
    #expect(new.components(of: "CREATE ROLE") == 3)
    #expect(new.contains(#"CREATE ROLE "samdrift-laesere" NOLOGIN"#))
    #expect(new.contains("CREATE TABLE samdrift.entry"))
    #expect(new.contains("CREATE TABLE samdrift_readers.entry"))
    let again = text(.init(database: "base", roles: Set(grants.roles), hasTables: true))
    #expect(!again.contains("CREATE"))
    let some = text(.init(database: "base", roles: ["samdrift-ejere"], hasTables: true))
    #expect(some.components(of: "CREATE ROLE") == 2)
  }

  /// What was given by mistake is taken first, so that the grants are all there is.
  @Test func nothingIsGivenToEverybody() throws {
    let statements = grants.statements(where: .init(database: "base"))
    #expect(!statements.contains { $0.hasPrefix("GRANT") && $0.contains("PUBLIC") })
    let taken = try #require(statements.lastIndex { $0.hasPrefix("REVOKE ALL ON ALL TABLES") })
    let given = try #require(statements.firstIndex { $0.hasPrefix("GRANT SELECT") })
    #expect(taken < given)
    #expect(statements[taken].contains(#"FROM PUBLIC, "samdrift-laesere", "samdrift-redaktoerer""#))
  }

  @Test func editorsCannotFalsifyTheHistoryAndReadersHaveTheirCopyAlone() {
    let statements = grants.statements(where: .init(database: "base"))
    func given(_ role: String) -> [String] {
      statements.filter { $0.hasPrefix("GRANT") && $0.hasSuffix("TO \"samdrift-\(role)\"") }
    }
    for statement in given("redaktoerer") where statement.contains("UPDATE, DELETE") {
      for table in ["samdrift.entry", "samdrift.change", "samdrift.erased", "state"] {
        #expect(!statement.contains(table))
      }
    }
    #expect(!given("redaktoerer").contains { $0.contains("TRUNCATE") || $0.contains("ALL ON") })
    #expect(
      given("laesere") == [
        #"GRANT USAGE ON SCHEMA samdrift_readers TO "samdrift-laesere""#,
        #"GRANT SELECT ON ALL TABLES IN SCHEMA samdrift_readers TO "samdrift-laesere""#,
      ])
  }

  @Test func everyTableBelongsToTheOwners() {
    let statements = grants.statements(where: .init(database: "base", hasTables: true))
    let owned = statements.filter { $0.hasSuffix(#"OWNER TO "samdrift-ejere""#) }
    #expect(owned.count { $0.hasPrefix("ALTER TABLE") } == 13)
    #expect(owned.count { $0.hasPrefix("ALTER SCHEMA") } == 2)
  }

  @Test func namesAreQuotedWhateverIsInThem() {
    let odd = PostgreSQLGrants(base: "a\"; DROP SCHEMA samdrift; --")
    let statements =
      odd.statements(where: .init(database: "b\"c", hasTables: true))
      + odd.statements(giving: "Øje \"x\"", .reader, having: [])
    #expect(statements.contains { $0.contains(#"ON DATABASE "b""c""#) })
    #expect(statements.contains { $0.hasSuffix(#"TO "Øje ""x""""#) })
    #expect(statements.allSatisfy { $0.count { $0 == "\"" }.isMultiple(of: 2) })
    #expect(!statements.contains { $0.contains(#""a"; DROP"#) })
  }

  @Test func aLoginHasOneRole() {
    let former: Set = ["samdrift-ejere", "andre"]
    #expect(
      grants.statements(giving: "anna", .editor, having: former) == [
        #"REVOKE "samdrift-ejere" FROM "anna""#, #"GRANT "samdrift-redaktoerer" TO "anna""#,
      ])
    #expect(grants.statements(giving: "anna", .owner, having: former) == [])
  }

  @Test func whoIsNoSuperuserBecomesAnOwner() {
    let own = text(.init(database: "base", isAllowedAll: false))
    #expect(own.contains(#"GRANT "samdrift-ejere" TO CURRENT_USER"#))
    #expect(!text(.init(database: "base")).contains("CURRENT_USER"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}

import Core
import Storage
import TestSupport

/// The roles of a database in which people have been let in as readers, editors and owners.
struct PostgreSQLRoles {
  private let database: PostgreSQLDatabase

  /// Sets the database up, with a login for each role.
  init(in database: PostgreSQLDatabase) throws {
    self.database = database
    // Roles are the whole server's, where others are tested too.
    var setup = try PostgreSQLSetup(of: DatabaseAddress(database.address), base: database.name)
    for (role, level) in [("læser", .reader), ("redaktør", .editor), ("ejer", .owner)]
      as [(String, AccessLevel)]
    {
      try database.run("CREATE ROLE \"\(login(role))\" LOGIN")
      try setup.give(login(role), level)
    }
    try setup.run()
  }

  /// The login of somebody with a role: "læser", "redaktør" or "ejer".
  func login(_ role: String) -> String { "\(database.name)-\(role)" }

  /// Takes the editors' role from the one who has it.
  func revokeEditor() throws {
    try database.run("REVOKE \"\(database.name)-redaktoerer\" FROM \"\(login("redaktør"))\"")
  }
}

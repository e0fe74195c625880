extension Backend {
  /// Databases on a PostgreSQL server, with an address such as "postgresql://server/base".
  static let postgreSQL = Backend(
    isInFile: false, isOwn: PostgreSQLAddress.isOne,
    shown: { (try? PostgreSQLAddress($0))?.shown ?? "PostgreSQL" }, versions: versions
  ) { address, options throws(StorageError) in
    try PostgreSQLJournal(
      address: PostgreSQLAddress(address), creating: options.creating,
      forPractice: options.forPractice, onlyReading: options.onlyReading,
      patience: options.patience, whenHeld: options.whenHeld, isGivenUp: options.isGivenUp,
      now: options.now, tell: options.tell)
  }

  @Sendable private static func versions(of address: String) -> [(name: String, version: String)] {
    do throws(StorageError) {
      let versions = try PostgreSQLSession(PostgreSQLAddress(address)).versions
      return [("PostgreSQL", versions.server), ("libpq", versions.libpq)]
    } catch {
      return [("PostgreSQL", error.message)]
    }
  }
}

/// A connection to a server for whoever sets a database up there, or asks about it.
public final class PostgreSQLSession {
  private let address: PostgreSQLAddress
  private let connection: ServerConnection

  /// Connects to an address.
  public init(_ address: PostgreSQLAddress) throws(StorageError) {
    self.address = address
    do {
      connection = try ServerConnection(to: address)
      guard try connection.connect(within: 10) else { throw ServerTrouble.late }
      try ServerExamination.demand(
        version: connection.version, encoding: connection.setting("server_encoding"),
        at: address.shown)
    } catch {
      throw StorageError(error, server: address.shown)
    }
  }

  /// Throws where there are tables that aren't this program's own, or are a newer one's.
  func demandOwnTables() throws(StorageError) {
    do {
      try ServerExamination(place: address.shown).look(connection)
    } catch {
      let trouble = StorageError(error, server: address.shown)
      // Whoever sets it up needn't have a role there.
      if trouble != .noRole(address.shown) { throw trouble }
    }
  }

  /// Carries out some statements, all or none.
  public func run(_ statements: String) throws(StorageError) {
    do {
      try connection.inTransaction("BEGIN") { try connection.run(statements) }
    } catch {
      throw StorageError(error, server: address.shown)
    }
  }

  /// The texts of the first column that a question is answered with; null is left out.
  public func texts(_ question: String, _ values: [String] = []) throws(StorageError) -> [String] {
    do {
      let rows = try connection.ask(question, values.map { .text($0) })
      return try (0..<rows.count).compactMap { try rows[$0].text(0) }
    } catch {
      throw StorageError(error, server: address.shown)
    }
  }

  /// The versions of libpq and of the server, as people write them: "15.18".
  public var versions: (libpq: String, server: String) {
    func words(_ version: Int) -> String { "\(version / 10000).\(version % 10000)" }
    let own = (try? LibPQ.shared()).map { Int($0.ownVersion()) } ?? 0
    return (words(own), words(connection.version))
  }
}

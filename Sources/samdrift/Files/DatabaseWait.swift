import Glibc
import Storage

extension OpeningOptions {
  /// How a command opens a database: it waits where somebody sees that, and says what it waits for.
  init(waitingFor address: DatabaseAddress) {
    self.init()
    onlyReading = Environment.onlyReading
    patience = DatabaseWait.inAll
    whenHeld = { DatabaseWait.say(address) }
    isGivenUp = { Interruption.hasCome }
    tell = Output.report
  }
}

/// How long the program waits for a database that somebody else holds.
enum DatabaseWait {
  /// How long to wait in all, in seconds: a day where somebody sees that it waits, and can end it.
  static let inAll = isatty(STDERR_FILENO) == 1 ? 86_400.0 : inSilence
  /// How long to wait in all where nobody is told.
  private static let inSilence = 5.0
  /// How long one try may take where others follow, in seconds.
  static let perTry = 0.05

  /// Does `work`, again and again while the database is held or away; with its address, it is said
  /// when that takes long.
  static func retry<Result>(
    _ address: DatabaseAddress? = nil, _ work: () throws -> Result
  ) throws -> Result {
    let start = ContinuousClock.now
    var isSilent = true
    while true {
      do {
        return try work()
      } catch let error as StorageError where error.isPassing {
        let waited = ContinuousClock.now - start
        if waited > .seconds(address == nil ? inSilence : inAll) || Interruption.hasCome {
          throw error
        }
        if let address, isSilent, waited > .seconds(1) {
          say(address)
          isSilent = false
        }
        // Each try is a new connection to a server, which may have too many already.
        usleep(error.reason == .away ? 200_000 : 20_000)
      }
    }
  }

  /// Says what is waited for, where there is no screen to say it on.
  static func say(_ address: DatabaseAddress) {
    let what =
      address.file.map { "at en anden er færdig med at gemme i \($0)" }
      ?? "at databasen \(address.shown) svarer"
    Output.report("samdrift: Venter på, \(what) … Ctrl+C afbryder.")
  }
}

extension StorageError {
  /// Whether the same may be done in a while: somebody else holds the database, or its server is away.
  var isPassing: Bool { [.busy, .away, .unsure].contains(reason) }
}

import Glibc
import Storage

/// How long the program waits for a database that somebody else holds.
enum DatabaseWait {
  /// How long to wait in all, in seconds: a day where somebody sees that it waits, and can end it.
  static let inAll = isatty(STDERR_FILENO) == 1 ? 86_400.0 : inSilence
  /// How long to wait in all where nobody is told.
  private static let inSilence = 5.0
  /// How long one try may take where others follow, in seconds.
  static let perTry = 0.05

  /// Does `work`, again and again while the database is held; with a `path`,
  /// it is said when that takes long.
  static func retry<Result>(_ path: String? = nil, _ work: () throws -> Result) throws -> Result {
    let start = ContinuousClock.now
    var isSilent = true
    while true {
      do {
        return try work()
      } catch let error as StorageError where error.reason == .busy {
        let waited = ContinuousClock.now - start
        if waited > .seconds(path == nil ? inSilence : inAll) { throw error }
        if let path, isSilent, waited > .seconds(1) {
          say(path)
          isSilent = false
        }
        usleep(20_000)
      }
    }
  }

  /// Says what is waited for, where there is no screen to say it on.
  static func say(_ path: String) {
    Output.report(
      "samdrift: Venter på, at en anden er færdig med at gemme i \(path) … Ctrl+C afbryder.")
  }
}

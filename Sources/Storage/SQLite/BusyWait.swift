import Foundation
import GRDB

/// How a connection waits while another one holds the database.
enum BusyWait {
  /// After how many milliseconds somebody is told.
  private static let silence = 1000

  static func mode(_ limits: SQLiteJournal.Limits) -> Database.BusyMode {
    guard let tell = limits.whenHeld else { return .timeout(limits.busySeconds) }
    let limit = Int(limits.busySeconds * 1000)
    return .callback { tries in
      if waited(tries) >= limit || limits.isGivenUp() { return false }
      if waited(tries) < silence, waited(tries + 1) >= silence { tell() }
      usleep(UInt32(1000 * (waited(tries + 1) - waited(tries))))
      return true
    }
  }

  /// How many milliseconds have been waited before a try: short pauses at first, 20 each later.
  private static func waited(_ tries: Int) -> Int {
    tries < 20 ? tries * (tries + 1) / 2 : 190 + (tries - 19) * 20
  }
}

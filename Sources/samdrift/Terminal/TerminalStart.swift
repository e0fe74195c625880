import Core
import Storage

/// What the terminal program starts from.
struct TerminalStart: Sendable {
  /// Where the database is; it need not be there yet.
  var database: DatabaseAddress
  /// The project to open, as the user named it; nil to let the program choose.
  var project: String?
  /// The day that counts as today, as the user named it; nil for the clock's.
  var day: String?
  /// The day that all is first shown as it was at the end of; nil to show it as it is.
  var past: Day?
  /// Whether the database goes away afterwards, so that the screen should say so.
  var isThrowaway = false
  /// Whether the screens are to be read aloud.
  var isAloud = false
  /// Who, when and where.
  var environment = Environment()
}

/// Why a storage can't do what was asked.
public struct StorageError: Error, Equatable {
  /// The kinds of trouble a caller may treat differently.
  public enum Reason: Equatable, Sendable {
    /// Someone has appended since the expected revision.
    case stale
    /// The history has been replaced by another since it was read.
    case replaced
    /// The file is no longer where it was, or another has taken its place.
    case moved
    /// There is no such file.
    case notFound
    /// The file can't be read as a database of this program.
    case unreadable
    /// The file was made by a newer version of the program.
    case tooNew
    /// The place may not be read or written.
    case forbidden
    /// Another program holds the database.
    case busy
    /// The server can't be reached just now, or went away; nothing is known to be lost.
    case away
    /// The server went away while it was to keep something, and it isn't known whether it did.
    case unsure
    /// The server stopped what it was asked before it was done.
    case cancelled
    /// Another program has it open, so that nothing can be cleared from it.
    case inUse
    /// What was deleted is gone, but the file could not be written anew without it.
    case notCleared
    /// The project is shown as it was, and the past can't be changed.
    case past
    /// What is to be merged isn't a copy that can be merged here.
    case unmergeable
    /// The user's role doesn't allow it.
    case role
    /// The disk is full or fails.
    case disk
    /// Anything else.
    case other
  }

  /// What kind of trouble it is.
  public let reason: Reason
  /// What is wrong, where, and what to do, in Danish.
  public let message: String

  /// Creates an error.
  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }

  /// The error with another name for what it calls `path`, as where a file has been copied to be read.
  public func calling(_ path: String, _ name: String) -> StorageError {
    StorageError(reason, message.replacing(path, with: name))
  }

  /// Someone has appended since the expected revision.
  public static let stale = StorageError(
    .stale, "Projektet er ændret af en anden imens. Prøv igen.")

  /// The history has been replaced by another since it was read.
  public static let replaced = StorageError(
    .replaced,
    "Alle spor af en interessent er slettet imens, så projektet læses igen. Din ændring er ikke gemt; prøv igen."
  )

  /// The project was there when it was read, and is gone.
  public static let removed = StorageError(
    .notFound, "Projektet er slettet af en anden imens, så ændringen er ikke gemt.")
}

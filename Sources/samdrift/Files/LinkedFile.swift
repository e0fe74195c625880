import Foundation
import Storage
import Synchronization
import Text

/// The file that a link leads to, as it is found on this computer.
struct LinkedFile: Sendable {
  /// Where it is from the root, with no symbolic link on the way; nil where there is none.
  let path: String?
  /// Why it isn't opened; nil where it can be.
  let hindrance: String?

  /// Finds a file; a path that doesn't begin at the root begins in the database's directory.
  init(_ path: String, database: DatabaseAddress) {
    let isWhole = path.hasPrefix("/")
    guard isWhole || database.file != nil else {
      self.path = nil
      hindrance =
        "Databasen ligger på en server, så der er ingen mappe at regne stien fra. Skriv hele stien "
        + "i linket, så den begynder med /."
      return
    }
    let directory = Self.directory(of: database.text)
    guard let found = Self.resolved(isWhole ? path : "\(directory)/\(path)") else {
      self.path = nil
      hindrance =
        errno == EILSEQ
        ? "Filens navn kan ikke læses som tekst, så den åbnes ikke herfra."
        : errno == EACCES
          ? "Du har ikke adgang til filen."
          : isWhole
            ? "Der er ingen fil med det navn på denne computer."
            : "Der er ingen fil med det navn i \(directory), hvor databasen ligger."
      return
    }
    self.path = found
    var status = stat()
    guard stat(found, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      hindrance = "Det er ikke en almindelig fil, så det åbnes ikke herfra."
      return
    }
    hindrance = DocumentEnding.hindrance(found)
  }

  private static func directory(of database: String) -> String {
    let path = resolved(database) ?? database
    let whole =
      path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
    return String(whole[..<(whole.lastIndex(of: "/") ?? whole.startIndex)])
  }

  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    guard let path = String(validatingCString: found) else {
      errno = EILSEQ
      return nil
    }
    return path
  }
}

/// A look at a file or a folder by another thread: where a network drive doesn't answer, nobody knows
/// how long that takes.
final class FileLook<Found: Sendable>: Sendable {
  private let result = Mutex<Found?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins to look, as `find` does.
  init(_ find: @escaping @Sendable () -> Found) {
    Interruption.elsewhere { [self] in
      let found = find()
      result.withLock { $0 = found }
      isDone.signal()
    }
  }

  /// What was found; nil where it isn't known yet.
  var found: Found? { result.withLock { $0 } }

  /// What is found within the moment that a user doesn't notice; nil where that is too short.
  func wait() -> Found? {
    _ = isDone.wait(timeout: .now() + .milliseconds(20))
    return found
  }
}

import Glibc
import Storage

/// Where a copy of a project is to be: a file that isn't there yet, and is there whole or not at all.
struct CopyPlace {
  private let path: String
  /// Sees to it that a file's name is on disk.
  private let settle: (_ file: String) throws(SystemError) -> Void

  init(
    _ path: String,
    settle: @escaping (_ file: String) throws(SystemError) -> Void = NewFile.syncDirectory(of:)
  ) {
    (self.path, self.settle) = (path, settle)
  }

  /// Lets `write` fill an empty private file, which then gets its name, and returns when it is on disk;
  /// gives a sentence where that isn't sure.
  func fill(_ write: (_ file: String) throws -> Void) throws -> String? {
    try demandFree()
    var doubt: String?
    try Interruption.holdBack {
      TemporaryFile.removeAbandoned(beside: path)
      let temporary: TemporaryFile
      do throws(SystemError) { temporary = try TemporaryFile(beside: path) } catch {
        throw unwritten(error)
      }
      defer {
        temporary.remove()
        temporary.close()
      }
      try write(temporary.path)
      if Interruption.hasCome { throw CancellationError() }
      do throws(SystemError) {
        try temporary.rename(toFree: path, mode: 0o600)
      } catch {
        try demandFree()
        throw unwritten(error)
      }
      do throws(SystemError) { try settle(path) } catch {
        doubt = "Det er ikke sikkert, at kopien tåler et strømsvigt: \(error). Tjek drevet."
      }
    }
    return doubt
  }

  private func demandFree() throws(Failure) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(.cannotCreate, "\(path) er en mappe. Skriv navnet på en ny fil i den.")
    }
    throw Failure(
      .cannotCreate,
      "\(path) findes allerede og bliver ikke overskrevet. Der er ikke taget en kopi med. Vælg et "
        + "andet navn, eller slet filen, hvis den er flettet.")
  }

  private func unwritten(_ error: SystemError) -> Failure {
    Failure(
      error.writing,
      "Der er ikke taget en kopi med: \(path) kan ikke skrives: \(error). Vælg et andet sted.")
  }
}

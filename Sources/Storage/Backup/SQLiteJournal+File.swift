import Foundation
import GRDB

extension SQLiteJournal {
  /// What is wrong with the file itself, or with who may use it, in sentences.
  public func troubleOfFile() throws(StorageError) -> [String] {
    var trouble: [String] = []
    var status = stat()
    guard stat(path, &status) == 0 else { throw .missing(path) }
    if status.st_nlink > 1 { trouble.append(StorageError.linked(path).message) }
    let mode = try read { database in
      // A connection only knows the mode that the file had when it last read it.
      _ = try knownVersion(of: database)
      return try String.fetchOne(database, sql: "PRAGMA journal_mode")
    }
    if mode == "wal" {
      trouble.append(
        """
        Databasen er sat til SQLites WAL-tilstand, som kan ødelægge den, når flere skriver. Luk alle \
        programmer, der bruger den, og skriv: sqlite3 \(path) 'PRAGMA journal_mode = DELETE'
        """)
    }
    let list = ErasedList(of: path)
    do throws(StorageError) { _ = try list.ids } catch { trouble.append(error.message) }
    return trouble + troubleOfAccess(path, status)
      + (stat(list.path, &status) == 0 ? troubleOfAccess(list.path, status) : [])
  }

  /// Whether those may use a file who may use the database: its owner, or the group of its folder.
  private func troubleOfAccess(_ path: String, _ status: stat) -> [String] {
    let octal = String(status.st_mode & 0o777, radix: 8)
    if status.st_mode & 0o007 != 0 {
      return ["Alle på computeren kan bruge \(path) (adgang \(octal)). Skriv: chmod o= \(path)"]
    }
    var folder = stat()
    guard stat(DatabaseFile.directory(of: path), &folder) == 0,
      folder.st_mode & S_ISGID != 0
    else { return [] }
    if status.st_gid != folder.st_gid {
      return [
        """
        \(path) hører ikke til mappens gruppe, så de andre ikke kan bruge den. \
        Skriv: chgrp --reference=\(DatabaseFile.directory(of: path)) \(path)
        """
      ]
    }
    return status.st_mode & 0o060 == 0o060
      ? [] : ["Gruppen kan ikke skrive i \(path) (adgang \(octal)). Skriv: chmod g=rw \(path)"]
  }
}

import Core
import Glibc
import Storage
import Text

extension Environment {
  /// Throws where a kiosk's database is gone and there are backups of it: whoever made a new one would
  /// only stand in the way of the old.
  func demandDatabaseOfBackups() throws(Failure) {
    guard Kiosk.current != nil, !database.isTaken,
      copyFolders.contains(where: { folder in
        (try? CopyFolder(folder, of: database.text).copies())?.isEmpty == false
      })
    else { return }
    throw Failure(
      .noInput,
      "Databasen \(database.shown) er væk, men der er sikkerhedskopier af den. Bed den, der passer "
        + "serveren, om at gendanne den seneste.")
  }
}

/// Looks for copies of a database in a file that still hold somebody who has been forgotten: backups,
/// databases that were put aside, and copies from before a new format.
struct CopySearch {
  /// The database.
  let database: String
  /// The folders where there may be backups.
  let folders: [String]

  /// Creates a search for copies of the database at an address; nil where it isn't in a file.
  init?(of address: DatabaseAddress, folders: [String]) {
    guard let file = address.file else { return nil }
    (database, self.folders) = (file, folders)
  }

  /// What is to be known of the copies that hold the stakeholder with an id, in sentences.
  func remarks(on stakeholder: String) -> [String] {
    folders.flatMap { remarks(on: stakeholder, in: CopyFolder($0, of: database)) }
      + (Former.all(of: database) + SQLiteJournal.olderFormats(of: database)).compactMap {
        remark(on: stakeholder, in: $0)
      }
  }

  private func remarks(on stakeholder: String, in folder: CopyFolder) -> [String] {
    let copies: [CopyFolder.Copy]
    do throws(SystemError) { copies = try folder.copies() } catch {
      return error.number == ENOENT
        ? []
        : ["Sikkerhedskopierne i \(folder.path) kunne ikke undersøges: \(error)."]
    }
    var holding: [String] = []
    var unread: [String] = []
    for copy in copies {
      switch holds(stakeholder, copy.path) {
      case true?: holding.append(copy.path)
      case nil: unread.append(copy.path)
      case false?: break
      }
    }
    var remarks: [String] = []
    if holding.count == 1 {
      remarks.append(
        """
        Personen står endnu i \(holding[0]). »samdrift gendan« tager personen ud, hvis den bruges. \
        Den forsvinder, når nye har taget dens plads; slet den selv, hvis det skal være nu.
        """)
    } else if let last = holding.last {
      remarks.append(
        """
        Personen står endnu i \(holding.count) sikkerhedskopier i \(folder.path), den nyeste \
        \(name(of: last)). »samdrift gendan« tager personen ud, hvis en af dem bruges. De \
        forsvinder, efterhånden som nye tager deres plads; slet dem selv, hvis det skal være nu.
        """)
    }
    if !unread.isEmpty {
      remarks.append(
        "\(unread.count.counted("sikkerhedskopi", "sikkerhedskopier")) i \(folder.path) kunne ikke "
          + "læses og kan have personen: \(unread.prefix(3).map(name).joinedAsSentence)"
          + (unread.count > 3 ? " og flere." : "."))
    }
    return remarks
  }

  private func remark(on stakeholder: String, in path: String) -> String? {
    switch holds(stakeholder, path) {
    case true?: "Personen står endnu i \(path), en tidligere database. Slet filen."
    case nil:
      "\(path) kunne ikke læses og kan have personen. Slet filen, hvis I ikke skal bruge den."
    case false?: nil
    }
  }

  /// Nil where it can't be read.
  private func holds(_ stakeholder: String, _ path: String) -> Bool? {
    try? HandedDatabase.read(path) { try $0.journal().holds(stakeholder: stakeholder) }
  }

  private func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

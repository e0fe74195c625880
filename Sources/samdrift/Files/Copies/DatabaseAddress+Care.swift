import Storage

/// What is only done to databases in files.
enum FileCare {
  /// To take a copy.
  case backup
  /// To put a copy in the database's place.
  case restoration
  /// To look at its copies.
  case copies

  /// What to do instead on a server.
  fileprivate var advice: String {
    switch self {
    case .backup:
      "så det er serverens egen sikkerhedskopi, der gælder. Intet er kopieret. Et enkelt projekt kan "
        + "gemmes med hele sin historik med »samdrift eksport«."
    case .restoration:
      "så den gendannes af den, der passer serveren, fra serverens egen sikkerhedskopi. Intet er "
        + "ændret. Et projekt, der er gemt med »samdrift eksport«, hentes ind med »samdrift import«."
    case .copies:
      "så det er serverens egne sikkerhedskopier, der gælder, og dem kan programmet ikke se. Udelad "
        + "--kopier for at se efter, om databasen er i orden."
    }
  }
}

extension DatabaseAddress {
  /// The path of the database; throws where it is on a server.
  func demandFile(for care: FileCare) throws(Failure) -> String {
    if let file { return file }
    throw Failure(.usage, "Databasen \(shown) ligger på en server, \(care.advice)")
  }
}

extension DatabaseAddress {
  /// Where somebody who has been forgotten may still stand, and the program can't reach; nil where the
  /// copies can be looked for.
  var beyondReach: String? {
    if file != nil { return nil }
    return """
      I databasen \(shown) er alle spor væk, men programmet kan ikke nå det, serveren selv gemmer: \
      sikkerhedskopier, transaktionsloggen (WAL) med dens arkiv, replikaer og serverens egen log. \
      Bed den, der passer serveren, om at slette det eller lade det udløbe.
      """
  }
}

extension SQLiteJournal {
  /// Opens the database at `path` as commands do.
  convenience init(waitingFor path: String) throws(StorageError) {
    try self.init(path: path, OpeningOptions(waitingFor: DatabaseAddress(path)))
  }
}

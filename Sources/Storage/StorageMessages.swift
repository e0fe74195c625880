import GRDB

extension StorageError {
  static func notFound(_ path: String) -> StorageError {
    StorageError(
      .notFound, "Der er ingen database i \(path). Opret et projekt med »samdrift opret NAVN«.")
  }

  static func directory(_ path: String) -> StorageError {
    StorageError(
      .unreadable, "\(path) er en mappe. Skriv navnet på en fil, fx \(path)/samdrift.db.")
  }

  static func notADirectory(_ path: String) -> StorageError {
    StorageError(
      .notFound,
      "\(path) kan ikke bruges: en del af stien er ikke en mappe. Vælg en anden fil med --database."
    )
  }

  static func missingDirectory(_ directory: String, _ path: String) -> StorageError {
    StorageError(
      .notFound,
      "Mappen \(directory) findes ikke, så \(path) kan ikke oprettes. Opret mappen først.")
  }

  static func forbidden(_ path: String) -> StorageError {
    StorageError(
      .forbidden, "Du har ikke adgang til \(path). Bed den, der ejer filen, om at give dig adgang.")
  }

  static func notWritable(directory: String) -> StorageError {
    StorageError(
      .forbidden,
      "Du kan ikke skrive i mappen \(directory). Vælg en anden fil med --database.")
  }

  static func readOnly(_ path: String) -> StorageError {
    StorageError(
      .forbidden,
      """
      \(path) kan kun læses, så ændringen er ikke gemt. \
      Få skriveadgang til filen og dens mappe, eller arbejd i en kopi med --database.
      """)
  }

  static func empty(_ path: String) -> StorageError {
    StorageError(
      .notFound, "\(path) er tom. Opret et projekt i den med »samdrift opret NAVN«.")
  }

  static func doesNotFit(_ place: String) -> StorageError {
    StorageError(
      .other,
      "Ændringen passer ikke til det, der allerede står i \(place), og er ikke gemt.")
  }

  static let unstorable = StorageError(
    .other, "Teksten indeholder et nultegn, som ikke kan gemmes. Slet det, og prøv igen.")

  static func foreign(_ path: String) -> StorageError {
    StorageError(
      .unreadable,
      "\(path) er en database fra et andet program. Intet er ændret. Vælg en anden fil.")
  }

  static func tooNew(_ path: String, _ version: Int) -> StorageError {
    StorageError(
      .tooNew,
      """
      \(path) er lavet af en nyere udgave af Samdrift (format \(version), \
      denne udgave kender \(Schema.version)). Intet er ændret. Opdatér Samdrift, og prøv igen.
      """)
  }

  static func notCleared(_ path: String) -> StorageError {
    StorageError(
      .notCleared,
      """
      Sletningen er gemt, men filen \(path) kunne ikke skrives om, så rester af det slettede kan \
      stå i den. Luk andre programmer, der bruger den, skaf plads på disken, og slet noget igen.
      """)
  }

  private static func unknown(_ kind: String, _ path: String) -> StorageError {
    StorageError(
      .unreadable,
      """
      \(path) indeholder noget ukendt (»\(kind)«). Intet er ændret. Opdatér Samdrift, eller hent \
      filen fra din seneste sikkerhedskopi.
      """)
  }

  static func full(_ path: String) -> StorageError {
    StorageError(
      .disk,
      """
      Disken er fuld, så ændringen er ikke gemt i \(path). Alt det tidligere er der stadig. \
      Slet noget andet på disken, og prøv igen.
      """)
  }

  static func corrupt(_ path: String) -> StorageError {
    StorageError(
      .unreadable,
      """
      \(path) er beskadiget og kan ikke læses. Filen er ikke rørt. \
      Hent den fra din seneste sikkerhedskopi, eller vælg en anden med --database.
      """)
  }

  static func notADatabase(_ path: String) -> StorageError {
    StorageError(
      .unreadable, "\(path) er ikke en database. Filen er ikke rørt. Vælg en anden med --database.")
  }

  private static func busy(_ path: String) -> StorageError {
    StorageError(
      .busy,
      """
      \(path) er låst af et andet program, så intet er læst eller gemt. \
      Vent et øjeblik, og prøv igen.
      """)
  }

  /// The error as this program tells it.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StorageError: self = error
    case let error as DatabaseError: self = Self.translate(error, path: path)
    case is RowDecodingError: self = Self.corrupt(path)
    case let error as UnknownKind: self = Self.unknown(error.name, path)
    default: self = StorageError(.other, "\(path) kan ikke bruges: \(error)")
    }
  }

  private static func translate(_ error: DatabaseError, path: String) -> StorageError {
    switch error.resultCode {
    case .SQLITE_NOTADB: notADatabase(path)
    // Without our tables, our statements are errors.
    case .SQLITE_CORRUPT, .SQLITE_ERROR: corrupt(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: busy(path)
    case .SQLITE_FULL: full(path)
    case .SQLITE_READONLY: readOnly(path)
    case .SQLITE_CONSTRAINT: doesNotFit(path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: forbidden(path)
    case .SQLITE_IOERR:
      StorageError(
        .disk,
        """
        Disken svarede med en fejl, så \(path) kan ikke bruges lige nu. \
        Se efter, om drevet er tilsluttet og har plads, og prøv igen.
        """)
    default:
      StorageError(
        .other,
        """
        \(path) kan ikke bruges (SQLite-fejl \(error.extendedResultCode.rawValue)). \
        Luk andre programmer, der bruger filen, og prøv igen.
        """)
    }
  }
}

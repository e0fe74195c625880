import Foundation
import GRDB

extension StorageError {
  static func notFound(_ path: String) -> StorageError {
    StorageError(
      .notFound,
      "Der er ingen database i \(path). Opret et projekt med »samdrift opret NAVN«, eller hent en "
        + "sikkerhedskopi med »samdrift gendan«.")
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

  static func linked(_ path: String) -> StorageError {
    StorageError(
      .forbidden,
      """
      Intet kan gemmes i \(path): filen har også et andet navn (et hårdt link), og så kan den blive \
      ødelagt, hvis programmet afbrydes, mens det gemmer. Du kan se og eksportere alt. Slet det \
      andet navn, som »find MAPPE -samefile \(path)« finder, eller arbejd i en kopi med --database.
      """)
  }

  /// The file has been moved or deleted while it was open.
  public static func missing(_ path: String) -> StorageError {
    StorageError(
      .moved,
      """
      \(path) er flyttet eller slettet, mens den var åben, så intet kan gemmes. \
      Læg filen tilbage, eller åbn den med --database, hvor den nu ligger.
      """)
  }

  /// Another file has taken the file's place while it was open.
  public static func exchanged(_ path: String) -> StorageError {
    StorageError(
      .moved,
      """
      \(path) er udskiftet med en anden fil, mens den var åben, så intet kan gemmes i den. \
      Se efter, om den nye er den rigtige, og prøv igen.
      """)
  }

  static func empty(_ path: String) -> StorageError {
    StorageError(
      .notFound, "\(path) er tom. Opret et projekt i den med »samdrift opret NAVN«.")
  }

  /// The transactions contradict what is there already.
  public static func doesNotFit(_ place: String) -> StorageError {
    StorageError(
      .other,
      "Ændringen passer ikke til det, der allerede står i \(place), og er ikke gemt.")
  }

  /// A text can't be stored as it is.
  public static let unstorable = StorageError(
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
      denne udgave kender \(FormatVersion.current)). Intet er ændret. Opdatér Samdrift, og prøv igen.
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

  static func unknown(_ kind: String, _ path: String) -> StorageError {
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

  static func altered(_ path: String, _ name: String) -> StorageError {
    StorageError(
      .unreadable,
      """
      Et andet program har lavet om på \(path): »\(name)« er ikke, som Samdrift laver det, og \
      kunne ændre eller skjule noget. Intet er læst eller ændret. \
      Hent filen fra din seneste sikkerhedskopi, eller vælg en anden med --database.
      """)
  }

  static func incomplete(_ path: String) -> StorageError {
    StorageError(
      .unreadable,
      """
      \(path) mangler nogle af de tabeller, Samdrift laver. Filen er ikke rørt. \
      Hent den fra din seneste sikkerhedskopi, eller vælg en anden med --database.
      """)
  }

  static func usedUp(_ path: String) -> StorageError {
    StorageError(
      .unreadable,
      """
      Historikken i \(path) har et løbenummer, der er så højt, at intet kan lægges til. \
      Ændringen er ikke gemt. Eksportér projektet, og importér det i en ny fil med --database.
      """)
  }

  static func noBackup(_ path: String) -> StorageError {
    StorageError(
      .disk,
      """
      \(path) skal have et nyt format, men den kan ikke kopieres først. Intet er ændret. \
      Skaf plads og skriveadgang i mappen, og prøv igen.
      """)
  }

  static func notClearable(_ path: String) -> StorageError {
    StorageError(
      .inUse,
      """
      \(path) er sat til SQLites WAL-tilstand og er åben i et andet program, så det slettede ville \
      blive stående i filen. Intet er slettet. Luk de andre programmer, og prøv igen.
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

  static func unreliable(_ path: String) -> StorageError {
    StorageError(
      .disk,
      """
      Disken svarede med en fejl, så \(path) kan ikke bruges lige nu. \
      Se efter, om drevet er tilsluttet og har plads, og prøv igen.
      """)
  }

  /// What is said of an error that no other words have been found for: its own are a programmer's,
  /// and in English.
  public static let unforeseen = """
    Noget gik galt, som Samdrift ikke kender. \
    Prøv igen, og luk programmet, og åbn det på ny, hvis det ikke hjælper.
    """

  /// The error as this program tells it.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StorageError: self = error
    case let error as DatabaseError: self = Self.translate(error, path: path)
    case is RowDecodingError, is UnreadableRow: self = Self.corrupt(path)
    case let error as UnknownKind: self = Self.unknown(error.name, path)
    default: self = StorageError(.other, "\(path): \(Self.unforeseen)")
    }
  }

  private static func translate(_ error: DatabaseError, path: String) -> StorageError {
    switch error.resultCode {
    case .SQLITE_NOTADB: notADatabase(path)
    // SQLite also says so of a file that the disk couldn't read.
    case .SQLITE_CORRUPT: DatabaseFile.isDamaged(path) ? corrupt(path) : unreliable(path)
    // Without our tables, our statements are errors.
    case .SQLITE_ERROR: corrupt(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: busy(path)
    case .SQLITE_FULL: full(path)
    case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY_DBMOVED:
      access(path, F_OK) == 0 ? exchanged(path) : missing(path)
    case .SQLITE_READONLY: readOnly(path)
    case .SQLITE_CONSTRAINT: doesNotFit(path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: forbidden(path)
    case .SQLITE_IOERR: unreliable(path)
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

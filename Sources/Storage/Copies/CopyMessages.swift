import Core

extension StorageError {
  /// Why a copy can't be merged, in words.
  init(_ refusal: MergeRefusal, of copy: CopiedProject, home: String) {
    switch refusal {
    case .otherProject: self = .noSuchHome(copy, home: home)
    case .homeIsOlder:
      self.init(
        .unmergeable,
        """
        Projektet i \(home) har ikke alt det, som det havde i \(copy.origin.home), da \(copy.path) \
        blev taget med. Intet er flettet. Er kopien taget fra en anden kopi, så flet den dér først. \
        Er projektet gendannet fra en ældre sikkerhedskopi, så få den, der passer databasen, til at \
        gendanne en nyere; ellers må det, der er ændret i kopien, skrives igen i hånden.
        """)
    case .damaged:
      self.init(
        .unmergeable,
        """
        Historikken i \(copy.path) hænger ikke sammen, så kopien kan ikke flettes. Intet er ændret. \
        Har du filen et andet sted, så flet den derfra.
        """)
    }
  }

  static func noSuchHome(_ copy: CopiedProject, home: String) -> StorageError {
    StorageError(
      .unmergeable,
      """
      \(copy.path) er en kopi af et projekt, som ikke er i \(home): det er slettet, eller kopien er \
      taget fra en anden database. Den blev taget fra \(copy.origin.home). Intet er flettet. Flet den \
      dér, hvis projektet er der endnu. Ellers kan hele projektet hentes ind: åbn kopien på en maskine, \
      der har Samdrift, gem det dér med »samdrift eksport«, og hent det her med »samdrift import«.
      """)
  }

  static func mixed(copy: CopiedProject, home: String) -> StorageError {
    StorageError(
      .unmergeable,
      copy.isPractice
        ? """
        \(copy.path) er fra en øvelse og kan ikke flettes med jeres rigtige projekt i \(home). Intet \
        er flettet. Flet den dér, hvor den blev taget med: \(copy.origin.home).
        """
        : """
        \(copy.path) er en kopi af et rigtigt projekt og kan ikke flettes med øvelsen i \(home). Intet \
        er flettet. Flet den dér, hvor den blev taget med: \(copy.origin.home).
        """)
  }

  static func notACopy(_ path: String) -> StorageError {
    StorageError(
      .unmergeable,
      """
      \(path) er ikke en kopi, der er taget med »samdrift medbring«, så den kan ikke flettes. Intet er \
      ændret. Skriv navnet på kopien. Er det en sikkerhedskopi, så kan den, der passer databasen, \
      gendanne den med »samdrift gendan«.
      """)
  }

  static func emptyCopy(_ path: String) -> StorageError {
    StorageError(
      .unmergeable,
      "Projektet er slettet i kopien \(path), så der er ikke noget at flette. Intet er ændret.")
  }

  static func notTakenAlong(to path: String) -> StorageError {
    StorageError(
      .disk,
      """
      Der er ikke plads til kopien i \(DatabaseFile.directory(of: path)), eller disken svarede med en \
      fejl. Der er ikke taget en kopi med. Skaf plads, eller vælg et andet sted.
      """)
  }

  /// The error as it is told of a copy that is to be merged, and not of the database.
  func of(copy path: String) -> StorageError {
    switch reason {
    case .notFound:
      StorageError(
        reason,
        "Der er ingen kopi i \(path). Intet er flettet. Skriv, hvor filen med kopien ligger.")
    case .unreadable:
      StorageError(
        reason,
        """
        \(path) kan ikke læses: filen er beskadiget, eller Samdrift har ikke lavet den. Intet er \
        flettet. Se efter, om hele filen er kopieret, og om det er den rigtige.
        """)
    default: self
    }
  }
}

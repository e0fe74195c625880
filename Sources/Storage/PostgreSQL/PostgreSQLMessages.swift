extension StorageError {
  static let noLibPQ = StorageError(
    .notFound,
    """
    En database på en PostgreSQL-server kræver biblioteket libpq, og det er ikke på computeren. \
    Installér det: sudo apt-get install libpq5
    """)

  static let unreadableAddress = StorageError(
    .other,
    "Databasens adresse kan ikke læses. Skriv den som postgresql://server/base.")

  static let passwordInAddress = StorageError(
    .forbidden,
    """
    Databasens adresse har en adgangskode i sig, og den ville kunne ses af andre. Intet er åbnet. \
    Tag den ud, og læg den i filen ~/.pgpass eller i en servicefil.
    """)

  static func tooOldServer(_ place: String, _ version: Int) -> StorageError {
    let number =
      version >= 100_000 ? "\(version / 10000)" : "\(version / 10000).\(version / 100 % 100)"
    return StorageError(
      .tooNew,
      """
      Serveren med \(place) er PostgreSQL \(number), og Samdrift kræver mindst 12. Intet er ændret. \
      Bed IT om at opgradere den.
      """)
  }

  static func wrongEncoding(_ place: String) -> StorageError {
    StorageError(
      .unreadable,
      """
      \(place) er ikke lavet til UTF-8, så danske bogstaver kunne gå tabt. Intet er ændret. Bed IT om \
      en ny database: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0
      """)
  }

  static func emptyBase(_ place: String) -> StorageError {
    StorageError(
      .notFound,
      """
      Der er ingen projekter i \(place) endnu. Opret et med »samdrift opret NAVN«; skal flere bruge \
      databasen, så bed først IT om at gøre den klar med »samdrift opsæt-postgresql«.
      """)
  }

  static func noRole(_ place: String) -> StorageError {
    StorageError(
      .forbidden,
      """
      Dit login har ingen ret til projekterne i \(place). Bed IT om en rolle: \
      »samdrift opsæt-postgresql --konto LOGIN --rolle ROLLE«.
      """)
  }

  static func mayNotCreate(_ place: String) -> StorageError {
    StorageError(
      .forbidden,
      """
      Dit login må ikke lave tabeller i \(place). Intet er ændret. Bed IT om at gøre databasen klar \
      med »samdrift opsæt-postgresql«.
      """)
  }

  static func mayOnlyRead(_ place: String) -> StorageError {
    StorageError(
      .role,
      "Du har adgang som læser i \(place), så intet kan ændres. Bed IT om adgang som redaktør.")
  }

  static func foreignSchema(_ place: String, _ schema: String) -> StorageError {
    StorageError(
      .unreadable,
      """
      I \(place) er der et skema, der hedder \(schema), og det er ikke Samdrifts. Intet er ændret. \
      Vælg en anden database.
      """)
  }

  static func alteredSchema(_ place: String, _ what: String) -> StorageError {
    StorageError(
      .unreadable,
      """
      Nogen har lavet om på Samdrifts tabeller i \(place): »\(what)« er ikke, som Samdrift laver det, \
      og kunne ændre eller skjule noget. Intet er læst eller ændret. Bed IT om at lave det tilbage.
      """)
  }

  static func needsUpgrade(_ place: String) -> StorageError {
    StorageError(
      .forbidden,
      """
      \(place) skal have et nyt format, og det må dit login ikke lave. Intet er ændret. Bed en, der \
      har adgang som ejer, om at gemme noget først.
      """)
  }

  static func away(_ place: String) -> StorageError {
    StorageError(
      .away,
      """
      Serveren med \(place) svarer ikke. Intet, der er gemt, er gået tabt. Prøv igen, og spørg IT, \
      hvis det bliver ved.
      """)
  }

  static func unknownOutcome(_ place: String) -> StorageError {
    StorageError(
      .unsure,
      """
      Forbindelsen til \(place) gik tabt, mens ændringen blev gemt, så det vides ikke, om den er \
      gemt. Se efter, før du laver den igen.
      """)
  }

  static func brokenListening(_ place: String) -> String {
    """
    Andres ændringer i \(place) bliver ikke meldt, så der ses efter hvert halve sekund. Går \
    forbindelsen gennem en pooler, så bed IT om at lade den være i »session«.
    """
  }

  static let otherForReaders = """
    Det, læsere ser, er ikke det, som historikken fører til. Historikken er den rigtige: eksportér \
    projektet, slet det, og importér det igen; så bliver det lavet på ny.
    """

  static func clocksDiffer(_ place: String, _ minutes: Int) -> String {
    """
    Uret på denne computer og på serveren med \(place) er \(minutes) minutter fra hinanden, så \
    tidspunkterne i historikken kan blive forkerte. Bed IT om at stille dem.
    """
  }

  /// What went wrong with a server, as this program tells it.
  init(_ error: any Error, server place: String) {
    switch error {
    case let error as StorageError: self = error
    case let error as UnknownKind: self = .unknown(error.name, place)
    case is UnreadableRow: self = .corruptBase(place)
    case let error as ServerTrouble: self = Self.translate(error, place)
    default: self = StorageError(.other, "\(place): \(Self.unforeseen)")
    }
  }

  private static func translate(_ trouble: ServerTrouble, _ place: String) -> StorageError {
    switch trouble {
    case .lost, .late: return away(place)
    case .misaddressed:
      return StorageError(
        .other,
        """
        Adressen til \(place) kan ikke bruges: tjenesten eller en indstilling i den findes ikke. Se \
        adressen og servicefilen efter.
        """)
    case .unsafe:
      return StorageError(
        .forbidden,
        """
        Forbindelsen til \(place) kunne ikke gøres sikker: krypteringen eller serverens certifikat er \
        ikke, som adressen kræver. Intet er sendt. Bed IT om at se på det.
        """)
    case .noPassword:
      return StorageError(
        .forbidden,
        """
        \(place) kræver en adgangskode, og der er ingen. Læg den i filen ~/.pgpass (rettigheder 600) \
        eller i en servicefil, og prøv igen.
        """)
    case .refused(let code): return translate(code: code, place)
    }
  }

  /// By Appendix A of PostgreSQL's manual.
  private static func translate(code: String, _ place: String) -> StorageError {
    switch code {
    case "28P01", "28000":
      return StorageError(
        .forbidden,
        """
        \(place) tager ikke imod dit login. Se efter, om navnet og adgangskoden i ~/.pgpass eller \
        servicefilen er rigtige, eller spørg IT.
        """)
    case "3D000":
      return StorageError(
        .notFound, "Serveren har ikke databasen \(place). Se efter, om navnet er rigtigt.")
    case "42501":
      return StorageError(
        .forbidden,
        """
        Dit login har ikke ret til det i \(place). Intet er ændret. Bed IT om den rolle, du skal have.
        """)
    // The latter is what a copy of another server says of a transaction that is to write.
    case "25006", "0A000":
      return StorageError(
        .forbidden,
        """
        Serveren med \(place) kan kun læses lige nu: den er en kopi af en anden, eller den er sat til \
        kun at læse. Intet er ændret. Spørg IT, hvor der kan skrives.
        """)
    case "57014":
      return StorageError(
        .cancelled,
        """
        Serveren med \(place) standsede det, før det var færdigt: en tidsgrænse eller en \
        administrator. Intet er gemt. Prøv igen.
        """)
    case "55P03", "40001", "40P01":
      return StorageError(
        .busy,
        """
        \(place) er låst af en anden, så intet er læst eller gemt. Vent et øjeblik, og prøv igen.
        """)
    case "53100", "53400", "58030", "53200":
      return StorageError(
        .disk,
        """
        Serveren med \(place) har ikke plads eller kan ikke skrive på sin disk. Ændringen er ikke \
        gemt; alt det tidligere er der stadig. Sig det til IT.
        """)
    case "53300":
      return StorageError(
        .away,
        """
        Serveren med \(place) har ikke flere ledige forbindelser lige nu. Prøv igen om lidt, og sig \
        det til IT, hvis det bliver ved.
        """)
    // Also a pooler's word for a login or a database that it doesn't know.
    case "08P01":
      return StorageError(
        .away,
        """
        \(away(place).message) Går forbindelsen gennem en pooler, så se også efter, om navn, \
        adgangskode og database er rigtige.
        """)
    case "XX001", "XX002": return corruptBase(place)
    // Without our tables, our statements are errors.
    case "42P01", "3F000", "42703": return incompleteBase(place)
    default: break
    }
    switch code.prefix(2) {
    case "23": return doesNotFit(place)
    case "57", "08": return away(place)
    default:
      return StorageError(
        .other,
        """
        \(place) kan ikke bruges (PostgreSQL-fejl \(code)). Intet er ændret. Spørg IT.
        """)
    }
  }

  static func corruptBase(_ place: String) -> StorageError {
    StorageError(
      .unreadable,
      """
      Noget i \(place) er beskadiget og kan ikke læses. Intet er ændret. Bed IT om at hente databasen \
      fra sin sikkerhedskopi.
      """)
  }

  static func incompleteBase(_ place: String) -> StorageError {
    StorageError(
      .unreadable,
      """
      \(place) mangler nogle af de tabeller, Samdrift laver. Intet er ændret. Bed IT om at hente \
      databasen fra sin sikkerhedskopi.
      """)
  }
}

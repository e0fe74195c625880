extension Playbook {
  /// An activity that a plan typically has, to pick from.
  public struct StarterActivity: Equatable, Sendable {
    /// The area it belongs to.
    public let area: String
    /// What is to be done.
    public let title: String
  }

  /// Typical activities by area, in the order they are usually begun.
  public static let starterActivities: [StarterActivity] = [
    ("Ledelse og organisering", "Udpeg den fælles leder af driften"),
    ("Ledelse og organisering", "Fordel ansvar og beføjelser i den lokale driftsledelse"),
    ("Ledelse og organisering", "Hold faste personalemøder for alle medarbejdere"),
    ("Ledelse og organisering", "Læg arbejdsplaner på tværs af afdelingerne"),
    ("Personale", "Varsl medarbejderne om ændrede arbejdssteder og opgaver"),
    ("Personale", "Aftal en fælles vagtordning uden for åbningstid"),
    ("Personale", "Indfør registrering af timer pr. afdeling"),
    ("Personale", "Opdatér arbejdspladsvurderingen (APV)"),
    ("Personale", "Afklar kørsel, nøgler og arbejdstøj"),
    ("Kontor og it", "Indret ét fælles ejendomskontor"),
    ("Kontor og it", "Aftal åbningstider og telefontider"),
    ("Kontor og it", "Giv medarbejderne adgang til de fælles it-systemer"),
    ("Kontor og it", "Ret hjemmeside og skilte til"),
    (
      "Maskiner og indkøb",
      "Lav en oversigt over maskiner og værktøj, og aftal, hvem der bruger hvad"
    ),
    ("Maskiner og indkøb", "Aftal fælles indkøb"),
    ("Maskiner og indkøb", "Saml aftalerne med leverandører"),
    ("Økonomi", "Læg de fælles udgifter ind i afdelingernes budgetter"),
    ("Økonomi", "Aftal, hvordan timer og udgifter gøres op hvert kvartal"),
    (
      "Beboere",
      "Fortæl beboerne, hvem der fremover kommer i deres hjem, og hvor de selv kan henvende sig"
    ),
    ("Beboere", "Præsentér medarbejderne på et beboermøde eller i et opslag"),
  ].map { StarterActivity(area: $0.0, title: $0.1) }
}

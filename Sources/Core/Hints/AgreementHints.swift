extension Hint {
  /// At what an agreement says of the staff.
  public static let employer = Hint(
    "Normalt er en afdelingsbestyrelse ikke arbejdsgiver. Skriv, hvem der er.",
    source: "brumleby.dk, om bestyrelsen")

  /// At the staff of a joint operation across organisations.
  public static let transfer = Hint(
    "Normalt skal det undersøges, om medarbejderne skifter arbejdsgiver, når flere organisationer "
      + "går sammen (virksomhedsoverdragelse).",
    source: "socialraadgiverne.dk, hvad er virksomhedsoverdragelse")

  /// At the keys.
  public static let independence = Hint(
    "Normalt har hver afdeling sin egen økonomi. Skriv, hvorfor fordelingsnøglen er rimelig; det, "
      + "en afdeling sparer, bliver i afdelingen.",
    source: "almenboligloven § 16")

  /// At the accessions.
  public static let accession = Hint(
    "Normalt skal en aftale, der rører budgettet, på afdelingsmødet; uden afdelingsbestyrelse "
      + "beslutter organisationsbestyrelsen. Se jeres vedtægter, og skriv, hvem der besluttede.",
    source: "almenboligloven §§ 34 og 37")
}

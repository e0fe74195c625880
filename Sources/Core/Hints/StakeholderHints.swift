extension Hint {
  /// At what is written of a role.
  public static let onlyNeeded = Hint(
    "Normalt skrives kun det, der er brug for.", source: "bl.dk, persondata")

  /// At a role that one person holds.
  public static let onePerson = Hint(
    "Normalt er en rolle, som én person har, en personoplysning: personen tælles, "
      + "men nævnes ikke på papirer, og alle spor kan slettes.",
    source: "bl.dk, spørgsmål og svar om persondata")
}

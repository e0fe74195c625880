extension Hint {
  /// At a role that one person holds.
  public static let onePerson = Hint(
    "Normalt er en rolle, som én person har, en personoplysning: personen tælles, "
      + "men nævnes ikke på papirer, og alle spor kan slettes.",
    source: "bl.dk, spørgsmål og svar om persondata")
}

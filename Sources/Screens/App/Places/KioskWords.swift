/// What is said where the program is all that there is of a server, of what would lead out of it.
public enum KioskWords {
  /// Where the user's own editor is asked for.
  public static let noEditor =
    "På serveren åbnes intet andet program. Tryk n, og skriv noterne her; F2 gemmer."

  /// Where a link is to be opened.
  public static let noLink =
    "På serveren åbnes intet andet program. Åbn linket på din egen computer."

  /// Where a paper is to be opened.
  public static let noPaper =
    "På serveren åbnes intet andet program. Tryk g for at gemme papiret, hent filen i mappen ud med "
    + "filoverførsel, og åbn den på din egen computer."

  /// Where the project's pages are to be published.
  public static let noPublishing =
    "Siderne udgives på serveren selv. Bed den, der passer den, om det."

  /// What the help says of a key; nil where that can be used.
  static func instead(of action: Action) -> String? {
    action == .notesInEditor ? "Åbner intet på serveren; skriv noter med n" : nil
  }
}

import Interface

/// The list of all keys as a Markdown page (Documentation/Keys.md), made from the screens' tables.
public enum KeysDocument {
  /// The page, in Danish.
  public static var markdown: String {
    let places: [(Place, String)] = [
      (.welcome, "Når programmet startes første gang"), (.portfolio, "Projekter"),
      (.board, "Tavle"), (.milestone(1), "Milepæl"), (.project, "Projektoplysninger"),
      (.stakeholders, "Interessenter"), (.stakeholder(""), "Interessent"),
      (.communicationPlan, "Kommunikationsplan"), (.plan, "Plan"), (.due, "Mandagsmøde"),
      (.followUp, "Opfølgning"), (.goal(""), "Mål"), (.round(""), "En opfølgning"),
      (.advice, "Råd"),
      (.agreement, "Aftale"), (.models, "Modeller"), (.keys, "Fordelingsnøgler"),
      (.allocationKey(""), "Fordelingsnøgle"), (.meetings, "Møder"),
      (.meeting(""), "Møde"), (.meetingMode(""), "Mødevisning"), (.history, "Historik"),
    ]
    let everywhere = KeySection.common(of: BoardScreen.bindings)
    let own = places.map { place, title in KeySection(title, place.screen.bindings.own) }
    let sections =
      everywhere + own + [
        KeySection.form, .question, .search, .paper, .importPreview, .calculator, .proposal,
        .quickAdd,
        .checklist,
        .signs, .attitudes, .activities, .goals,
      ]
    return introduction + sections.map(section).joined()
  }

  private static let introduction = """
    # Taster

    Siden er dannet af programmets egne tabeller. `?` i programmet viser de taster, der virker på
    det skærmbillede, man står på.

    """

  private static func section(_ section: KeySection) -> String {
    let isSigns = [.signs, .attitudes, .activities, .goals].contains(section)
    let rows = section.keys.map { row in
      "| \(isSigns ? row.keys : code(row.keys)) | \(row.name) |\n"
    }
    return "\n## \(section.title)\n\n| \(isSigns ? "Tegn" : "Tast") | Betydning |\n|---|---|\n"
      + rows.joined()
  }

  /// Each of the keys as code: "`Enter` / `e`".
  private static func code(_ keys: String) -> String {
    // The key "/" stands alone, and is not a list of two nameless keys.
    guard keys.contains(" / ") else { return "`\(keys)`" }
    return keys.split(separator: " / ").map { "`\($0)`" }.joined(separator: " / ")
  }
}

/// The Danish names of the months, by number from 1 to 12.
public enum MonthName {
  /// The full name: "december".
  public static func full(_ month: Int) -> String { all[month - 1].full }

  /// The abbreviation of Dansk Sprognævn: "dec."; short names are not abbreviated.
  static func short(_ month: Int) -> String { all[month - 1].short }

  private static let all: [(full: String, short: String)] = [
    ("januar", "jan."), ("februar", "feb."), ("marts", "marts"), ("april", "april"),
    ("maj", "maj"), ("juni", "juni"), ("juli", "juli"), ("august", "aug."),
    ("september", "sep."), ("oktober", "okt."), ("november", "nov."), ("december", "dec."),
  ]
}

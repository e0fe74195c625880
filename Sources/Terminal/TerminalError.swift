/// Why the screen cannot be opened, and what the user can do about it, in Danish.
public struct TerminalError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public var message: String
  /// What to do.
  public var advice: String

  /// The message followed by the advice, on a line each.
  public var description: String { "\(message)\n\(advice)" }

  static let noTerminal = TerminalError(
    message: "Skærmbilledet kan kun vises i en terminal.",
    advice: "Skriv »samdrift tavle« for at få tavlen som ren tekst.")

  static let noType = TerminalError(
    message: "Terminalens type er ikke oplyst (variablen TERM er tom).",
    advice: "Prøv: TERM=xterm samdrift")

  static func unknown(_ type: String) -> TerminalError {
    TerminalError(
      message: "Terminaltypen »\(type)« er ukendt på denne maskine.",
      advice: "Prøv: TERM=xterm samdrift. Hjælper det ikke, så installér pakken ncurses-term.")
  }

  /// What is said when a terminal of an unknown type is used as one of another.
  static func standsIn(_ standIn: String, for type: String) -> String {
    if type.isEmpty {
      return
        "Terminalen siger ikke, hvilken type den er (variablen TERM er tom), så skærmen vises som "
        + "på \(standIn)."
    }
    return """
      Terminaltypen »\(type)« er ukendt på denne maskine, så skærmen vises som på \(standIn). \
      Ser noget forkert ud, så mangler pakken ncurses-term på maskinen.
      """
  }

  static func tooSimple(_ type: String) -> TerminalError {
    TerminalError(
      message: "Terminaltypen »\(type)« er for enkel til at vise skærmbilledet.",
      advice: "Brug en anden terminal, eller skriv »samdrift tavle« for at få ren tekst.")
  }
}

/// The argument parser's own words in Danish: headings of the help, and what is wrong with a
/// command line.
enum HelpTexts {
  /// What the option for help is called besides the one name that the parser knows.
  static let helpNames = ["hjælp", "hjaelp"]

  /// The option for help under the one name that the parser knows.
  static func inOneSpelling(_ argument: String) -> String {
    argument == "--hjælp" || argument == "--hjaelp" ? "--help" : argument
  }

  /// The parser's text with its English words replaced.
  static func inDanish(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { translate(String($0)) }
      .joined(separator: "\n")
  }

  private static func translate(_ line: String) -> String {
    for (english, danish) in lines {
      if let values = match(line, english) {
        return fill(danish, values.map { replace("', '", with: "«, »", in: $0) })
      }
    }
    return parts.reduce(line) { replace($1.0, with: $1.1, in: $0) }
  }

  /// Whole lines; `{}` stands for what the user wrote or the program is called.
  private static let lines: [(String, String)] = [
    ("OVERVIEW: {}", "{}"),
    ("USAGE: {}", "BRUG:  {}"),
    ("ARGUMENTS:", "ARGUMENTER:"),
    ("OPTIONS:", "TILVALG:"),
    ("SUBCOMMANDS:", "KOMMANDOER:"),
    ("{} SUBCOMMANDS:", "{}:"),
    (
      "  See 'samdrift help <subcommand>' for detailed help.",
      "  Skriv »samdrift hjælp <kommando>« for at læse mere om en kommando."
    ),
    (
      "  See 'samdrift help {} <subcommand>' for detailed help.",
      "  Skriv »samdrift hjælp {} <kommando>« for at læse mere."
    ),
    ("Usage: {}", "Brug:  {}"),
    ("Help:  {}", "Hjælp: {}"),
    ("  See '{}' for more information.", "  Skriv »{}« for at læse mere."),
    (
      "Error: Unknown option '{}'. Did you mean '{}'?",
      "samdrift: Tilvalget »{}« findes ikke. Mente du »{}«?"
    ),
    ("Error: Unknown option '{}'", "samdrift: Tilvalget »{}« findes ikke."),
    ("Error: Missing value for '{}'", "samdrift: Der mangler en værdi efter »{}«."),
    ("   or: Missing value for '{}' in '{}'", "   eller: der mangler en værdi efter »{}« i »{}«."),
    (
      "Error: The option '{}' does not take any value, but '{}' was specified.",
      "samdrift: Tilvalget »{}« har ingen værdi, men fik »{}«."
    ),
    ("Error: Unexpected argument '{}'", "samdrift: »{}« er for meget på linjen."),
    ("Error: {} unexpected arguments: '{}'", "samdrift: {} ord er for meget på linjen: »{}«."),
    (
      "Error: Value to be set with flag '{}' had already been set with flag '{}'",
      "samdrift: »{}« kan ikke bruges sammen med »{}«."
    ),
    ("Error: Missing expected argument '{}'", "samdrift: Der mangler »{}«."),
    ("Error: Missing one of: '{}'", "samdrift: Der mangler en af: »{}«."),
    (
      "Error: The value '{}' is invalid for '{}'",
      "samdrift: Værdien »{}« kan ikke bruges som »{}«."
    ),
    ("Error: Invalid option: {}", "samdrift: »{}« er ikke et tilvalg."),
    (
      "Error: Can't generate completion scripts for '{}'.",
      "samdrift: Der er ingen fuldførelse til kommandofortolkeren (shell) »{}«."
    ),
    (
      "Error: Can't autodetect a supported shell.",
      "samdrift: Programmet kan ikke se, hvilken kommandofortolker (shell) du bruger."
    ),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Skriv --generate-completion-script=<shell> med en af:"
    ),
    ("Error: Internal error. {}", "samdrift: Intern fejl ved læsning af kommandolinjen."),
    ("Error: {}", "samdrift: {}"),
  ]

  /// Parts of lines.
  private static let parts: [(String, String)] = [
    ("Show the version.", "Vis programmets version."),
    ("Show help information.", "Vis denne hjælp."),
    ("Show subcommand help information.", "Vis hjælp til en kommando."),
    ("(default as flag: ", "(uden værdi: "),
    ("(default: ", "(ellers: "),
    ("(default)  ", "(standard) "),
    ("(default)", "(standard)"),
    ("<subcommand>", "<kommando>"),
  ]

  /// What stands for each `{}` in the pattern; nil when the text isn't of that form.
  private static func match(_ text: String, _ pattern: String) -> [String]? {
    var fixed = pieces(of: pattern, separator: "{}")[...]
    guard let first = fixed.popFirst(), text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var values: [String] = []
    while let next = fixed.popFirst() {
      if fixed.isEmpty {
        guard rest.hasSuffix(next) else { return nil }
        values.append(String(rest.dropLast(next.count)))
        return values
      }
      guard let range = rest.firstRange(of: next) else { return nil }
      values.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? values : nil
  }

  private static func fill(_ pattern: String, _ values: [String]) -> String {
    var values = values[...]
    return pieces(of: pattern, separator: "{}").enumerated()
      .map { index, part in (index == 0 ? "" : values.popFirst() ?? "") + part }
      .joined()
  }

  private static func replace(_ old: String, with new: String, in text: String) -> String {
    pieces(of: text, separator: old).joined(separator: new)
  }

  private static func pieces(of text: String, separator: String) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

import ArgumentParser
import Core
import Glibc
import Storage

/// `samdrift åbn`: the terminal program; what happens without a command.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    "åbn",
    abstract: "Åbn programmet i terminalen.",
    discussion: "Findes databasen ikke, begynder programmet med at oprette et projekt.")

  @OptionGroup var aloud: AloudOption
  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    try Open.open(
      common.database, project: common.projekt, day: common.day,
      past: common.pastDay(Environment()), isAloud: aloud.oplæs, in: common.environment())
  }

  /// Opens the terminal program; without a database's address, on the user's own.
  static func open(
    _ database: String? = nil, project: String? = nil, day: String? = nil, past: Day? = nil,
    isAloud: Bool = false, in environment: Environment = Environment()
  ) throws {
    try demandTerminal()
    try environment.demandRole()
    if database == nil {
      try environment.demandDatabaseOfBackups()
      try environment.makeDatabaseDirectory()
    }
    let launch = TerminalStart(
      database: database.map { DatabaseAddress($0) } ?? environment.database, project: project,
      day: day, past: past,
      isAloud: isAloud,
      environment: environment)
    try MainActor.assumeIsolated { try TerminalProgram.run(launch) }
  }

  /// Says what to do instead where there is no terminal to draw on.
  static func demandTerminal() throws(Failure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      if let kiosk = Kiosk.current { throw Failure(.usage, kiosk.noTerminal) }
      throw Failure(
        .usage,
        """
        Programmet skal åbnes i en terminal. \
        Brug »samdrift tavle« for at få tavlen som ren tekst.
        """)
    }
  }
}

extension Open: QuickCommand {
  init(_ line: inout QuickLine) {
    aloud = AloudOption(&line)
    common = CommonOptions(&line)
  }
}

/// The option for those who don't see the screen.
struct AloudOption: ParsableArguments {
  @Flag(
    name: .danish("oplæs"),
    help: "Skriv linje for linje til en skærmlæser eller punktskrift i stedet for skærmbilleder.")
  var oplæs = false

  init() {}

  /// The option of a line in its common form.
  init(_ line: inout QuickLine) {
    let isGiven = Self.names.map { line.flag($0) }
    oplæs = isGiven.contains(true)
  }

  private static let names = ["oplæs", "oplaes"]

  /// Whether a word of a command line is the option.
  static func isIt(_ word: String) -> Bool {
    word.hasPrefix("--") && names.contains(String(word.dropFirst(2)))
  }

  /// A command line with the option after a command that opens the screen, where it stood before it;
  /// before any other it is left out, since what that says is text already.
  static func placed(in arguments: [String]) -> [String] {
    let place = OtherNames.placeAfterCommonOptions(in: arguments, from: 0)
    guard arguments.indices.contains(place), !arguments[place].hasPrefix("-"),
      arguments[..<place].contains(where: isIt)
    else { return arguments }
    var placed = arguments[..<place].filter { !isIt($0) } + [arguments[place]]
    let command = Samdrift.command(named: arguments[place])
    if command is Open.Type || command is DemoCommand.Type { placed.append("--oplæs") }
    return placed + arguments[(place + 1)...]
  }
}

import ArgumentParser
import Core
import Storage

/// The options that every command has: which database, and which project in it.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Brug databasen i denne fil.", valueName: "fil"),
    completion: .file(extensions: ["db"]))
  var database: String?

  @Option(
    help: ArgumentHelp(
      "Vælg projektet med dette navn; begyndelsen er nok.", valueName: "navn"))
  var projekt: String?

  init() {}

  /// The options of a line in its common form.
  init(_ line: inout QuickLine) {
    database = line.option("database")
    projekt = line.option("projekt")
    line.check(self)
  }

  func validate() throws {
    if database?.isEmpty == true {
      throw ValidationError("Skriv navnet på en fil efter --database.")
    }
  }

  /// The path of the database.
  func path(_ environment: Environment) -> String { database ?? environment.database }

  /// Opens the database as it is.
  func open(_ environment: Environment) throws -> SQLiteJournal {
    try Self.journal(path(environment))
  }

  /// Opens the database, and makes it when it isn't there.
  func openOrCreate(_ environment: Environment) throws -> SQLiteJournal {
    if database == nil { try Environment.makePrivateDirectory(environment.dataDirectory) }
    return try Self.journal(path(environment), creating: true)
  }

  /// Opens a database for a command, which says so when it has to wait for somebody else.
  static func journal(
    _ path: String, creating: Bool = false
  ) throws(StorageError) -> SQLiteJournal {
    try SQLiteJournal(
      path: path, creating: creating, patience: DatabaseWait.inAll,
      whenHeld: { DatabaseWait.say(path) }, isGivenUp: { Interruption.hasCome },
      tell: Output.report)
  }

  /// Opens the database and the project that the command is about.
  ///
  /// With `activities`, the numbers of those that it is about, no more of the plan may be read than
  /// those, what waits for them, and what that waits for.
  func session(activities: [Int]? = nil) throws -> Session {
    let environment = Environment()
    let journal = try open(environment)
    return Session(
      environment: environment, journal: journal,
      snapshot: try journal.snapshot(named: projekt, activities: activities))
  }

  /// Opens the database and the outline of the plan that the command is about, with no more of the
  /// rest of the project than that has.
  func outline() throws -> (session: Session, plan: PlanOutline) {
    let environment = Environment()
    let journal = try open(environment)
    let (rest, plan) = try journal.outline(named: projekt)
    return (Session(environment: environment, journal: journal, snapshot: rest), plan)
  }
}

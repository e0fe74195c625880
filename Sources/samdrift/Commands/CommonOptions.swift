import ArgumentParser
import Core
import Storage

/// The options that every command has: which database, and which project in it.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Brug databasen i denne fil, eller på en server: postgresql://SERVER/BASE.", valueName: "fil"),
    completion: .file(extensions: ["db"]))
  var database: String?

  @Option(
    help: ArgumentHelp(
      "Vælg projektet med dette navn; begyndelsen er nok.", valueName: "navn"))
  var projekt: String?

  @Option(
    name: .customLong("som-den"),
    help: ArgumentHelp(
      "Vis alt, som det var ved udgangen af denne dag; intet kan ændres.", valueName: "dato"))
  var past: String?

  @Option(
    name: .customLong("dag"),
    help: ArgumentHelp(
      "Lad denne dag gælde som i dag; kun i en øvelse.", valueName: "dato"))
  var day: String?

  @Flag(
    name: .danish("læs"),
    help: "Vis kun det, alle må se, fx på en projektor; intet kan ændres.")
  var isReading = false

  init() {}

  /// The options of a line in its common form.
  init(_ line: inout QuickLine) {
    database = line.option("database")
    projekt = line.option("projekt")
    past = line.option("som-den")
    day = line.option("dag")
    isReading = Self.isReading(&line)
    line.check(self)
  }

  func validate() throws {
    if let why = KioskCommands.refusal(of: "--database", isGiven: database != nil) {
      throw ValidationError(why)
    }
    if database?.isEmpty == true {
      throw ValidationError("Skriv navnet på en fil efter --database.")
    }
  }

  /// Where the database is.
  func address(_ environment: Environment) -> DatabaseAddress {
    database.map { DatabaseAddress($0) } ?? environment.database
  }

  /// Opens the database as it is.
  func open() throws -> OpenedDatabase {
    let environment = try environment()
    if database == nil { try environment.demandDatabaseOfBackups() }
    return try environment.using(Self.journal(address(environment)), day: day)
  }

  /// Opens the database, and makes it when it isn't there, maybe for practice.
  ///
  /// Throws where the one that is there isn't for practice and is to be.
  func openOrCreate(forPractice: Bool = false) throws -> OpenedDatabase {
    try demandChange()
    try KioskCommands.refuse("--øvelse", isGiven: forPractice)
    let environment = try environment()
    if forPractice, database == nil {
      throw Failure(.usage, "Skriv med --database, hvilken ny fil øvelsen skal ligge i.")
    }
    if database == nil {
      try environment.demandDatabaseOfBackups()
      try environment.makeDatabaseDirectory()
    }
    let address = address(environment)
    let journal = try Self.journal(address, creating: true, forPractice: forPractice)
    if forPractice, !journal.isPractice {
      throw Failure(
        .usage,
        "\(journal.name) er der allerede og er ikke til øvelse. Vælg en ny "
          + (address.file == nil ? "database." : "fil."))
    }
    return try environment.using(journal, day: day)
  }

  /// Opens a database for a command, which says so when it has to wait for somebody else.
  static func journal(
    _ address: DatabaseAddress, creating: Bool = false, forPractice: Bool = false
  ) throws -> any Journal {
    var options = OpeningOptions(waitingFor: address)
    (options.creating, options.forPractice) = (creating, forPractice)
    options.now = Environment.now
    // A file's journal waits by itself.
    return try address.file == nil
      ? DatabaseWait.retry(address) { try address.open(options) } : address.open(options)
  }

  /// Opens the database and the project that the command is about.
  ///
  /// With `activities`, the numbers of those that it is about, no more of the plan may be read than
  /// those, what waits for them, and what that waits for.
  func session(activities: [Int]? = nil) throws -> Session {
    if let trial = Trial.current { return trial.session }
    let (environment, journal) = try open()
    guard let past = try pastJournal(of: journal, environment) else {
      return Session(
        environment: environment, journal: journal,
        snapshot: try journal.snapshot(named: projekt, activities: activities))
    }
    // By the name that it has now.
    let snapshot = try past.snapshot(of: try journal.snapshot(named: projekt))
    return Session(environment: environment, journal: past, snapshot: snapshot, past: past.day)
  }

  /// Opens the database and the outline of the plan that the command is about, with no more of the
  /// rest of the project than that has.
  func outline() throws -> (session: Session, plan: PlanOutline) {
    if past != nil {
      let session = try session()
      return (session, PlanOutline(session.project))
    }
    let (environment, journal) = try open()
    let (rest, plan) = try journal.outline(named: projekt)
    return (Session(environment: environment, journal: journal, snapshot: rest), plan)
  }
}

/// A database, and the environment with the day that counts as today in it.
typealias OpenedDatabase = (environment: Environment, journal: any Journal)

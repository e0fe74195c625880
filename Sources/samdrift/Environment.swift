import Core
import Foundation
import Interface
import Storage
import Synchronization
import Text

/// What the program gets from the machine: who, when, where.
struct Environment: Sendable {
  /// The user's time zone.
  let zone = Zone { moment in
    var time = time_t(moment.seconds)
    var parts = tm()
    return localtime_r(&time, &parts) == nil ? 0 : Int(parts.tm_gmtoff)
  }

  /// Whether the database is for practice.
  private(set) var isPractice = false
  /// How much the database's own storage lets the user do; nil where it leaves that to others.
  private(set) var grantedByStorage: AccessLevel?
  /// The day that counts as today in a database for practice, where one has been named.
  private(set) var practiceDay: Day?
  /// Whether the program was asked to show, and not to change.
  var isReading = false

  init() { tzset() }

  /// The current moment.
  var now: Moment { Self.now() }

  /// The day that counts as today: the clock's where the user is, or that of the practice.
  var today: Day { practiceDay ?? clockDay }

  /// Today where the user is, by the clock.
  var clockDay: Day { zone.day(of: now) }

  /// A database as the user is given it, and the environment in it, in which a day as typed, or else
  /// $SAMDRIFT_DAG, counts as today.
  ///
  /// Throws where a day is named and the database isn't for practice.
  func using(_ database: any Journal, day typed: String?) throws -> OpenedDatabase {
    let environment = try using(storage: database, day: typed)
    return (environment, environment.granted.guarding(database))
  }

  private func using(storage database: any Journal, day typed: String?) throws -> Environment {
    var environment = self
    environment.isPractice = database.isPractice
    environment.grantedByStorage = database.granted
    guard let day = typed ?? Self.variable("SAMDRIFT_DAG") else { return environment }
    guard database.isPractice else {
      throw Failure(
        .usage,
        "\(typed == nil ? "SAMDRIFT_DAG" : "--dag") gælder kun i en øvelse, og \(database.name) er "
          + "ikke til øvelse. Udelad dagen, eller lav en øvelse med »samdrift demo« eller »samdrift "
          + "opret NAVN --øvelse --database FIL«.")
    }
    environment.practiceDay = try Day(typed: day, today: clockDay)
    return environment
  }

  /// What the user signs changes with.
  var signature: Signature {
    Signature(author: author, now: Self.now, newID: Self.newID)
  }

  /// The user's name: as $SAMDRIFT_NAVN says, or the full name or login of the account.
  var author: String {
    let account = Self.account
    let fullName = String((account?.gecos ?? "").prefix { $0 != "," })
    let names = [Self.variable("SAMDRIFT_NAVN") ?? "", fullName, account?.login ?? ""]
    return names.map { $0.displayable.trimmed }.first { !$0.isEmpty } ?? Self.nobody
  }

  /// The user's name where more is known of it than the login.
  var fullName: String? {
    let login = Self.account?.login ?? Self.nobody
    return author.lowercased() == login.displayable.lowercased() ? nil : author
  }

  /// The name of the account.
  var login: String { (Self.account?.login ?? Self.nobody).displayable }

  private static let nobody = "Bruger"

  /// The editor for notes.
  ///
  /// Without one of the user's own, the first there is of those that the system may have.
  var editor: String {
    let own = ["VISUAL", "EDITOR"].compactMap(Self.variable).first { !$0.trimmed.isEmpty }
    return own ?? ["nano", "editor", "vi"].first { OtherProgram.find($0) != nil } ?? "nano"
  }

  /// The database where no other is named: that of $SAMDRIFT_DATABASE, counted from the home where it
  /// is a file, or the user's own.
  var database: DatabaseAddress {
    guard let shared = sharedDatabase else {
      return DatabaseAddress(dataDirectory + "/samdrift.db")
    }
    let address = DatabaseAddress(shared)
    return address.file.map { DatabaseAddress(fromHome($0)) } ?? address
  }

  /// The path of a database from the root, or its address as it may be written; nil where a command
  /// finds it by itself.
  func name(of address: DatabaseAddress) -> String? {
    func whole(_ address: DatabaseAddress) -> String {
      address.file.map { URL(fileURLWithPath: $0).standardized.path } ?? address.text
    }
    if whole(address) == whole(database) { return nil }
    return address.file == nil ? address.written : whole(address)
  }

  /// Makes the directory of the database where it is the user's own.
  func makeDatabaseDirectory() throws(Failure) {
    if sharedDatabase == nil { try Self.makePrivateDirectory(dataDirectory) }
  }

  private var sharedDatabase: String? { Self.variable("SAMDRIFT_DATABASE") }

  /// Where the database is.
  var dataDirectory: String { Self.directory("XDG_DATA_HOME", home: ".local/share") }

  /// Where an organisation's own templates are.
  var templateDirectory: String {
    Self.directory("XDG_CONFIG_HOME", home: ".config") + "/skabeloner"
  }

  /// Where what was typed but not finished is kept.
  var draft: String { stateDirectory + "/kladde.json" }

  /// Where the files that were used on the screens are remembered.
  var pathMemory: PathMemory { PathMemory(path: stateDirectory + "/stier.json") }

  /// Where the folders are remembered that backups were taken into.
  var copyMemory: PathMemory { PathMemory(path: stateDirectory + "/kopier.json") }

  /// The folders where backups may be: the one that $SAMDRIFT_KOPIER names, and those that the user
  /// has taken some into.
  var copyFolders: [String] {
    let named = folder("SAMDRIFT_KOPIER").map { [$0] } ?? []
    return named + copyMemory.paths.filter { !named.contains($0) }
  }

  /// Those who have been forgotten, as far as lists tell of it that lie where databases and backups
  /// usually are, and beside some files.
  func forgotten(beside files: [String]) throws(StorageError) -> Set<String> {
    let near = files + [database.file].compactMap { $0 }
    let folders = copyFolders + near.map(TemporaryFile.directory)
    var ids: Set<String> = []
    for list in Set(folders).sorted().flatMap(ErasedList.all) { ids.formUnion(try list.ids) }
    return ids
  }

  /// A path as it is counted from the root.
  func fromRoot(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return String(cString: here) + "/" + path
  }

  /// Where it is kept what the user has said to be called.
  var identityFile: IdentityFile { IdentityFile(path: stateDirectory + "/hvem.json") }

  /// Where it is remembered what the columns of others' files are.
  var columnMemory: ColumnMemory { ColumnMemory(path: stateDirectory + "/kolonner.json") }

  /// The folder for files from the screens.
  var outbox: Outbox { Outbox(path: outFolder, home: home, fence: Kiosk.current?.files) }

  /// The folder for files that are written: where $SAMDRIFT_UDBAKKE says, counted from the home.
  var outFolder: String { folder("SAMDRIFT_UDBAKKE") ?? fromHome("Samdrift") }

  /// The folder for files that a kiosk reads: where $SAMDRIFT_INDBAKKE says, or else where it writes.
  var inFolder: String { folder("SAMDRIFT_INDBAKKE") ?? outFolder }

  /// What the names of the groups begin with that say who may do what.
  var group: String { Self.variable("SAMDRIFT_GRUPPE") ?? "samdrift" }

  /// Why nothing may be changed, in words; nil where it may.
  static var onlyReading: String? { Kiosk.current?.onlyReading }

  /// Throws where nothing may be changed.
  static func demandChanging() throws(Failure) {
    if let onlyReading { throw Failure(.noPermission, onlyReading) }
  }

  /// Where the program keeps what belongs to no project yet: the account's, or in a kiosk that of who
  /// uses it, since many may share an account.
  var stateDirectory: String {
    let directory = Self.directory("XDG_STATE_HOME", home: ".local/state")
    guard Kiosk.current != nil, let person = Self.variable("SAMDRIFT_NAVN")?.trimmed,
      !person.isEmpty
    else { return directory }
    return "\(directory)/personer/\(person.asFolderName)"
  }

  /// The folder that a variable names, in which "%u" stands for the login.
  private func folder(_ name: String) -> String? {
    Self.variable(name).map { path in
      // The account may be far away.
      fromHome(path.contains("%u") ? path.replacing("%u", with: login) : path)
    }
  }

  /// A path counted from the home.
  private func fromHome(_ path: String) -> String { Outbox(path: home, home: home).file(path) }

  /// The user's home.
  var home: String { Self.home }

  /// Makes a directory, and those above it that are missing, for nobody but the user.
  static func makePrivateDirectory(_ path: String) throws(Failure) {
    if Glibc.access(path, F_OK) == 0 { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makePrivateDirectory(String(path[..<slash]))
    }
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      let error = SystemError(errno)
      throw Failure(
        error.writing,
        "Mappen \(path) kan ikke oprettes: \(error.description). Vælg en anden fil med --database.")
    }
  }

  /// An id that nobody has used.
  static let newID: @Sendable () -> String = { ids.withLock { $0.next() } }

  private static let ids = Mutex(IDSource(seed: .random(in: .min ... .max)))

  /// The current moment by the machine's clock.
  static let now: @Sendable () -> Moment = { Moment(seconds: time(nil)) }

  /// What an environment variable says; nil when it says nothing.
  static func variable(_ name: String) -> String? {
    getenv(name).map { text($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Text from the system, which older systems write in Latin-1.
  private static func text(_ bytes: UnsafePointer<CChar>) -> String {
    String(validatingCString: bytes)
      ?? String(
        String.UnicodeScalarView(
          UnsafeBufferPointer(start: bytes, count: strlen(bytes))
            .map { Unicode.Scalar(UInt8(bitPattern: $0)) }))
  }

  /// The user's account, asked for once: a directory service may be far away.
  private static let account: (login: String, gecos: String, home: String)? =
    getpwuid(getuid()).map { account in
      let account = account.pointee
      return (text(account.pw_name), text(account.pw_gecos), String(cString: account.pw_dir))
    }

  private static var home: String {
    if let home = variable("HOME"), home.hasPrefix("/") { return home }
    return account?.home ?? "/tmp"
  }

  /// The program's directory of one kind.
  ///
  /// A relative path in the variable counts for nothing, as
  /// the XDG specification has it.
  private static func directory(_ name: String, home: String) -> String {
    if let path = variable(name), path.hasPrefix("/") { return path + "/samdrift" }
    return "\(self.home)/\(home)/samdrift"
  }
}

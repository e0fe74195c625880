import Core
import Foundation
import Reports
import Storage

extension Environment {
  /// Where it is remembered what reminders have been sent of a database's projects: beside it where it
  /// is a file, else with the account.
  func reminderMemory(of database: DatabaseAddress) -> ReminderMemoryFile {
    database.file.map { ReminderMemoryFile(of: $0) }
      ?? ReminderMemoryFile(ofServers: database, in: stateDirectory)
  }
}

/// The file where it is remembered what reminders have been sent of a database's projects: beside the
/// database for those who may use it, or with the account.
struct ReminderMemoryFile {
  /// The file.
  let path: String
  private let mode: mode_t
  private let isWithAccount: Bool

  /// The file of a server's database, for nobody but the account.
  init(ofServers database: DatabaseAddress, in folder: String) {
    path = "\(folder)/\(database.shown.asFolderName).paamind"
    mode = 0o600
    isWithAccount = true
  }

  /// The file of a database, whatever links lead to it.
  init(of database: String) {
    let real = realpath(database, nil)
    defer { free(real) }
    path = (real.map { String(cString: $0) } ?? database) + ".paamind"
    var status = stat()
    isWithAccount = false
    mode = stat(database, &status) == 0 ? status.st_mode & 0o660 : 0o600
  }

  /// What is remembered.
  func read() throws(Failure) -> ReminderMemory {
    if access(path, F_OK) != 0, errno == ENOENT { return ReminderMemory() }
    let data = try PrivateFile.read(path, atMost: Self.mostBytes, onlyOrdinary: true)
    guard let memory = try? JSONDecoder().decode(ReminderMemory.self, from: data) else {
      throw Failure(
        .data,
        """
        \(path) kan ikke læses, så programmet ved ikke, hvem der har fået hvad. Slet filen, hvis \
        alle må få deres påmindelse igen.
        """)
    }
    return memory
  }

  /// Lets go of a stakeholder who has been forgotten; gives a sentence where that can't be done.
  func forget(_ stakeholder: String, in project: Project) -> String? {
    if access(path, F_OK) != 0, errno == ENOENT { return nil }
    do {
      try use { memory, save in
        memory.release(stakeholder, in: project)
        try save(memory)
      }
      return nil
    } catch {
      return "Hvilke påmindelser personen har fået, kan ikke slettes: \(path) kan ikke læses eller "
        + "skrives om. Slet filen selv, og få lov til det i mappen, hvis du ikke har det; så kan "
        + "alle få deres påmindelse igen."
    }
  }

  /// Calls `body` with what is remembered, and with what writes it, while no other program of this
  /// machine does the same.
  ///
  /// It is written once before, so that nothing is sent that couldn't be remembered.
  func use(
    _ body: (_ memory: inout ReminderMemory, _ save: (ReminderMemory) throws(Failure) -> Void)
      throws
      -> Void
  ) throws {
    let folder = TemporaryFile.directory(of: path)
    if isWithAccount { try Environment.makePrivateDirectory(folder) }
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(lock) }
    guard lock >= 0, flock(lock, LOCK_EX) == 0, access(folder, W_OK) == 0 else {
      throw unusable(SystemError(errno))
    }
    var memory = try read()
    try save(memory)
    try body(&memory, save)
  }

  private func save(_ memory: ReminderMemory) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(memory) else {
      preconditionFailure("Ids and days are text.")
    }
    try PrivateFile.write(data, to: path, mayReplace: true, mode: mode)
  }

  private func unusable(_ error: SystemError) -> Failure {
    Failure(
      error.writing,
      """
      Hvem der er mindet om hvad, skal huskes i \(path), og dér kan der ikke skrives: \(error). \
      Ingen påmindelser er lavet eller sendt. Få lov til at læse og skrive i mappen; »samdrift \
      påmind« alene viser dem.
      """)
  }

  private static let mostBytes = 50_000_000
}

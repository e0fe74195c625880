import Core
import Foundation
import Reports
import Storage

extension Environment {
  /// Where it is remembered what reminders have been sent of a database's projects.
  func reminderMemory(of database: DatabaseAddress) -> ReminderMemoryFile {
    ReminderMemoryFile(of: database, in: stateDirectory)
  }
}

/// The file where it is remembered what reminders have been sent of a database's projects.
struct ReminderMemoryFile {
  private let file: CompanionFile

  /// The file of a database; `folder` is where the account's are.
  init(of database: DatabaseAddress, in folder: String) {
    file = CompanionFile(of: database, ending: "paamind", in: folder)
  }

  /// Where it is.
  var path: String { file.path }

  /// What is remembered.
  func read() throws(Failure) -> ReminderMemory {
    try file.read(
      atMost: Self.mostBytes,
      or: """
        så programmet ved ikke, hvem der har fået hvad. Slet filen, hvis alle må få deres påmindelse \
        igen.
        """) ?? ReminderMemory()
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
    do {
      try file.whileAlone {
        var memory = try read()
        try file.write(memory)
        try body(&memory) { (memory) throws(Failure) in try file.write(memory) }
      }
    } catch {
      if let error = error as? SystemError { throw unusable(error) }
      throw error
    }
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

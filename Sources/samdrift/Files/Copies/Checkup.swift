import Core
import Reports
import Storage
import Text

/// What is found of a database and its backups, a line for each thing.
struct Checkup {
  let environment: Environment
  private(set) var lines: [CheckLine] = []

  init(environment: Environment) { self.environment = environment }

  var isFine: Bool { lines.allSatisfy { $0.state != .wrong } }

  /// Looks through a database on a server; throws where it can't be read just now or at all.
  mutating func look(onServer address: DatabaseAddress) throws {
    add(try Examination(of: CommonOptions.journal(address)))
  }

  /// Looks through a database in a file; throws where it can't be read just now or at all.
  mutating func look(at path: String) throws {
    var examination: Examination?
    do {
      let journal = try SQLiteJournal(waitingFor: path)
      let trouble = try journal.troubleOfFile() + Self.comeBack(in: journal)
      try TemporaryDirectory.use { directory in
        let copy = directory + "/kontrol.db"
        _ = try journal.copy(to: copy)
        if Interruption.hasCome { throw CancellationError() }
        examination = Examination(of: copy, called: path)
      }
      examination?.add(trouble, to: .file)
    } catch let error as StorageError where error.reason == .unreadable {
      add(Examination.Subject.pages, .wrong, error.message)
    }
    if let examination { add(examination) }
  }

  /// That those who have been forgotten are there again, as where a copy was put back by hand.
  private static func comeBack(in journal: SQLiteJournal) throws -> [String] {
    // That the list can't be read is told of as trouble of the file.
    guard let ids = try? journal.erased() else { return [] }
    let count = try ids.count { try journal.holds(stakeholder: $0) }
    if count == 0 { return [] }
    return [
      """
      \(count.counted("person", "personer")), hvis spor er slettet, står her igen: en gammel kopi er \
      lagt tilbage i hånden. Gendan den samme kopi med »samdrift gendan«, som tager personerne ud.
      """
    ]
  }

  private mutating func add(_ examination: Examination) {
    for subject in examination.subjects {
      let problems = examination.problems[subject] ?? []
      for problem in problems { add(subject, .wrong, problem) }
      // What comes after a fault that the rest can't be read for isn't told of as fine.
      if problems.isEmpty, examination.isSound || subject == .file {
        add(subject, .fine, subject.words(examination.contents))
      }
    }
    for remark in examination.remarks { add(.records, .remark, remark) }
  }

  private mutating func add(
    _ subject: Examination.Subject, _ state: CheckLine.State, _ text: String
  ) {
    lines.append(CheckLine(subject.rawValue, state, text))
  }

  private mutating func addBackup(_ state: CheckLine.State, _ text: String) {
    lines.append(CheckLine("backup", state, text))
  }

  /// Looks for the newest backup, and through it.
  mutating func look(in folder: CopyFolder, hours: Int) {
    let copies: [CopyFolder.Copy]
    do { copies = try folder.copies() } catch {
      return addBackup(.wrong, "Mappen \(folder.path) kan ikke læses: \(error).")
    }
    guard let newest = copies.last else {
      return addBackup(
        .wrong,
        """
        Der er ingen sikkerhedskopi i \(folder.path). Tag en med »samdrift sikkerhedskopi \
        \(folder.path)«.
        """)
    }
    lookAtAge(of: newest, hours: hours)
    let examination: Examination
    do {
      examination = try HandedDatabase.read(newest.path) {
        Examination(of: $0.path, called: $0.name)
      }
    } catch { return addBackup(.wrong, Failure.words(error)) }
    for problem in examination.damage { addBackup(.wrong, "\(newest.path): \(problem)") }
    if examination.isSound {
      let count = examination.contents.entries.counted("ændring", "ændringer")
      let time = environment.shown(newest.moment)
      addBackup(.fine, "\(newest.path) fra \(time) kan læses og hænger sammen: \(count).")
    }
  }

  private mutating func lookAtAge(of copy: CopyFolder.Copy, hours: Int) {
    let age = (environment.now.seconds - copy.moment.seconds) / 3600
    let time = environment.shown(copy.moment)
    if age < -1 {
      addBackup(
        .wrong,
        """
        Den nyeste sikkerhedskopi er dateret i fremtiden, \(time). Se efter, om uret går rigtigt.
        """)
    } else if age >= hours {
      addBackup(
        .wrong,
        """
        Den nyeste sikkerhedskopi er \(age) timer gammel (\(time)). Se efter, hvorfor der ikke er \
        taget en siden: er disken fuld, eller kører det, der tager dem, ikke?
        """)
    }
  }
}

extension Examination.Subject {
  /// That it is as it is to be.
  fileprivate func words(_ contents: DatabaseContents) -> String {
    switch self {
    case .file: return "Filen kan kun bruges af dem, der må, og bliver gemt, som den skal."
    case .pages: return "SQLite finder ingen fejl i databasen."
    case .order: return "Historikkens løbenumre er i orden."
    case .history:
      let projects = contents.projects.count.counted("projekt", "projekter")
      let changes = contents.entries.counted("ændring", "ændringer")
      return "Historikken hænger sammen: \(projects) med \(changes)."
    case .records: return "Det, der vises, er det, som historikken fører til."
    case .references: return "Alle henvisninger fører til noget."
    }
  }
}

extension Environment {
  /// A moment as people read it where the user is.
  func shown(_ moment: Moment) -> String {
    "\(zone.day(of: moment).medium) kl. \(zone.clockTime(of: moment))"
  }
}

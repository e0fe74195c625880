import Core
import Glibc
import Storage

/// Takes a backup of a database while others use it.
///
/// It is read through and put on disk, and has its own name only when all of that is done. Then the
/// oldest go.
struct Backup {
  let journal: SQLiteJournal
  let folder: CopyFolder
  /// How many copies are kept, the new one among them.
  let kept: Int
  let now: () -> Moment

  /// What came of it.
  struct Outcome {
    let path: String
    let changes: Int
    /// How many older copies were deleted.
    var deleted = 0
    /// What is to be looked after, in sentences.
    var remarks: [String] = []
    /// What couldn't be done beside it, in sentences.
    var failures: [String] = []
  }

  /// Takes it.
  ///
  /// Throws where there is none, and then the earlier ones are all there.
  func take() throws -> Outcome {
    try folder.demandWritable()
    var outcome: Outcome?
    try Interruption.holdBack { outcome = try takeWhileHeldBack() }
    return outcome!
  }

  private func takeWhileHeldBack() throws -> Outcome {
    let lock = try lock()
    defer { close(lock) }
    TemporaryFile.removeAbandoned(beside: folder.place(at: now()))
    var outcome = try write()
    if TemporaryFile.directory(of: journal.name) == folder.path {
      outcome.remarks.append(
        "Kopien ligger i databasens egen mappe. Læg også en på et andet drev.")
    }
    do throws(StorageError) {
      try folder.list.add(
        journal.erased().union(folder.list.ids), mode: folder.mode)
    } catch { outcome.failures.append(error.message) }
    rotate(&outcome)
    return outcome
  }

  private func write() throws -> Outcome {
    let temporary: TemporaryFile
    do throws(SystemError) {
      temporary = try TemporaryFile(beside: folder.place(at: now()))
    } catch { throw unwritten(error) }
    defer {
      // Where it has taken its place, nothing is left under the other name.
      temporary.remove()
      temporary.close()
    }
    let contents = try copy(to: temporary.path)
    try stopIfInterrupted()
    let examination = Examination(of: temporary.path, called: journal.name)
    guard examination.isSound, examination.contents == contents else {
      throw Failure(
        .data,
        """
        \(examination.damage.joined(separator: " ")) Der er ikke taget en sikkerhedskopi, for databasen er ikke \
        hel. \(earlier) Hent den seneste med »samdrift gendan«.
        """)
    }
    try stopIfInterrupted()
    var moment = now()
    // Two in the same second would have one name.
    while access(folder.place(at: moment), F_OK) == 0 {
      moment = Moment(seconds: moment.seconds + 1)
    }
    let place = folder.place(at: moment)
    do throws(SystemError) {
      try temporary.rename(to: place, mode: folder.mode)
      try NewFile.syncDirectory(of: place)
    } catch { throw unwritten(error) }
    return Outcome(
      path: place, changes: contents.entries,
      remarks: Examination.Subject.allCases.flatMap { examination.problems[$0] ?? [] })
  }

  private func copy(to path: String) throws -> DatabaseContents {
    do throws(StorageError) {
      return try journal.copy(to: path)
    } catch {
      if error.reason != .disk { throw error }
      throw Failure(.inputOutput, "\(error.message) \(earlier)")
    }
  }

  /// Deletes the oldest; the new one always stays.
  private func rotate(_ outcome: inout Outcome) {
    do throws(SystemError) {
      let others = try folder.copies().filter { $0.path != outcome.path }
      for old in others.dropLast(kept - 1) {
        if unlink(old.path) == 0 {
          outcome.deleted += 1
        } else {
          outcome.failures.append("\(old.path) kunne ikke slettes: \(SystemError(errno)).")
        }
      }
    } catch {
      outcome.failures.append("De ældste i \(folder.path) kunne ikke slettes: \(error).")
    }
  }

  /// Keeps others from taking one into the same folder meanwhile.
  private func lock() throws(Failure) -> Int32 {
    let file = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw unwritten(SystemError(errno)) }
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
    close(file)
    throw Failure(
      .temporary,
      """
      Der bliver allerede taget en sikkerhedskopi i \(folder.path) lige nu, så der er ikke taget \
      en til. Prøv igen om lidt.
      """)
  }

  private func stopIfInterrupted() throws {
    if Interruption.hasCome { throw CancellationError() }
  }

  private func unwritten(_ error: SystemError) -> Failure {
    Failure(
      error.writing,
      "Der er ikke taget en sikkerhedskopi i \(folder.path): \(error). \(earlier)")
  }

  private var earlier: String { "De tidligere sikkerhedskopier i \(folder.path) er der stadig." }
}

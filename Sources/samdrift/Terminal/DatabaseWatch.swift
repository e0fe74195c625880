import Glibc
import Screens
import Storage
import Synchronization

/// What the database says beside its answers, until the screen has room for it.
final class Remarks: Sendable {
  private let all = Mutex<[String]>([])

  /// Adds a remark.
  @Sendable func add(_ remark: String) { all.withLock { $0.append(remark) } }

  /// The remarks since the last time, as one text; nil when there are none.
  func take() -> String? {
    let texts = all.withLock { texts in
      defer { texts = [] }
      return texts
    }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }
}

extension ProgramRuntime {
  /// The journal of the file that is at the path now, or nil when there is none.
  ///
  /// The screen follows a file that has come, or has taken the other's place.
  func followFile() throws -> SQLiteJournal? {
    guard let journal else {
      if access(path, F_OK) == 0 { journal = try Self.open(path, remarks) }
      return journal
    }
    switch journal.place {
    case .unmoved: return journal
    case .missing:
      tellOfDatabase(StorageError.missing(path).message)
      return nil
    case .exchanged:
      let new = try Self.open(path, remarks)
      // Before the reading: what others write meanwhile is seen at the next look.
      let now = try new.stamp()
      let ledgers = try new.ledgers()
      self.journal = new
      stamp = now
      toldOfDatabase = nil
      send(.loaded(ledgers))
      send(.remark("\(path) er udskiftet med en anden fil. Skærmen viser nu den."))
      if let hindrance = new.hindrance { send(.failed(hindrance)) }
      return new
    }
  }

  /// Says what is wrong with the database, when that isn't what was said last.
  func tellOfDatabase(_ message: String) {
    if message == toldOfDatabase { return }
    toldOfDatabase = message
    send(.failed(message))
  }

  /// Says that the database can be used again, after it was said that it can't.
  func tellThatDatabaseIsBack() {
    if toldOfDatabase == nil { return }
    toldOfDatabase = nil
    send(.remark("\(path) kan bruges igen."))
  }
}

import Core
import Storage
import TestJournals
import Testing

@testable import samdrift

/// What somebody may do where the database's server has its own say in it.
@Suite("Access by a server's grants") struct GrantedAccessTests {
  @Test(arguments: [AccessLevel.reader, .editor, .owner])
  func theServersGrantsAreTheUsersAccess(level: AccessLevel) throws {
    let journal = ServersJournal(granting: level)
    let (environment, given) = try Environment().using(journal, day: nil)
    #expect(environment.granted == Access(level, by: .grants))
    #expect(environment.granted.words.hasPrefix("\(level.shown), fordi databasens server"))
    #expect(given.isForReaders == (level == .reader))
    let isRefusedHere = level == .editor
    let refusal = StorageError(.role, environment.granted.hindrance(to: .delete) ?? "")
    #expect(throws: isRefusedHere ? refusal : .notTried) { try given.remove("p1") }
  }

  /// A server that gives readers their own copy has left out what is confidential already.
  @Test func aReadersOwnCopyIsGivenAsItIs() throws {
    let journal = ServersJournal(granting: .reader)
    #expect(try Environment().using(journal, day: nil).journal === journal)
  }

  @Test func whatTheProgramWasAskedToShowIsNoMore() throws {
    var asked = Environment()
    asked.isReading = true
    let (environment, given) = try asked.using(ServersJournal(granting: .owner), day: nil)
    #expect(environment.granted == .asked)
    #expect(given.isForReaders)
  }

  @Test func whereTheStorageSaysNothingTheAccountDoes() throws {
    let journal = MemoryJournal()
    let (environment, given) = try Environment().using(journal, day: nil)
    #expect(environment.granted == .unlimited)
    #expect(given === journal)
  }
}

/// A journal on a server that lets its user do so much.
private final class ServersJournal: GuardedJournal, DerivedJournal {
  let journal: any Journal = MemoryJournal()
  let granted: AccessLevel?
  let hindrance: String? = nil
  var isForReaders: Bool { granted == .reader }

  init(granting level: AccessLevel) { granted = level }

  func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry] {
    try journal.load(project, after: revision)
  }

  func entries(of project: String) throws(StorageError) -> [Entry] {
    try load(project, after: 0)
  }

  var refusal: StorageError { .notTried }
}

extension StorageError {
  fileprivate static let notTried = StorageError(.other, "Det er nået til serveren.")
}

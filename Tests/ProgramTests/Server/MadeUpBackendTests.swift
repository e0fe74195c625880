import Core
import Foundation
import Reports
import Screens
import Storage
import Synchronization
import TestJournals
import TestSupport
import Testing

@testable import samdrift

/// A way of keeping databases that is made up here, with nothing but its journal and one value, and
/// opened as commands and the screen do it.
@Suite("A made-up backend") struct MadeUpBackendTests {
  private let journal = MemoryJournal()

  /// The journal of this test, at every address that begins with "memory:".
  private var backends: [Backend] {
    let journal = journal
    let memory = Backend(
      isInFile: false, isOwn: { $0.hasPrefix("memory:") },
      shown: { String($0.dropFirst("memory:".count)) }
    ) { address, options throws(StorageError) in
      if address == "memory:" { throw StorageError(.notFound, "Skriv et navn efter memory:.") }
      options.tell("\(address) er åbnet.")
      return journal
    }
    return [memory] + Backend.all
  }

  private var address: DatabaseAddress { DatabaseAddress("memory:nord", among: backends) }

  @Test func itsAddressLeadsToItAndNoOtherDoes() throws {
    #expect(address.file == nil)
    #expect(address.shown == "nord")
    #expect(address.isTaken)
    #expect(try address.open(OpeningOptions()) === journal)
    #expect(DatabaseAddress("nord.db", among: backends).file == "nord.db")
    #expect(DatabaseAddress("memory:nord").file == "memory:nord")
  }

  @Test func commandsAndTheScreenOpenItAsAnyOther() throws {
    let opened = try CommonOptions.journal(address)
    _ = try opened.append(
      DemoProject.transactions(today: Environment().today), to: "p1", expecting: 0)
    #expect(try opened.snapshot(named: "samdrift ved").project.id == "p1")
    #expect(try opened.outline(named: nil).rest.project.id == "p1")
    #expect(throws: StorageError.self) {
      try CommonOptions.journal(DatabaseAddress("memory:", among: backends))
    }
    let remarks = Remarks()
    let machine = Machine(
      Environment(), database: address, remarks, isThrowaway: false, clipboard: { _ in false },
      editor: { _, text in Editor.Outcome(text: text, trouble: nil) })
    #expect(try machine.journal(after: nil) === journal)
    #expect(try machine.journal(after: journal) === journal)
    #expect(remarks.take() == "memory:nord er åbnet.")
    #expect(machine.copies == nil)
    #expect(machine.namedDatabase == "memory:nord")
  }

  @Test func aServerThatIsAwayIsWaitedFor() throws {
    let address = DatabaseAddress("server:nord", among: [Self.away(times: 3)] + Backend.all)
    #expect(try CommonOptions.journal(address).name == "hukommelsen")
    #expect(Failure(StorageError(.away, "Væk."))?.code == .temporary)
  }

  /// Databases on a server that can't be reached the first times.
  private static func away(times: Int) -> Backend {
    let tries = Mutex(0)
    return Backend(isInFile: false, isOwn: { $0.hasPrefix("server:") }) {
      _, _ throws(StorageError) in
      let isAway = tries.withLock { tried in
        tried += 1
        return tried <= times
      }
      if isAway { throw StorageError(.away, "Serveren svarer ikke.") }
      return MemoryJournal()
    }
  }

  @Test func itIsLookedThroughByWhatItGives() throws {
    _ = try journal.append(
      DemoProject.transactions(today: Environment().today), to: "p1", expecting: 0)
    var checkup = Checkup(environment: Environment())
    try checkup.look(onServer: address)
    #expect(checkup.isFine)
    #expect(checkup.lines.map(\.subject) == ["history", "records", "references"])
    #expect(checkup.lines[0].text.contains("1 projekt"))
  }

  @Test(arguments: [FileCare.backup, .restoration, .copies])
  func whatIsDoneToFilesSaysWhatToDoInstead(care: FileCare) throws {
    let failure = try #require(throws: Failure.self) { try address.demandFile(for: care) }
    #expect(failure.code == .usage)
    #expect(failure.message.hasPrefix("Databasen nord ligger på en server, så "))
    #expect(try DatabaseAddress("nord.db").demandFile(for: care) == "nord.db")
  }

  @Test func whatIsRememberedBesideAFileStandsUnderItsName() throws {
    try Program.withProgram { program in
      let path = program.file("kladde.json").path
      var drafts = DraftFile(path: path, database: address)
      let draft = Draft(project: nil, form: "project", title: "Nyt", texts: ["name": "Nord"])
      try drafts.keep([draft])
      let file = try String(contentsOf: program.file("kladde.json"), encoding: .utf8)
      #expect(file.contains(#""nord""#))
      var again = DraftFile(path: path, database: DatabaseAddress("memory:nord", among: backends))
      #expect(try again.kept(among: []) == [draft])

      let folder = program.file("ny").path
      let memory = ReminderMemoryFile(of: address, in: folder)
      #expect(memory.path == folder + "/nord.paamind")
      try memory.use { _, _ in }
      #expect(try memory.read() == ReminderMemory())
      let places = KnownPlaces(of: address, in: folder)
      #expect(places.path == folder + "/nord.steder")
      try places.note(published: program.file("sider").path, of: "p1")
      #expect(try places.folders(of: "p1") == [program.file("sider").path])
    }
  }

  @Test func whatIsBeyondReachIsSaidOfAServerAlone() throws {
    let words = try #require(address.beyondReach)
    for place in ["WAL", "sikkerhedskopier", "replikaer", "log"] { #expect(words.contains(place)) }
    #expect(DatabaseAddress("nord.db").beyondReach == nil)
  }

  @Test func aRelativeLinkIsCountedFromNoFolder() {
    let file = LinkedFile("referat.docx", database: address)
    #expect(file.path == nil)
    #expect(file.hindrance?.contains("Skriv hele stien") == true)
    #expect(
      LinkedFile("/findes/ikke.docx", database: address).hindrance?.contains("ingen fil") == true)
  }
}

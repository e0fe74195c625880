import Core
import Foundation
import GRDB
import Storage
import TestSupport
import Testing

/// What can't be merged is refused in a sentence, and nothing is changed.
@Suite("A copy that can't be merged") struct CopyRefusalTests {
  /// That merging what is at a path is refused for a reason, with some words, and changes nothing.
  private func expectRefusal(
    _ trip: Trip, _ path: String, _ reason: StorageError.Reason, _ words: String,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try trip.home.projects().map { try trip.home.ledger(of: $0) }
    let bytes = try? Data(contentsOf: URL(fileURLWithPath: path))
    let error = #expect(throws: StorageError.self, sourceLocation: location) {
      try trip.merge(path)
    }
    #expect(error?.reason == reason, sourceLocation: location)
    #expect(error?.message.contains(words) == true, "\(error as Any)", sourceLocation: location)
    // Where the program is all there is, no other database can be opened.
    #expect(
      error?.message.contains("--database") == false, "\(error as Any)", sourceLocation: location)
    #expect(
      error?.message.contains("Intet er") == true, "\(error as Any)", sourceLocation: location)
    #expect(
      try trip.home.projects().map { try trip.home.ledger(of: $0) } == before,
      sourceLocation: location)
    #expect((try? Data(contentsOf: URL(fileURLWithPath: path))) == bytes, sourceLocation: location)
  }

  @Test(arguments: Backend.allCases)
  func aProjectThatIsGoneOrAnother(backend: Backend) throws {
    try Trip.begin(backend) { trip in
      let path = try trip.take()
      try trip.home.remove("p")
      try expectRefusal(trip, path, .unmergeable, "ikke er i")
    }
  }

  @Test(arguments: Backend.allCases)
  func aProjectThatWasRestoredFromBeforeTheCopy(backend: Backend) throws {
    try Trip.begin(backend) { trip in
      let earlier = try trip.home.load("p", after: 0).map(\.transaction)
      try trip.lead(trip.home, by: "Anne")
      let path = try trip.take()
      try trip.lead(SQLiteJournal(path: path), by: "Bo")
      let last = try trip.home.ledger(of: "p").revision
      _ = try trip.home.replace("p", with: earlier, expecting: last)
      try expectRefusal(trip, path, .unmergeable, "har ikke alt det")
    }
  }

  @Test func practiceAndEarnest() throws {
    try Trip.begin(.sqlite) { trip in
      let practice = try SQLiteJournal(
        path: trip.directory + "/leg.db", creating: true, forPractice: true)
      let history = try trip.home.load("p", after: 0).map(\.transaction)
      _ = try practice.append(history, to: "p", expecting: 0)
      let played = try trip.take("leg-kopi.db", from: practice)
      #expect(try CopiedProject(path: played).isPractice)
      try expectRefusal(trip, played, .unmergeable, "øvelse")
      let real = try CopiedProject(path: trip.take())
      let error = #expect(throws: StorageError.self) {
        try practice.merging(real, by: trip.signature, in: .utc)
      }
      #expect(error?.message.contains("rigtigt projekt") == true)
      _ = try practice.merging(CopiedProject(path: played), by: trip.signature, in: .utc)
    }
  }

  @Test func whatIsNoCopy() throws {
    try Trip.begin(.sqlite) { trip in
      try expectRefusal(trip, trip.directory + "/ingen.db", .notFound, "ingen kopi")
      try expectRefusal(trip, trip.home.name, .unmergeable, "ikke en kopi")
      let text = trip.directory + "/tekst.db"
      try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: text))
      try expectRefusal(trip, text, .unreadable, "kan ikke læses")
      let half = try trip.take()
      let bytes = try Data(contentsOf: URL(fileURLWithPath: half))
      try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: half))
      try expectRefusal(trip, half, .unreadable, "hele filen")
    }
  }

  @Test func whatANewerVersionHasMade() throws {
    try Trip.begin(.sqlite) { trip in
      let path = try trip.take()
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
      try bytes.write(to: URL(fileURLWithPath: path))
      try expectRefusal(trip, path, .tooNew, "nyere udgave")
    }
  }

  @Test func aCopyWhoseProjectWasDeleted() throws {
    try Trip.begin(.sqlite) { trip in
      let path = try trip.take()
      try SQLiteJournal(path: path).remove("p")
      try expectRefusal(trip, path, .unmergeable, "slettet i kopien")
    }
  }

  @Test func aCopyOfACopyComesHomeByTheCopy() throws {
    try Trip.begin(.sqlite) { trip in
      let first = try trip.take("foerste.db")
      let journal = try SQLiteJournal(path: first)
      try trip.lead(journal, by: "Anne")
      let second = try trip.take("anden.db", from: journal)
      try trip.edit(SQLiteJournal(path: second), "Bo") { project in
        project.edit(project.milestones[0]) { $0.notes = "Fra anden" }
      }
      try expectRefusal(trip, second, .unmergeable, "flet den dér først")
      _ = try journal.merge(
        CopiedProject(path: second), choosing: [], shown: nil, by: Signature.test("Mellem"),
        in: .utc)
      try trip.merge(first)
      #expect(try trip.project.info.leader == "Anne")
      #expect(try trip.project.milestones[0].notes == "Fra anden")
    }
  }

  @Test func oneThatIsOpenElsewhereIsReadAllTheSame() throws {
    try Trip.begin(.sqlite) { trip in
      let path = try trip.take()
      let open = try SQLiteJournal(path: path)
      try trip.lead(open, by: "Anne")
      try trip.merge(path)
      #expect(try trip.project.info.leader == "Anne")
      try trip.lead(open, by: "Bo")
      #expect(try open.ledger(of: "p").project.info.leader == "Bo")
    }
  }

  @Test func aTableThatIsOtherThanOursIsRefused() throws {
    try Trip.begin(.sqlite) { trip in
      let path = trip.directory + "/fremmed.db"
      _ = try SQLiteJournal(path: path, creating: true)
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "CREATE TABLE samdrift_origin (project TEXT)")
      }
      #expect(throws: StorageError.self) { try SQLiteJournal(path: path) }
    }
  }
}

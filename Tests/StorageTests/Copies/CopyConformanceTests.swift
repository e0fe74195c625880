import Core
import Foundation
import Storage
import TestSupport
import Testing

/// Copies are taken from every storage and merged into it alike.
@Suite struct CopyConformanceTests {
  @Test(arguments: Backend.allCases)
  func aCopyHasTheWholeProjectAndKnowsWhereItIsFrom(backend: Backend) throws {
    try Trip.begin(backend) { trip in
      try trip.home.note(erased: ["anne"])
      let left = try trip.home.ledger(of: "p")
      let path = try trip.take()
      let copy = try SQLiteJournal(path: path)
      let ledger = try copy.ledger(of: "p")
      #expect(ledger.project == left.project)
      #expect(ledger.entries.dropLast().map(\.transaction) == left.entries.map(\.transaction))
      #expect(try copy.erased() == ["anne"])
      let origin = try #require(copy.origin)
      #expect(origin.project == "p" && origin.home == "/hjemme/nord.db")
      #expect(origin.revision == left.revision)
      #expect(origin.departure == ledger.entries.last?.transaction.id)
      #expect(try copy.snapshot(of: "p") == ledger.snapshot)
      #expect(try FileManager.default.contentsOfDirectory(atPath: trip.directory) == ["kopi.db"])
      #expect(trip.home.origin == nil)
      #expect(try trip.home.ledger(of: "p") == left)
    }
  }

  @Test(arguments: Backend.allCases)
  func whatIsDoneComesHomeOnceAndAgainWhenMoreIsDone(backend: Backend) throws {
    try Trip.begin(backend) { trip in
      let path = try trip.take()
      let copy = try SQLiteJournal(path: path)
      try trip.lead(copy, by: "Anne")
      try trip.merge(path)
      #expect(try trip.project.info.leader == "Anne")
      let after = try trip.other.ledger(of: "p")
      guard case .merged(let nothing, _) = try trip.merge(path) else { throw Unexpected() }
      #expect(nothing.isEmpty)
      #expect(try trip.other.ledger(of: "p") == after)
      try trip.lead(copy, by: "Bo")
      try trip.merge(path)
      #expect(try trip.project.info.leader == "Bo")
    }
  }

  @Test(arguments: Backend.allCases)
  func whatIsUndoneAtHomeStaysUndone(backend: Backend) throws {
    try Trip.begin(backend) { trip in
      let path = try trip.take()
      try trip.lead(SQLiteJournal(path: path), by: "Anne")
      try trip.merge(path)
      let ledger = try trip.home.ledger(of: "p")
      _ = try trip.home.commit(
        try ledger.undo(by: "Anne"), on: ledger, by: Signature.test("Anne"))
      try trip.merge(path)
      #expect(try trip.project.info.leader == "Projektleder")
    }
  }

  @Test(arguments: Backend.allCases)
  func whatOthersDidSinceItWasShownIsAskedAboutAgain(backend: Backend) throws {
    try Trip.begin(backend) { trip in
      let path = try trip.take()
      try trip.lead(SQLiteJournal(path: path), by: "Anne")
      let copy = try CopiedProject(path: path)
      let signature = Signature.test("Hjem")
      let shown = try trip.home.merging(copy, by: signature, in: .utc)
      #expect(shown.conflicts.isEmpty)
      try trip.lead(trip.other, by: "Bo")
      let before = try trip.other.ledger(of: "p")
      guard
        case .asking(let newer) = try trip.home.merge(
          copy, choosing: [], shown: shown, by: signature, in: .utc)
      else { throw Unexpected() }
      #expect(newer.conflicts.map(\.place.field) == ["leader"])
      #expect(try trip.other.ledger(of: "p") == before)
      let places = Set(newer.conflicts.map(\.place))
      _ = try trip.home.merge(copy, choosing: places, shown: newer, by: signature, in: .utc)
      #expect(try trip.project.info.leader == "Anne")
    }
  }

  @Test(arguments: Backend.allCases)
  func whoeverIsForgottenInTheCopyIsForgottenAtHome(backend: Backend) throws {
    try Trip.begin(backend) { trip in
      let path = try trip.take()
      let copy = try SQLiteJournal(path: path)
      try trip.lead(copy, by: "Anne")
      _ = try copy.erase("mette", from: copy.ledger(of: "p"), by: Signature.test("Sletter"))
      try trip.edit(trip.home, "Rettelse") { project in
        project.edit(project.stakeholder("mette")!) { $0.name = "Mette Lund Sø" }
      }
      try trip.merge(path)
      #expect(try trip.project.info.leader == "Anne")
      #expect(try trip.other.erased() == ["mette"])
      let history = try trip.other.ledger(of: "p").entries
      #expect(
        !history.flatMap(\.transaction.changes).contains { $0.reference.id == "mette" })
      guard case .merged(let again, _) = try trip.merge(path) else { throw Unexpected() }
      #expect(again.isEmpty)
    }
  }

  @Test(arguments: Backend.allCases)
  func whoeverIsForgottenAtHomeIsNotBroughtBack(backend: Backend) throws {
    try Trip.begin(backend) { trip in
      let path = try trip.take()
      let copy = try SQLiteJournal(path: path)
      try trip.edit(copy, "Rettelse") { project in
        project.edit(project.stakeholder("mette")!) { $0.name = "Mette Lund Sø" }
      }
      try trip.lead(copy, by: "Anne")
      _ = try trip.home.erase("mette", from: trip.home.ledger(of: "p"), by: trip.signature)
      try trip.merge(path)
      #expect(try trip.project.stakeholder("mette") == nil)
      #expect(try trip.project.info.leader == "Anne")
      #expect(try CopiedProject(path: path).count(of: trip.home.erased()) == 1)
    }
  }

  @Test(arguments: Backend.allCases)
  func anEditorMergesButForgetsNobody(backend: Backend) throws {
    try Trip.begin(backend) { trip in
      let editor = EditorJournal(
        trip.home, Access(.editor, by: .group("samdrift-redaktoerer")))
      let path = try trip.take(from: editor)
      let copy = try SQLiteJournal(path: path)
      try trip.lead(copy, by: "Anne")
      _ = try editor.merge(
        CopiedProject(path: path), choosing: [], shown: nil, by: Signature.test("Hjem"), in: .utc)
      #expect(try trip.project.info.leader == "Anne")
      _ = try copy.erase("mette", from: copy.ledger(of: "p"), by: Signature.test("Sletter"))
      let before = try trip.home.ledger(of: "p")
      let error = #expect(throws: StorageError.self) {
        try editor.merge(
          CopiedProject(path: path), choosing: [], shown: nil, by: Signature.test("Hjem-2"),
          in: .utc)
      }
      #expect(error?.reason == .role)
      #expect(try trip.home.ledger(of: "p") == before)
      let reader = ReaderJournal(trip.home, Access(.reader, by: .group("samdrift-laesere")))
      for body in [
        { _ = try trip.take("laeser.db", from: reader) },
        { _ = try reader.merging(CopiedProject(path: path), by: Signature.test("L"), in: .utc) },
      ] {
        #expect(throws: StorageError.self, performing: body)
      }
    }
  }

  @Test(arguments: Backend.allCases)
  func twoAtTheSameMomentBothComeHome(backend: Backend) throws {
    try Trip.begin(backend) { trip in
      let paths = try (1...4).map { try trip.take("kopi\($0).db") }
      for (place, path) in paths.enumerated() {
        try trip.edit(SQLiteJournal(path: path), "Kopi \(place)") { project in
          project.edit(project.milestones[place]) { $0.notes = "Fra kopi \(place)" }
        }
      }
      let journals = [trip.home, trip.other]
      DispatchQueue.concurrentPerform(iterations: paths.count) { place in
        do {
          _ = try journals[place % 2].merge(
            CopiedProject(path: paths[place]), choosing: [], shown: nil,
            by: Signature.test("Samtidig \(place)"), in: .utc)
        } catch { Issue.record(error) }
      }
      #expect(
        try trip.project.milestones.prefix(4).map(\.notes) == (0...3).map { "Fra kopi \($0)" })
    }
  }

  private struct Unexpected: Error {}
}

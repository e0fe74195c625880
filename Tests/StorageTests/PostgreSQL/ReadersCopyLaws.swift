import Core
import TestSupport
import Testing

@testable import Storage

/// The readers' copy on a server is always what a reader's journal makes of the whole history.
@Suite("PostgreSQL: the readers' copy") struct ReadersCopyLaws {
  /// A database, whoever writes in it, and a reader of it.
  private func withReader(
    _ body: (PostgreSQLJournal, PostgreSQLJournal, PostgreSQLDatabase) throws -> Void
  ) throws {
    try withPostgreSQL { database throws in
      let writer = try database.journal()
      let reader = "\(database.name)-læser"
      try database.run(
        """
        CREATE ROLE "\(reader)" LOGIN;
        GRANT USAGE ON SCHEMA samdrift_readers TO "\(reader)";
        GRANT SELECT ON ALL TABLES IN SCHEMA samdrift_readers TO "\(reader)"
        """)
      try body(writer, database.journal(creating: false, as: reader), database)
    }
  }

  /// Holds what a reader has of a project to what is made of the whole, and what was seen earlier too:
  /// it is brought up to date, or has to be read anew.
  private func expectSame(
    _ reader: PostgreSQLJournal, _ writer: PostgreSQLJournal, _ seen: inout Ledger
  ) throws {
    let guarded = Access(.reader, by: .group("samdrift-laesere")).guarding(writer)
    let expected = try guarded.ledger(of: seen.project.id)
    let found = try reader.ledger(of: seen.project.id)
    #expect(found.entries.map(\.transaction) == expected.entries.map(\.transaction))
    #expect(found.project == expected.project)
    #expect(try reader.snapshot(of: seen.project.id) == found.snapshot)
    #expect(try reader.projects() == guarded.projects())
    var current = seen
    let stopped = trouble { try reader.catchUp(&current) }
    #expect(stopped == nil || stopped?.reason == .replaced)
    seen = stopped == nil ? current : found
    #expect(seen == found)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func isWhatAReaderSeesOfARandomHistory(seed: UInt64) throws {
    try withReader { writer, reader, database throws in
      var history = try RandomHistory(seed: seed)
      for _ in 0..<60 { try history.step() }
      let transactions = try Secret.put(into: history.ledger.entries.map(\.transaction))
      var random = SeededRandom(seed: seed)
      var (place, revision) = (0, 0)
      var seen = Ledger(projectID: "p", isForReaders: true)
      while place < transactions.count {
        let end = min(transactions.count, place + random.pick(1...9))
        revision = try #require(
          try writer.append(Array(transactions[place..<end]), to: "p", expecting: revision).last
        ).revision
        place = end
        try expectSame(reader, writer, &seen)
      }
      // The marks were put in by how it ended, and so count only now.
      #expect(!"\(try reader.load("p", after: 0))".contains(Secret.word))
      let texts = try database.run(
        """
        SELECT e::text FROM samdrift_readers.entry AS e; SELECT c::text FROM samdrift_readers.change AS c;
        SELECT encode(fields, 'escape') FROM samdrift_readers.record
        """)
      #expect(!texts.contains(Secret.word))
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func followsWhoIsForgottenAndWhatIsRemoved(seed: UInt64) throws {
    try withReader { writer, reader, _ throws in
      let start = try RandomHistory.ledger(seed: seed, steps: 80)
      for project in ["p", "q"] {
        _ = try writer.append(start.entries.map(\.transaction), to: project, expecting: 0)
      }
      var ledger = try writer.ledger(of: "p")
      var (seen, other) = (try reader.ledger(of: "p"), try reader.ledger(of: "q"))
      for person in ledger.project.stakeholders.filter({ $0.kind == .person }) {
        ledger = try writer.erase(person.id, from: ledger, by: .test("Driftschef"))
        try expectSame(reader, writer, &seen)
        try expectSame(reader, writer, &other)
      }
      try writer.remove("q")
      #expect(try reader.projects() == ["p"])
      #expect(try reader.load("q", after: 0) == [])
    }
  }

  /// A project with a stakeholder and a point of an agenda, which a reader has seen.
  private func withSeen(
    _ body: (PostgreSQLJournal, PostgreSQLJournal, inout Ledger, inout Ledger) throws -> Void
  ) throws {
    try withReader { writer, reader, _ throws in
      var ledger = Ledger(projectID: "p")
      let ids = NewIDs()
      for edit: (Project) -> Edit in [
        { _ in
          Playbook.newProject(
            name: "Nord", organisation: "", leader: "", departments: [], newID: ids.next)
        },
        { $0.add(Stakeholder(id: "s").with { $0.name = "Mette Lund" }) },
        { $0.add(Meeting(id: "m")) },
        { $0.add(AgendaPoint(id: "a").with { ($0.meeting, $0.title) = ("m", "Personalesag") }) },
        { $0.edit($0.info) { $0.leader = "Lene" } },
      ] {
        _ = try writer.commit(edit(ledger.project), on: ledger, by: .test(ids.next()))
        try writer.catchUp(&ledger)
      }
      var seen = try reader.ledger(of: "p")
      #expect("\(seen)".contains("Mette Lund") && "\(seen)".contains("Personalesag"))
      try body(writer, reader, &ledger, &seen)
    }
  }

  @Test func isMadeAnewWhenAStakeholderBecomesAPerson() throws {
    try withSeen { writer, reader, ledger, seen throws in
      let one = try #require(ledger.project.stakeholder("s"))
      _ = try writer.commit(
        ledger.project.edit(one) { $0.kind = .person }, on: ledger, by: .test("Leder"))
      #expect(throws: StorageError.replaced) { try reader.load("p", after: seen.revision) }
      try expectSame(reader, writer, &seen)
      #expect(!"\(seen)".contains("Mette Lund"))
    }
  }

  @Test func isMadeAnewWhenAPointIsClosed() throws {
    try withSeen { writer, reader, ledger, seen throws in
      let point = try #require(ledger.project.agendaPoint("a"))
      _ = try writer.commit(
        ledger.project.edit(point) { $0.isClosed = true }, on: ledger, by: .test("Leder"))
      #expect(throws: StorageError.replaced) { try reader.load("p", after: seen.revision) }
      try expectSame(reader, writer, &seen)
      #expect(!"\(seen)".contains("Personalesag"))
      // And what comes after is shown as it comes.
      try writer.catchUp(&ledger)
      _ = try writer.commit(
        ledger.project.edit(ledger.project.info) { $0.leader = "Åse" }, on: ledger,
        by: .test("Leder2"))
      #expect(try reader.catchUp(&seen).count == 1)
      try expectSame(reader, writer, &seen)
    }
  }

  @Test func nothingOfWhatWasShownIsLeftInTheCopy() throws {
    try withReader { writer, reader, database throws in
      var ledger = Ledger(projectID: "p")
      let ids = NewIDs()
      for edit: (Project) -> Edit in [
        { _ in
          Playbook.newProject(
            name: "Nord", organisation: "", leader: "", departments: [], newID: ids.next)
        },
        { $0.add(Stakeholder(id: "s").with { $0.name = "Mette Lund" }) },
        { $0.edit($0.stakeholder("s")!) { $0.kind = .person } },
      ] {
        _ = try writer.commit(edit(ledger.project), on: ledger, by: .test(ids.next()))
        try writer.catchUp(&ledger)
      }
      var seen = Ledger(projectID: "p", isForReaders: true)
      try expectSame(reader, writer, &seen)
      let left = try database.run(
        "SELECT count(*) FROM samdrift_readers.change WHERE new = 'Mette Lund'")
      #expect(left == "0")
    }
  }
}

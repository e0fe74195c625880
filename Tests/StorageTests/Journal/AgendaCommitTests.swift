import Core
import Storage
import TestSupport
import Testing

/// Two people at work on an agenda that is still a text, as 0.1.0 wrote them.
@Suite struct AgendaCommitTests {
  private let chief = Signature.test("Driftschef")
  private let leader = Signature.test("Projektleder")

  /// What the first does, what the other does without having seen it, and what comes of both.
  private func both(
    _ backend: Backend, _ first: (Project, [AgendaPoint]) throws -> Edit,
    _ second: (Project, [AgendaPoint]) throws -> Edit,
    _ body: (CommitResult, Ledger) throws -> Void
  ) throws {
    try backend.withJournals { journal, other throws in
      let meeting = Meeting(id: "m").with {
        $0.agenda = "1. Siden sidst\n2. Aftalen\n3. Næste møde"
      }
      _ = try journal.commit(
        Edit("Nyt møde", [meeting.insertion]), on: Ledger(projectID: "p"), by: chief)
      let ledger = try journal.ledger(of: "p")
      let points = ledger.project.agendaPoints(of: try #require(ledger.project.meeting("m")))
      _ = try journal.commit(first(ledger.project, points), on: ledger, by: chief)
      let result = try other.commit(second(ledger.project, points), on: ledger, by: leader)
      try body(result, journal.ledger(of: "p"))
    }
  }

  private func titles(_ ledger: Ledger) -> [String] {
    ledger.project.meeting("m").map(ledger.project.agendaPoints)?.map(\.title) ?? []
  }

  @Test(arguments: Backend.allCases)
  func whatBothHaveWrittenStays(backend: Backend) throws {
    try both(backend) { project, points in
      project.note("Enige", at: points[1])
    } _: { project, points in
      project.edit(points[1]) { $0.recommendation = "Godkend" }
    } _: { result, ledger in
      guard case .committed = result else {
        Issue.record("\(result)")
        return
      }
      #expect(titles(ledger) == ["Siden sidst", "Aftalen", "Næste møde"])
      let point = try #require(ledger.project.agendaPoint("m-2"))
      #expect(point.outcome == "Enige" && point.recommendation == "Godkend")
      var undone = ledger
      try undone.make(ledger.undo(by: "Projektleder"))
      #expect(undone.project.agendaPoint("m-2")?.outcome == "Enige")
      #expect(undone.project.agendaPoint("m-2")?.recommendation == "")
    }
  }

  @Test(arguments: Backend.allCases)
  func aNewPointStandsAmongThem(backend: Backend) throws {
    try both(backend) { project, points in
      project.tick(points[0])
    } _: { project, _ in
      project.add(AgendaPoint(id: "ny").with { ($0.meeting, $0.title) = ("m", "Vagtordningen") })
    } _: { _, ledger in
      #expect(titles(ledger) == ["Siden sidst", "Aftalen", "Vagtordningen", "Næste møde"])
      #expect(ledger.project.agendaPoint("m-1")?.state == .done)
    }
  }

  @Test(arguments: Backend.allCases)
  func whatOneDeletesIsDeleted(backend: Backend) throws {
    for isFirst in [true, false] {
      func remove(_ project: Project, _ points: [AgendaPoint]) -> Edit { project.remove(points[1]) }
      func tick(_ project: Project, _ points: [AgendaPoint]) -> Edit { project.tick(points[0]) }
      try both(backend, isFirst ? remove : tick, isFirst ? tick : remove) { result, ledger in
        #expect(titles(ledger) == ["Siden sidst", "Næste møde"], "\(result)")
        #expect(ledger.project.agendaPoint("m-1")?.state == .done)
      }
    }
  }

  @Test(arguments: Backend.allCases)
  func whatOneWritesOnAndTheOtherDeletesIsAConflict(backend: Backend) throws {
    for isFirst in [true, false] {
      func remove(_ project: Project, _ points: [AgendaPoint]) -> Edit { project.remove(points[1]) }
      func write(_ project: Project, _ points: [AgendaPoint]) -> Edit {
        project.edit(points[1]) { $0.outcome = "Enige" }
      }
      try both(backend, isFirst ? remove : write, isFirst ? write : remove) { result, ledger in
        guard case .conflicting(let conflicts, _) = result else {
          Issue.record("\(result)")
          return
        }
        let obstacle: Conflict.Obstacle =
          isFirst ? .missing(Reference(.agendaPoint, "m-2")) : .changed(now: "Enige")
        #expect(conflicts.map(\.obstacle) == [obstacle])
        #expect((ledger.project.agendaPoint("m-2") == nil) == isFirst)
      }
    }
  }

  @Test(arguments: Backend.allCases)
  func theSameFieldIsAConflictWithBothValues(backend: Backend) throws {
    try both(backend) { project, points in
      project.edit(points[0]) { $0.title = "Nyt siden sidst" }
    } _: { project, points in
      project.edit(points[0]) { $0.title = "Siden mødet før" }
    } _: { result, _ in
      guard case .conflicting(let conflicts, _) = result else {
        Issue.record("\(result)")
        return
      }
      #expect(conflicts.map(\.obstacle) == [.changed(now: "Nyt siden sidst")])
    }
  }
}

import Core
import TestSupport
import Testing

@Suite("What is said of points of an agenda") struct AgendaWordsTests: AgendaSuite {
  /// The point of a meeting that has one.
  private func point(_ ledger: Ledger) throws -> AgendaPoint {
    try #require(ledger.project.agendaPoints(of: ledger.project.meeting("m")!).first)
  }

  @Test func aChangeIsCalledByWhatItIsNow() throws {
    let ledger = try ledger("Aftalen")
    let project = ledger.project
    let point = try self.point(ledger)
    func label(_ body: (inout AgendaPoint) -> Void) -> String { project.edit(point, body).label }
    #expect(
      label { ($0.kind, $0.background) = (.decision, "Alle har fået den.") }
        == "Punkt »Aftalen«: til beslutning, sag og baggrund")
    #expect(label { $0.outcome = "Vi venter." } == "Punkt »Aftalen«: det blev aftalt: »Vi venter.«")
    #expect(label { $0.economy = "Et\nto" } == "Punkt »Aftalen«: økonomi")
    #expect(label { $0.title = "Vilkår" } == "Punkt »Aftalen«: nu »Vilkår«")
    #expect(label { $0.isClosed = true } == "Punkt »Aftalen«: lukket")
    #expect(label { $0.state = .done } == "Punkt »Aftalen«: behandlet")
  }

  @Test func whatStaysAfterADeletionIsCounted() throws {
    var ledger = try ledger("Lejere\nAftalen")
    let meeting = try #require(ledger.project.meeting("m"))
    #expect(ledger.project.wordsOfStaying(afterRemoving: [try point(ledger)], of: meeting) == nil)
    let activity = Activity(id: "a").with { $0.title = "Skriv til lejerne" }
    try ledger.make(ledger.project.made(ledger.project.add(activity), at: try point(ledger)))
    for id in ["l1", "l2"] {
      let promise = ledger.project.promise(id: id, at: meeting, today: Self.today)
      try ledger.make(ledger.project.add(promise.with { $0.text = "Svar inden jul" }))
    }
    let points = [try point(ledger)]
    #expect(ledger.project.wordsOfStaying(afterRemoving: points) == "1 aktivitet bliver stående.")
    #expect(
      ledger.project.wordsOfStaying(afterRemoving: points, of: meeting)
        == "1 aktivitet og 2 løfter bliver stående.")
    try ledger.make(ledger.project.remove(meeting.reference))
    #expect(ledger.project.promises.count == 2 && ledger.project.activity("a") != nil)
  }

  @Test func whatClosedPointsLedToIsSaidToBeOpened() throws {
    var ledger = try ledger("Lejere\nAftalen")
    try ledger.make(ledger.project.edit(try point(ledger)) { $0.isClosed = true })
    let closed = try point(ledger)
    #expect(ledger.project.wordsOfOpening(byRemoving: [closed]) == nil)
    try ledger.make(
      ledger.project.made(
        ledger.project.add(
          ledger.project.promise(id: "p", at: closed, today: Self.today).with {
            $0.text = "I får svar inden jul"
          }), at: closed))
    try ledger.make(
      ledger.project.made(
        ledger.project.add(
          ledger.project.decision(id: "d", at: closed, today: Self.today).with {
            $0.body = "Styregruppen"
          }), at: try point(ledger)))
    let words =
      "Det, lukkede punkter førte til, er så ikke lukket længere: 1 beslutning og 1 løfte kan stå i "
      + "papirer, som alle må læse."
    #expect(ledger.project.wordsOfOpening(byRemoving: [try point(ledger)]) == words)
    #expect(
      ledger.project.wordsOfOpening(
        byRemoving: ledger.project.agendaPoints(of: ledger.project.meeting("m")!)) == words)
  }
}

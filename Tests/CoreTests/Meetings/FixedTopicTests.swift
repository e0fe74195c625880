import Core
import TestSupport
import Testing

@Suite("Fixed topics, and the next meeting") struct FixedTopicTests: AgendaSuite {
  @Test func theTopicsStandAroundTheOwnPoints() throws {
    var ledger = try ledger("Aftalen\nNæste møde")
    let ids = NewIDs("x")
    func add(_ title: String) throws {
      try ledger.make(
        ledger.project.add(
          AgendaPoint(id: ids.next()).with { ($0.meeting, $0.title) = ("m", title) }))
    }
    try add("Vagten")
    #expect(titles(ledger.project) == ["Aftalen", "Vagten", "Næste møde"])
    try ledger.make(ledger.project.addTopics(to: ledger.project.meeting("m")!, newID: ids.next))
    try add("Nøgler")
    #expect(
      titles(ledger.project) == [
        "Hvor er vi", "Siden sidst", "Aftalen", "Vagten", "Overskredet", "Til beslutning",
        "Næste skridt", "Nøgler", "Næste møde",
      ])
  }

  @Test func fixedTopicsAreNeverLeft() throws {
    var ledger = try ledger("Hvor er vi\nSiden sidst\nAftalen\nSlut\nnæste møde")
    let ids = NewIDs("x")
    var meeting: Meeting { ledger.project.meeting("m")! }
    #expect(ledger.project.unfinishedPoints(of: meeting).map(\.title) == ["Aftalen"])
    let points = ledger.project.agendaPoints(of: meeting)
    let next = Meeting(id: "next").with { $0.date = Self.today.adding(days: 7) }
    try ledger.make(ledger.project.add(next))
    #expect(ledger.project.carry([points[1]], to: next, newID: ids.next).changes.isEmpty)
    try ledger.make(ledger.project.carry(points, to: next, newID: ids.next))
    #expect(titles(ledger.project, "next") == ["Aftalen"])
  }

  @Test func whatIsChosenGoesAlongOnTheDayItself() throws {
    var ledger = try ledger("Siden sidst\nAftalen")
    let meeting = ledger.project.meeting("m")!
    try ledger.make(
      ledger.project.edit(ledger.project.agendaPoints(of: meeting)[1]) { $0.kind = .decision })
    let points = ledger.project.agendaPoints(of: meeting)
    let plan = ledger.project.nextMeeting(
      after: ledger.project.meeting("m")!, on: Self.today.adding(days: 7), today: Self.today,
      carrying: [points[1]], newID: NewIDs("x").next)
    try ledger.make(plan.edit)
    #expect(titles(ledger.project, plan.meeting.id) == ["Siden sidst", "Aftalen"])
    #expect(ledger.project.agendaPoint("m-2")?.state == .carried)
  }

  @Test func theNextDayIsCountedFromTheLast() throws {
    let last = Meeting(id: "m").with { $0.date = Self.today.adding(days: 17) }
    #expect(
      try last.nextDay(.by(days: 28), today: Self.today) == Self.today.adding(days: 45))
    for move in [DayMove.by(days: 0), .by(days: -7), .to(Self.today.adding(days: 16))] {
      #expect(throws: Refusal.self) { try last.nextDay(move, today: Self.today) }
    }
  }

  /// "11/11" and then "1/11" is a slip, and not a meeting in a year.
  @Test func aDayJustBeforeTheLastIsRefused() throws {
    let last = Meeting(id: "m").with { $0.date = Self.today.adding(days: -12) }
    let slip = try #require(last.date).adding(days: -10)
    let move = try DayMove.read(
      "\(slip.day)/\(slip.month)", today: Self.today, leaning: .either
    ).get()
    #expect(move == .to(slip))
    #expect(throws: Refusal.self) { try last.nextDay(move, today: Self.today) }
  }
}

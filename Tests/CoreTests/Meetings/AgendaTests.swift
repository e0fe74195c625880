import Core
import TestSupport
import Testing

@Suite("Agendas") struct AgendaTests: AgendaSuite {
  @Test(arguments: [
    ("", []), (" \n\n", []), ("Et", ["Et"]), ("et\r\n to \n", ["et", "to"]),
    ("1. Siden sidst\n2. Aftalen", ["Siden sidst", "Aftalen"]),
    ("1) A\n2: B\n- C\n• D\n3. E", ["A", "B", "C", "D", "E"]),
    ("Velkomst\n1. A\n2. B", ["Velkomst", "A", "B"]),
    ("1. december: åbent hus\n1. dec. igen", ["1. december: åbent hus", "1. dec. igen"]),
    ("2. kvartal\n1.\n-\n1.5 timer", ["2. kvartal", "1.", "-", "1.5 timer"]),
  ])
  func linesStandAsPoints(agenda: String, expected: [String]) throws {
    let project = try ledger(agenda).project
    #expect(titles(project) == expected)
    #expect(project.agendaLines(of: project.meeting("m")!) == project.meeting("m")!.agendaLines)
    #expect(project.meeting("m")!.agenda == agenda)
  }

  /// Whatever is done to one, all become records in the same step, and the step can be taken back.
  @Test(arguments: 0..<6) func linesBecomeRecordsAtTheirFirstChange(change: Int) throws {
    let agenda = "1. Siden sidst\n2. Aftalen\n- Næste skridt"
    var ledger = try ledger(agenda)
    let (before, ids) = (ledger.project, NewIDs("x"))
    let points = before.agendaPoints(of: before.meeting("m")!)
    let edit =
      switch change {
      case 0: before.edit(points[1]) { $0.recommendation = "Ja" }
      case 1: before.remove(points[1])
      case 2: try before.move(points[2], by: -1)
      case 3: before.tick(points[0])
      case 4: before.note("Enige", at: points[1])
      default:
        before.add(AgendaPoint(id: ids.next()).with { ($0.meeting, $0.title) = ("m", "Eventuelt") })
      }
    try ledger.make(edit)
    let now = ledger.project
    #expect(now.meeting("m")?.agenda == "")
    let kept = ["Siden sidst", "Aftalen", "Næste skridt"]
    #expect(
      titles(now)
        == [
          kept, ["Siden sidst", "Næste skridt"], ["Siden sidst", "Næste skridt", "Aftalen"], kept,
          kept, kept + ["Eventuelt"],
        ][change])
    #expect(now.agendaPoints(of: now.meeting("m")!).allSatisfy { now.agendaPoint($0.id) == $0 })
    try ledger.make(ledger.undo(by: ledger.entries.last!.transaction.author))
    #expect(ledger.project == before && ledger.project.meeting("m")?.agenda == agenda)
  }

  @Test func aLineKeepsTheIDOfItsRecord() throws {
    var ledger = try ledger("A\nB")
    let before = ledger.project.agendaPoints(of: ledger.project.meeting("m")!)
    #expect(
      ledger.project.listedPoint("m-2") == before[1] && ledger.project.listedPoint("m-3") == nil)
    try ledger.make(ledger.project.tick(before[0]))
    #expect(
      ledger.project.agendaPoints(of: ledger.project.meeting("m")!).map(\.id) == ["m-1", "m-2"])
    // What another writes as a text stands below.
    try ledger.make(ledger.project.edit(ledger.project.meeting("m")!) { $0.agenda = "C" })
    #expect(titles(ledger.project) == ["A", "B", "C"])
    #expect(ledger.project.listedPoint("m-3")?.title == "C")
  }

  @Test func aNewMeetingsAgendaIsPoints() throws {
    var ledger = try ledger("")
    try ledger.make(
      ledger.project.add(
        Meeting(id: "ny").with { ($0.date, $0.agenda) = (Self.today, "1. A\n2. B") }))
    #expect(titles(ledger.project, "ny") == ["A", "B"])
    #expect(ledger.project.meeting("ny")?.agenda == "")
    try ledger.make(ledger.project.remove(Reference(.meeting, "ny")))
    #expect(ledger.project.agendaPoint("ny-1") == nil)
  }

  @Test func aPointStaysOnItsAgendaWhenItIsMoved() throws {
    var ledger = try ledger("A\nB")
    let points = ledger.project.agendaPoints(of: ledger.project.meeting("m")!)
    #expect(throws: Refusal("»A« står først på dagsordenen.")) {
      try ledger.project.move(points[0], by: -1)
    }
    #expect(throws: Refusal("»B« står sidst på dagsordenen.")) {
      try ledger.project.move(points[1], by: 1)
    }
    try ledger.make(ledger.project.move(points[0], by: 1))
    #expect(titles(ledger.project) == ["B", "A"])
  }

  @Test func whatIsMadeFromAPointIsNotedThere() throws {
    var ledger = try ledger("Aftalen")
    let point = ledger.project.agendaPoints(of: ledger.project.meeting("m")!)[0]
    let decision = ledger.project.decision(id: "d", at: point, today: Self.today).with {
      $0.milestone = "7"
    }
    #expect(decision.meeting == "m" && decision.matter == "Aftalen")
    let made = ledger.project.made(
      ledger.project.add(decision.with { $0.matter = "" }), at: point)
    try ledger.make(made)
    #expect(ledger.project.agendaPoint("m-1")?.decisions == ["d"])
    let now = ledger.project.agendaPoint("m-1")!
    try ledger.make(
      ledger.project.made(
        ledger.project.add(Activity(id: "a").with { $0.title = "Skriv" }), at: now))
    try ledger.make(
      ledger.project.made(
        ledger.project.add(
          ledger.project.promise(id: "l", at: now, today: Self.today).with {
            $0.text = "Vi skriver"
          }
        ), at: ledger.project.agendaPoint("m-1")!))
    let last = ledger.project.agendaPoint("m-1")!
    #expect(last.activities == ["a"] && last.promises == ["l"])
    #expect(ledger.project.promises[0].given == Self.today)
    #expect(ledger.project.looseDecisions(at: ledger.project.meeting("m")!).isEmpty)
    // It goes out of the point again when it goes.
    try ledger.make(ledger.project.remove(Reference(.activity, "a")))
    #expect(ledger.project.agendaPoint("m-1")?.activities == [])
  }

  @Test(arguments: [("2", true), ("6", true), ("7", false), ("9", false)])
  func aDecisionIsOnTheMilestoneWhereThePlaybookAsksForOne(number: String, isAsked: Bool) throws {
    var ledger = try ledger("Sagen")
    let point = ledger.project.agendaPoints(of: ledger.project.meeting("m")!)[0]
    try ledger.make(ledger.project.edit(point) { $0.milestone = number })
    let now = ledger.project.agendaPoint(point.id) ?? point
    let decision = ledger.project.decision(id: "d", at: now, today: Self.today)
    #expect(decision.milestone == (isAsked ? number : ""))
    #expect(decision.matter == (isAsked ? "" : "Sagen"))
  }

  @Test func anAccessionAtAPointKeepsTheRulesOfDecisions() throws {
    let ledger = try ledger("Aftalen")
    let point = ledger.project.agendaPoints(of: ledger.project.meeting("m")!)[0]
    let wrong = ledger.project.decision(id: "d", at: point, today: Self.today).with {
      ($0.milestone, $0.department) = ("7", "x")
    }
    #expect(throws: Refusal.self) {
      try ledger.project.check(ledger.project.made(ledger.project.add(wrong), at: point))
    }
  }

  @Test func whatIsLeftIsCarriedOver() throws {
    var ledger = try ledger("A\nB\nC")
    let next = Meeting(id: "next").with { $0.date = Self.today.adding(days: 7) }
    try ledger.make(ledger.project.add(next))
    var meeting: Meeting { ledger.project.meeting("m")! }
    func points() -> [AgendaPoint] { ledger.project.agendaPoints(of: meeting) }
    try ledger.make(ledger.project.tick(points()[0]))
    try ledger.make(
      ledger.project.edit(points()[1]) { ($0.background, $0.isClosed) = ("Sagen", true) })
    #expect(ledger.project.meeting(after: meeting)?.id == "next")
    #expect(ledger.project.unfinishedPoints(of: meeting).map(\.title) == ["B", "C"])
    let ids = NewIDs("x")
    try ledger.make(ledger.project.carry([points()[1]], to: next, newID: ids.next))
    let carried = try #require(ledger.project.agendaPoints(of: next).first)
    #expect(carried.title == "B" && carried.background == "Sagen" && carried.isClosed)
    #expect(carried.carriedFrom == "m-2" && carried.state == .open)
    #expect(
      points()[1].state == .carried && ledger.project.continuation(of: points()[1]) == carried)
    #expect(ledger.project.unfinishedPoints(of: meeting).map(\.title) == ["C"])
    #expect(ledger.project.carry([points()[1]], to: next, newID: ids.next).changes.isEmpty)
    #expect(throws: Refusal.self) {
      try ledger.project.check(ledger.project.edit(points()[2]) { $0.carriedFrom = "m-1" })
    }
  }

  @Test func theNextMeetingIsLikeTheLast() throws {
    var ledger = try ledger("Siden sidst\nAftalen\nEventuelt")
    try ledger.make(
      ledger.project.edit(ledger.project.meeting("m")!) {
        ($0.place, $0.time, $0.participants) = ("Kontoret", "9.00", "Alle")
      })
    let ids = NewIDs("x")
    func plan(after id: String, _ days: Int, _ today: Day) throws -> Meeting {
      let plan = ledger.project.nextMeeting(
        after: ledger.project.meeting(id)!, on: Self.today.adding(days: days), today: today,
        newID: ids.next)
      try ledger.make(plan.edit)
      return plan.meeting
    }
    let points = ledger.project.agendaPoints(of: ledger.project.meeting("m")!)
    try ledger.make(ledger.project.edit(points[1]) { $0.kind = .decision })
    // Before it has been held nothing is left of it.
    let second = try plan(after: "m", 28, Self.today)
    #expect(second.place == "Kontoret" && second.time == "9.00" && second.participants == "Alle")
    #expect(titles(ledger.project, second.id) == ["Siden sidst", "Eventuelt"])
    let third = try plan(after: "m", 56, Self.today.adding(days: 1))
    #expect(titles(ledger.project, third.id) == ["Siden sidst", "Aftalen", "Eventuelt"])
    #expect(ledger.project.agendaPoint("m-2")?.state == .carried)
    // What stood on the last two comes again.
    let fourth = try plan(after: third.id, 84, Self.today)
    #expect(titles(ledger.project, fourth.id) == ["Siden sidst", "Eventuelt"])
  }

  @Test func theWholeAgendaIsSaidByItsTitles() throws {
    var ledger = try ledger("A\nB\nC")
    let ids = NewIDs("x")
    let point = ledger.project.agendaPoints(of: ledger.project.meeting("m")!)[1]
    try ledger.make(ledger.project.edit(point) { $0.background = "Sagen" })
    try ledger.make(
      Edit(
        "Dagsorden",
        ledger.project.changes(
          ofAgenda: ledger.project.meeting("m")!, to: ["D", "B"], newID: ids.next)))
    let points = ledger.project.agendaPoints(of: ledger.project.meeting("m")!)
    #expect(points.map(\.title) == ["D", "B"] && points[1].background == "Sagen")
  }

  @Test func theTopicsAreSuggestedOnce() throws {
    var ledger = try ledger("siden sidst")
    let ids = NewIDs("x")
    try ledger.make(ledger.project.addTopics(to: ledger.project.meeting("m")!, newID: ids.next))
    #expect(
      titles(ledger.project)
        == ["Hvor er vi", "siden sidst", "Overskredet", "Til beslutning", "Næste skridt"])
    let again = ledger.project.addTopics(to: ledger.project.meeting("m")!, newID: ids.next)
    #expect(again.changes.isEmpty)
  }

  @Test func aNoticeIsAYearAtMost() throws {
    let project = try ledger("").project
    for (days, isRefused) in [(0, false), (365, false), (366, true)] {
      let edit = project.edit(project.info) { $0.notice = days }
      #expect(((try? project.checked(edit)) == nil) == isRefused, "\(days)")
    }
  }

  @Test(arguments: [
    (MeetingKind.departmentMeeting, 28, nil as Int?, nil as Int?, false as Bool?),
    (.departmentMeeting, 27, nil, nil, true), (.departmentMeeting, 10, nil, -18, false),
    (.steering, 3, nil, nil, nil), (.steering, 3, 14, nil, true), (.steering, 14, 14, nil, false),
    (.steering, -3, 14, nil, nil), (.steering, -3, 14, -10, true),
  ])
  func noticeIsHeldAgainstWhatIsUsual(
    kind: MeetingKind, days: Int, set: Int?, convened: Int?, isShort: Bool?
  ) throws {
    var ledger = try ledger("")
    try ledger.make(ledger.project.edit(ledger.project.info) { $0.notice = set })
    let meeting = ledger.project.meeting("m")!.with {
      ($0.kind, $0.date) = (kind, Self.today.adding(days: days))
      $0.convened = convened.map { Self.today.adding(days: $0) }
    }
    let notice = ledger.project.notice(of: meeting, today: Self.today)
    #expect(notice?.isShort == isShort)
    if let notice {
      #expect(notice.words.contains("Se jeres vedtægter.") && !notice.hint.source.isEmpty)
    }
  }
}

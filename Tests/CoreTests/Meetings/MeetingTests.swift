import Core
import TestSupport
import Testing

@Suite("Meetings") struct MeetingTests {
  static let today = SampleMeetings.today

  private func ledger() throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    let ids = NewIDs("n")
    try ledger.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "", departments: [], newID: ids.next))
    for step in SampleMeetings.steps { try ledger.make(step(ledger.project)) }
    return ledger
  }

  @Test func theComingMeetingIsTodaysUntilItIsOver() throws {
    var ledger = try ledger()
    let now = try #require(ledger.project.comingMeeting(from: Self.today))
    #expect(now.id == "now")
    #expect(ledger.project.comingMeeting(from: Self.today.adding(days: 30)) == nil)
    try ledger.make(ledger.project.close(now))
    #expect(ledger.project.comingMeeting(from: Self.today)?.id == "coming")
    try ledger.make(ledger.project.close(ledger.project.meeting("now")!, false))
    #expect(ledger.project.comingMeeting(from: Self.today)?.id == "now")
  }

  @Test func aPaperIsForTheMeetingThatComesOrTheOneThatWas() throws {
    let project = try ledger().project
    let tomorrow = Self.today.adding(days: 1)
    for kind in PaperKind.allCases {
      let isAfter = [.minutes, .actions].contains(kind)
      func likely(_ today: Day) -> String? { project.likelyMeeting(for: kind, today: today)?.id }
      #expect(likely(Self.today) == "now", "\(kind)")
      #expect(likely(tomorrow) == (isAfter ? "now" : "coming"), "\(kind)")
      #expect(likely(Day(iso: "2026-11-01")!) == (isAfter ? nil : "now"), "\(kind)")
      #expect(likely(Day(iso: "2027-01-01")!) == (isAfter ? "coming" : nil), "\(kind)")
    }
  }

  /// A day and month name the nearest meeting, a coming one before one gone by.
  @Test(arguments: [
    ("3/12", ["2026"]), ("3. december", ["2026"]), ("3/12-2025", ["2025"]), ("3/12-2030", []),
    ("4/5", ["2025"]), ("6/7", ["2028"]), ("29/2", ["2024"]), ("10/12", ["first", "second"]),
    ("styregruppemødet den 3. dec. 2026", ["2026"]), ("i går", ["yesterday"]), ("7/7", []),
    ("x", []),
  ])
  func aMeetingIsFoundByItsDay(text: String, found: [String]) throws {
    var project = Project(id: "p")
    let days = [
      ("2025", "2025-12-03"), ("2026", "2026-12-03"), ("2027", "2027-12-03"),
      ("early", "2024-05-04"), ("2025", "2025-05-04"), ("2028", "2028-07-06"),
      ("2029", "2029-07-06"), ("2024", "2024-02-29"), ("first", "2026-12-10"),
      ("second", "2026-12-10"), ("yesterday", "2026-11-22"),
    ]
    for (index, (name, day)) in days.enumerated() {
      let meeting = Meeting(id: "\(name)/\(index)").with { $0.date = Day(iso: day) }
      try project.apply(meeting.insertion)
    }
    let meetings = project.meetings(named: text, today: Self.today)
    #expect(meetings.map { String($0.id.prefix { $0 != "/" }) } == found)
  }

  @Test func theMeetingBeforeIsOnAnEarlierDay() throws {
    let project = try ledger().project
    #expect(project.meeting(before: nil, today: Self.today)?.id == "held")
    #expect(project.meeting(before: project.meeting("coming"), today: Self.today)?.id == "now")
    #expect(project.meeting(before: project.meeting("held"), today: Self.today) == nil)
  }

  @Test func theMeetingBeforeIsOfTheSameKindWhereThereWasOne() throws {
    var project = try ledger().project
    for (id, days, kind) in [
      ("early", -60, MeetingKind.departmentMeeting), ("late", 40, .departmentMeeting),
    ] {
      let meeting = Meeting(id: id).with {
        ($0.date, $0.kind) = (Self.today.adding(days: days), kind)
      }
      try project.apply(meeting.insertion)
    }
    let late = try #require(project.meeting("late"))
    #expect(project.meeting(before: late, today: Self.today)?.id == "early")
    #expect(project.sinceLastMeeting(late, Self.today).words.hasPrefix("siden afdelingsmødet"))
    #expect(project.meeting(before: nil, today: Self.today)?.id == "held")
  }

  @Test func aMeetingHasADay() throws {
    let project = try ledger().project
    #expect(throws: Refusal("Dato skal udfyldes.", field: "date")) {
      try project.checked(project.add(Meeting(id: "x")))
    }
    #expect(throws: Refusal.self) {
      try project.checked(project.edit(project.meeting("now")!) { $0.date = nil })
    }
    #expect(
      project.add(Meeting(id: "x").with { $0.date = Self.today }).label
        == "Nyt møde: styregruppemøde den 23. nov. 2026")
  }

  @Test func notesAreWrittenBelowEachOther() throws {
    var ledger = try ledger()
    try ledger.make(ledger.project.note(" Skurene er trange. ", at: ledger.project.meeting("now")!))
    try ledger.make(ledger.project.note("Vi ses igen.", at: ledger.project.meeting("now")!))
    #expect(ledger.project.meeting("now")?.minutes == "Skurene er trange.\nVi ses igen.")
    #expect(ledger.project.note(" \n", at: ledger.project.meeting("now")!).changes.isEmpty)
  }

  @Test func aDecisionAtAMeetingIsTheMilestonesAndOutlivesTheMeeting() throws {
    var ledger = try ledger()
    var project: Project { ledger.project }
    #expect(project.currentDecision(on: project.milestone(1)!)?.body == "Styregruppen")
    #expect(project.decisions(at: project.meeting("held")!).map(\.id) == ["md1"])
    try ledger.make(project.remove(Reference(.meeting, "held")))
    #expect(project.decisions.map(\.id) == ["md1"] && project.decisions[0].meeting == nil)
    let ahead = project.decision(id: "x", at: project.meeting("coming")!, today: Self.today)
    #expect(ahead.date == Self.today && ahead.body == "Personalemødet")
  }

  @Test(arguments: MeetingKind.allCases)
  func aMeetingIsSpokenOfAsAMeeting(kind: MeetingKind) {
    let meeting = Meeting(id: "m").with {
      $0.kind = kind
      $0.date = Self.today
    }
    #expect(kind.shown.contains("møde") && kind.definite.contains("mødet"))
    #expect(meeting.definiteName == "\(kind.definite) den 23. nov. 2026")
    #expect(MeetingKind(shown: kind.shown) == kind)
  }

  @Test(arguments: [
    ("styregruppe", MeetingKind.steering), ("Afdelingsbestyrelse", .departmentBoard),
    ("administrativ ledelse", .management), ("organisationsbestyrelsen", .organisationBoard),
    ("afdelingsmoede", .departmentMeeting), ("afdelingsb", .departmentBoard),
    ("afdelingsmødet", .departmentMeeting), ("styregruppen", .steering),
    ("organisation", .organisationBoard), ("ledelsesmøde", .management),
  ])
  func theGroupsThatMeetAreKnown(word: String, kind: MeetingKind) {
    #expect(MeetingKind(shown: word) == kind)
    #expect(MeetingKind(shown: "") == nil && MeetingKind(shown: "fest") == nil)
  }

  @Test func theDepartmentMeetingDecidesForItself() {
    let meeting = Meeting(id: "m").with { $0.kind = .departmentMeeting }
    #expect(meeting.decidingBody == "Afdelingsmødet" && meeting.kind.isOfDepartment)
    #expect(MeetingKind.departmentMeeting.stored == "departmentMeeting")
    #expect(MeetingKind.organisationBoard.stored == "organisationBoard")
  }

  @Test(arguments: ["afd", "afdeling", "afdelings", "a", "møde i"])
  func aBeginningOfTwoSortsIsNeither(word: String) {
    #expect(MeetingKind(shown: word) == nil)
    #expect(MeetingKind.all(shown: word).count > 1)
  }
}

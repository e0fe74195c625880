import Core
import TestSupport
import Testing

@testable import Reports

@Suite struct CalendarTests {
  private static let today = Day(iso: "2026-12-03")!
  private static let made = Moment(iso: "2026-12-03T09:14:22Z")!

  /// A project in which records have been made, and then something has been done to them.
  private func ledger(_ records: [any Entity], _ edits: (Project) -> Edit?...) throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Edit("", [.set(Reference(.project, "project"), field: "name", old: nil, new: "Fjord")]))
    for record in records { try ledger.make(Edit("", [record.insertion])) }
    for edit in edits {
      if let edit = edit(ledger.project) { try ledger.make(edit) }
    }
    return ledger
  }

  private func calendar(
    _ ledger: Ledger, _ request: CalendarRequest = CalendarRequest()
  ) throws -> ProjectCalendar {
    try ProjectCalendar(
      request, of: ledger.project, CalendarHistory(ledger.entries), today: Self.today)
  }

  private func summaries(
    _ ledger: Ledger, _ request: CalendarRequest = CalendarRequest()
  ) throws -> [String] {
    try calendar(ledger, request).events.map(\.summary)
  }

  private static func day(_ iso: String) -> Day { Day(iso: iso)! }

  private static let records: [any Entity] = [
    Milestone(id: "6").with {
      $0.shortTitle = "Tiltrædelse af aftale"
      $0.planned = day("2026-12-22")
      $0.responsible = "Driftschef"
    },
    Activity(id: "a").with {
      $0.title = "Fælles vagtordning"
      $0.area = "Personale"
      $0.deadline = day("2026-12-04")
      $0.responsible = "Bo"
      $0.number = 1
    },
    Activity(id: "b").with {
      $0.title = "Skilte"
      $0.deadline = day("2026-12-05")
      $0.responsible = "Bodil"
      $0.status = .done
      $0.doneOn = day("2026-12-01")
      $0.number = 2
    },
    Meeting(id: "m").with {
      $0.date = day("2026-12-10")
      $0.time = "19.00"
      $0.place = "Fælleshuset; salen"
      $0.participants = "Formand Hansen"
      $0.agenda = "Siden sidst\nAftalen"
      $0.minutes = "Hemmeligt"
    },
    AgendaPoint(id: "p").with { ($0.meeting, $0.title, $0.isClosed) = ("m", "Hemmeligt", true) },
    Communication(id: "c").with {
      $0.occasion = "Brev til alle"
      $0.date = day("2026-12-11")
      $0.audience = ["g", "v"]
      $0.milestone = "6"
    },
    Stakeholder(id: "g").with {
      $0.name = "Beboere"
      $0.nextContact = day("2026-12-12")
      $0.concerns = "Hemmeligt"
      $0.number = 1
    },
    Stakeholder(id: "v").with {
      $0.name = "Vibeke Norup"
      $0.kind = .person
      $0.nextContact = day("2026-12-13")
      $0.note = "Hemmeligt"
      $0.number = 2
    },
    Round(id: "r").with {
      $0.date = day("2026-12-01")
      $0.number = 1
    },
    Goal(id: "h").with {
      $0.title = "Billigere renholdelse"
      $0.nextFollowUp = day("2027-03-01")
      $0.number = 1
    },
    Opportunity(id: "u").with {
      ($0.kind, $0.text, $0.response) = (.challenge, "Ferier dækkes ikke", "Fælles ferieplan")
      ($0.deadline, $0.responsible) = (day("2026-12-14"), "Bodil")
      $0.stakeholders = ["g", "v"]
    },
  ]

  @Test func everythingWithADayIsInIt() throws {
    let ledger = try ledger(Self.records)
    #expect(
      try summaries(ledger) == [
        "Opfølgning: nr. 1", "Frist: Fælles vagtordning", "Udført: Skilte", "Styregruppemøde",
        "Kommunikation: Brev til alle", "Kontakt: Beboere",
        "Kontakt: en person (interessent nr. 2)", "Udfordring: Ferier dækkes ikke",
        "Frist: Milepæl 6 · Tiltrædelse af aftale",
        "Opfølgning: Mål 1 »Billigere renholdelse«",
      ])
    let text = try calendar(ledger).iCalendar(made: Self.made)
    for name in ["Vibeke", "Norup", "Hansen", "Hemmeligt", "ORGANIZER", "VALARM"] {
      #expect(!text.contains(name), "\(name)")
    }
    #expect(text.contains("Målgruppe: Beboere\\, en enkeltperson"))
    #expect(text.contains("DESCRIPTION:For: Beboere\\, en enkeltperson\\nDet gør vi: Fælles"))
    #expect(text.contains("X-WR-CALNAME:Fjord\r\n"))
    #expect(text.contains("CATEGORIES:Aktivitet,Personale\r\n"))
  }

  @Test func anActivityIsCalledAsEver() throws {
    let text = try calendar(try ledger(Self.records)).iCalendar(made: Self.made)
    for uid in ["a@p", "b@p", "meeting-m@p", "milestone-6@p", "stakeholder-v@p"] {
      #expect(text.contains("UID:\(uid).samdrift\r\n"), "\(uid)")
    }
  }

  @Test func whatIsPractisedIsNoRealEvent() throws {
    let ledger = try ledger(Self.records)
    let text = try ProjectCalendar(
      CalendarRequest(), of: ledger.project, CalendarHistory(ledger.entries), today: Self.today,
      from: Viewpoint(isPractice: true)
    ).iCalendar(made: Self.made)
    #expect(text.contains("UID:practice-a@p.samdrift\r\n") && !text.contains("UID:a@p"))
    #expect(text.contains("SUMMARY:ØVELSE · Frist: Fælles vagtordning\r\n"))
  }

  @Test func aMeetingHasItsTimeAndPlace() throws {
    let text = try calendar(try ledger(Self.records), CalendarRequest([.meetings]))
      .iCalendar(made: Self.made)
    for line in [
      "DTSTART;TZID=Europe/Copenhagen:20261210T190000",
      "DTEND;TZID=Europe/Copenhagen:20261210T210000", "LOCATION:Fælleshuset\\; salen",
      "DESCRIPTION:Dagsorden:\\n– Lukket punkt\\n– Siden sidst\\n– Aftalen", "TRANSP:OPAQUE",
      "TZNAME:CEST",
    ] {
      #expect(text.contains(line + "\r\n"), "\(line)")
    }
    let others = try calendar(try ledger(Self.records), CalendarRequest([.activities]))
      .iCalendar(made: Self.made)
    #expect(!others.contains("TZID") && others.contains("TRANSP:TRANSPARENT"))
  }

  @Test func aTimeThatCannotBeReadStandsInWords() throws {
    let meeting = Meeting(id: "m").with {
      $0.date = Self.day("2026-12-10")
      $0.time = "efter frokost"
    }
    let text = try calendar(try ledger([meeting])).iCalendar(made: Self.made)
    #expect(text.contains("DTSTART;VALUE=DATE:20261210\r\nDTEND;VALUE=DATE:20261211\r\n"))
    #expect(text.contains("DESCRIPTION:Tidspunkt: efter frokost\r\n"))
    #expect(text.contains("TRANSP:TRANSPARENT"))
  }

  @Test func aMeetingPastMidnightEndsTheNextDay() throws {
    let meeting = Meeting(id: "m").with {
      $0.date = Self.day("2026-12-31")
      $0.time = "22.30"
    }
    let text = try calendar(try ledger([meeting])).iCalendar(made: Self.made)
    #expect(text.contains("DTEND;TZID=Europe/Copenhagen:20270101T003000\r\n"))
  }

  @Test func whatIsDeletedWithdrawnOrLosesItsDayIsCancelled() throws {
    let before = try ledger(Self.records)
    let contact = Contact(id: "k").with {
      $0.stakeholder = "g"
      $0.date = Self.day("2026-12-12")
    }
    let after = try ledger(
      Self.records, { Edit("", [$0.activity("a")!.removal]) },
      { $0.edit($0.activity("b")!) { $0.status = .withdrawn } },
      { $0.edit($0.meeting("m")!) { $0.date = nil } },
      { Edit("", [$0.meeting("m")!.removal]) },
      { $0.edit($0.milestone(6)!) { $0.planned = nil } },
      { $0.edit($0.communication("c")!) { $0.done = Self.today } },
      { $0.edit($0.opportunities[0]) { $0.done = Self.today } },
      { _ in Edit("", [contact.insertion]) })
    #expect(
      try summaries(after) == [
        "Opfølgning: nr. 1", "Udgår: Fælles vagtordning", "Udgår: Skilte",
        "Aflyst: Styregruppemøde", "Udført: Brev til alle", "Kontaktet: Beboere",
        "Kontakt: en person (interessent nr. 2)", "Udført: Ferier dækkes ikke",
        "Udgår: Milepæl 6 · Tiltrædelse af aftale",
        "Opfølgning: Mål 1 »Billigere renholdelse«",
      ])
    let (old, new) = (try calendar(before), try calendar(after))
    #expect(Set(old.events.map(\.uid)) == Set(new.events.map(\.uid)))
    #expect(new.sequence > old.sequence)
    #expect(new.words == "10 begivenheder, 4 af dem aflyst,")
    let text = new.iCalendar(made: Self.made)
    #expect(text.contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT"))
    #expect(text.contains("SEQUENCE:\(new.sequence)\r\n"))
    #expect(text.contains("DTSTAMP:20261203T091422Z\r\n"))
    #expect(text.contains("LAST-MODIFIED:\(new.changed.compact)\r\n"))
  }

  @Test func whatComesBackIsAsItWas() throws {
    let gone = try ledger(
      Self.records, { Edit("", [$0.activity("a")!.removal]) },
      { _ in Edit("", [Self.records[1].insertion]) },
      { $0.edit($0.activity("b")!) { $0.deadline = nil } },
      { $0.edit($0.activity("b")!) { $0.deadline = Self.day("2027-01-04") } })
    let calendar = try calendar(gone, CalendarRequest([.activities]))
    #expect(calendar.events.map(\.isCancelled) == [false, false])
    #expect(calendar.events.map(\.day.iso) == ["2026-12-04", "2027-01-04"])
  }

  /// It would stand beside what was put in its place, as when a list is imported again.
  @Test func whatIsTakenBackAtOnceWasNeverInIt() throws {
    func ledger(undoneAfter seconds: Int) throws -> Ledger {
      var ledger = Ledger(projectID: "p")
      func activity(_ id: String) -> Edit {
        let day = Self.day("2026-12-05")
        return Edit(
          "", [Activity(id: id).with { ($0.title, $0.deadline) = ("Skilte", day) }.insertion])
      }
      try ledger.make(
        Edit("", [.set(Reference(.project, "project"), field: "name", old: nil, new: "Fjord")]))
      try ledger.make(activity("a"), time: Self.made)
      try ledger.make(
        ledger.undo(by: "Driftschef"), time: Moment(seconds: Self.made.seconds + seconds))
      try ledger.make(activity("b"))
      return ledger
    }
    let soon = try calendar(ledger(undoneAfter: 3600))
    #expect(soon.events.map(\.uid) == ["b@p.samdrift"])
    #expect(soon.events.map(\.isCancelled) == [false])
    // What has been there longer may stand in calendars.
    let late = try calendar(ledger(undoneAfter: 3601))
    #expect(late.events.map(\.uid) == ["a@p.samdrift", "b@p.samdrift"])
    #expect(late.events.map(\.isCancelled) == [true, false])
  }

  @Test func aDayThatIsTakenBackAtOnceWasNeverInItUnlessItWasBefore() throws {
    var ledger = Ledger(projectID: "p")
    let activity = Activity(id: "a").with { $0.title = "Skilte" }
    try ledger.make(Edit("", [activity.insertion]))
    func set(_ day: Day?) throws {
      try ledger.make(ledger.project.edit(ledger.project.activity("a")!) { $0.deadline = day })
    }
    try set(Self.day("2026-12-05"))
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(throws: Refusal.self) { try calendar(ledger) }
    try set(Self.day("2026-12-06"))
    try set(nil)
    #expect(try summaries(ledger) == ["Udgår: Skilte"])
    try set(Self.day("2026-12-07"))
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(try summaries(ledger) == ["Udgår: Skilte"])
    try ledger.make(ledger.redo(by: "Driftschef"))
    #expect(try summaries(ledger) == ["Frist: Skilte"])
  }

  @Test func whatNeverHadADayIsInNone() throws {
    let ledger = try ledger(
      [Activity(id: "a").with { $0.title = "Uden frist" }],
      { Edit("", [$0.activity("a")!.removal]) })
    let refusal = #expect(throws: Refusal.self) { try calendar(ledger) }
    #expect(
      refusal?.message == "Intet af det valgte har en dag, så der er ikke gemt nogen fil.")
  }

  @Test func kindAndResponsibleAreChosen() throws {
    let ledger = try ledger(Self.records)
    #expect(
      try summaries(ledger, CalendarRequest([.activities], responsible: .named("Bo")))
        == ["Frist: Fælles vagtordning"])
    #expect(
      try summaries(ledger, CalendarRequest([.activities], responsible: .mentioning(" bo"))).count
        == 2)
    #expect(
      try summaries(ledger, CalendarRequest([.opportunities], responsible: .named("bodil")))
        == ["Udfordring: Ferier dækkes ikke"])
    // What is nobody's own is everybody's.
    #expect(
      try summaries(ledger, CalendarRequest(responsible: .mentioning("driftsch"))) == [
        "Opfølgning: nr. 1", "Styregruppemøde", "Frist: Milepæl 6 · Tiltrædelse af aftale",
      ])
    let refusal = #expect(throws: Refusal.self) {
      try calendar(ledger, CalendarRequest([.contacts], responsible: .named("Ingen")))
    }
    #expect(refusal?.message.contains("»Ingen« er ikke ansvarlig") == true)
  }

  @Test(arguments: [
    (0, "TRIGGER:PT9H", "TRIGGER:-PT1H"), (1, "TRIGGER:-PT15H", "TRIGGER:-P1D"),
    (2, "TRIGGER:-P1DT15H", "TRIGGER:-P2D"), (7, "TRIGGER:-P6DT15H", "TRIGGER:-P7D"),
  ])
  func alarmsAreForWhatIsToCome(days: Int, ofDay: String, ofMeeting: String) throws {
    let ledger = try ledger(Self.records)
    func text(_ kinds: Set<CalendarKind>) throws -> String {
      try calendar(ledger, CalendarRequest(kinds, alarm: days)).iCalendar(made: Self.made)
    }
    // Of two activities one is done.
    let activities = try text([.activities])
    #expect(activities.ranges(of: "BEGIN:VALARM").count == 1)
    #expect(activities.contains("ACTION:DISPLAY\r\nDESCRIPTION:Frist: Fælles vagtordning\r\n"))
    #expect(activities.contains(ofDay + "\r\n"))
    #expect(try text([.meetings]).contains(ofMeeting + "\r\n"))
    let late = try self.ledger([
      Activity(id: "a").with {
        $0.title = "Sen"
        $0.deadline = Self.day("2026-12-02")
      }
    ])
    #expect(
      try !calendar(late, CalendarRequest(alarm: days)).iCalendar(made: Self.made)
        .contains("VALARM"))
  }

  @Test func whatIsWrittenStaysText() throws {
    let activity = Activity(id: "a").with {
      $0.title = "x\r\nBEGIN:VALARM\u{1B}[31m\u{7F}\u{85}y; z, \\n"
      $0.area = "a,b;c\rd"
      $0.note = "én\u{2028}to\u{0}tre"
      $0.deadline = Self.day("2026-12-04")
    }
    let text = try calendar(try ledger([activity])).iCalendar(made: Self.made)
    #expect(text.contains("SUMMARY:Frist: x BEGIN:VALARM[31m y\\; z\\, \\\\n\r\n"))
    #expect(text.contains("CATEGORIES:Aktivitet,a\\,b\\;c d\r\n"))
    #expect(text.contains("\\nén\\ntotre\r\n"))
  }

  /// An imported project may be called anything, and so may what is in it.
  @Test func noTextOfAProjectIsALineOfTheCalendar() throws {
    let strange = "a\r\nATTENDEE:x\rb\u{85}c\u{2028}d;e,f\\g\u{1B}"
    var ledger = Ledger(projectID: strange)
    let activity = Activity(id: strange).with {
      $0.title = strange
      $0.note = strange
      $0.area = strange
      $0.responsible = strange
      $0.deadline = Self.today
    }
    try ledger.make(ledger.project.edit(ledger.project.info) { $0.name = strange })
    try ledger.make(ledger.project.add([activity]))
    let text = try calendar(ledger).iCalendar(made: Self.made)
    let lines = text.replacing("\r\n ", with: "").replacing("\r\n", with: "\n").split(
      separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("ATTENDEE") })
    let written = #"a\nATTENDEE:x\nb\nc\nd\;e\,f\\g"#
    #expect(lines.contains("UID:\(written)@\(written).samdrift"))
    #expect(lines.contains(#"SUMMARY:Frist: a ATTENDEE:x b c d\;e\,f\\g"#))
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION:") && $0.hasSuffix(#"\n"# + written) })
    let isSafe = lines.joined().unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control
    }
    #expect(isSafe)
  }
}

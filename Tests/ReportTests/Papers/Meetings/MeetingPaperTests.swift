import Core
import Reports
import TestSupport
import Testing
import Text

@Suite("The meetings on paper") struct MeetingPaperTests {
  let today = Samples.today

  /// The demo with the sample meetings.
  private func ledger() throws -> Ledger {
    var ledger = try Samples.demo()
    for step in SampleMeetings.steps {
      ledger = try Samples.after(step(ledger.project), on: ledger)
    }
    return ledger
  }

  @Test(arguments: [
    ("19.00", "kl. 19.00"), ("kl. 9.30", "kl. 9.30"), (" ", ""), ("ved middag", "ved middag"),
  ])
  func theTimeIsAnnouncedOnce(written: String, shown: String) {
    #expect(Meeting(id: "m").with { $0.time = written }.clockWords == shown)
  }

  @Test func asRecorded() throws {
    let project = try ledger().project
    let meeting = try #require(project.meeting("held"))
    let meetings = Report.meetings(project, today: today).text
    #expect(meetings.contains("Styregruppemøde den 2. nov. 2026 · kl. 15.00 · for 3 uger siden"))
    expectRecorded(meetings + "\n" + Report.meeting(meeting, in: project).text, "moeder")
    expectRecorded(Report.meetings(project, today: today).json, "moeder-json")
  }

  @Test func theMinutesTellWhatTheMeetingDecided() throws {
    let ledger = try ledger()
    let context = PaperContext(
      today: today, meeting: ledger.project.meeting("held"), ledger: ledger, zone: .utc)
    let text = try Report.paper(.minutes, in: context).text()
    for words in [
      "REFERAT: STYREGRUPPEMØDE", "UNDERSKRIFTER", "Formanden bad om tal",
      "godkendt af styregruppen",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func theMinutesHaveTheLinksOfWhatWasDecidedWithinThePage() throws {
    var ledger = try ledger()
    let meeting = try #require(ledger.project.meeting("held"))
    let decision = try #require(ledger.project.decisions(at: meeting).first)
    let link = "https://fjordbo.dk/" + String(repeating: "en-mappe/", count: 12)
    ledger = try Samples.after(
      Edit(
        "Links",
        decision.changes { $0.link = "https://fjordbo.dk/d" }
          + meeting.changes { $0.agenda = "Se \(link)" }), on: ledger)
    let context = PaperContext(
      today: today, meeting: ledger.project.meeting("held"), ledger: ledger, zone: .utc)
    let text = try Report.paper(.minutes, in: context).text()
    #expect(text.contains("https://fjordbo.dk/d\n") || text.contains("https://fjordbo.dk/d "))
    #expect(text.split(separator: "\n").allSatisfy { Width.of(String($0)) <= 80 })
  }

  @Test(arguments: [PaperKind.summary, .status, .stakeholders, .plan, .minutes])
  func everyPaperTellsOfItsMeeting(kind: PaperKind) throws {
    let ledger = try ledger()
    let meeting = try #require(ledger.project.meeting("now"))
    let context = PaperContext(
      today: today, since: ledger.project.sinceLastMeeting(meeting, today), meeting: meeting,
      ledger: ledger, zone: .utc)
    let text = try Report.paper(kind, in: context).text()
    #expect(
      kind == .minutes
        ? text.contains("STYREGRUPPEMØDE") : text.contains("Til styregruppemødet den 23."))
    #expect(!text.contains("GODKENDT"))
  }

  @Test func theMinutesTellNothingOfWhatHappenedLater() throws {
    let ledger = try Samples.demo()
    let held = ledger.project.meetings[0]
    let context = PaperContext(
      today: today, since: ledger.project.sinceLastMeeting(held, today), meeting: held,
      ledger: ledger, zone: .utc)
    let text = try Report.paper(.minutes, in: context).text()
    #expect(text.contains("SIDEN SIDST"))
    #expect(text.contains("De seneste fire uger"))
    #expect(text.contains("Udført: Aktivitet 1 "))
    #expect(!text.contains("Udført: Aktivitet 14"))
  }

  @Test func strangeTextsKeepTheirLines() throws {
    var ledger = try Samples.new()
    let meeting = Meeting(id: "m").with {
      $0.date = today
      $0.title = "\u{1B}[31m" + String(repeating: "lang ", count: 50)
      $0.place = "<script>\u{7}"
      $0.agenda = "et\n\n to \r\n"
    }
    ledger = try Samples.after(ledger.project.add(meeting), on: ledger)
    let texts = [
      Report.meetings(ledger.project, today: today).text,
      Report.meeting(ledger.project.meetings[0], in: ledger.project).text,
    ]
    for text in texts {
      #expect(text.lines.allSatisfy { $0.count <= 80 })
      #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }
    #expect(meeting.agendaLines == ["et", "to"])
  }
}

import Core
import Interface
import Reports
import TestSupport
import Testing
import Text

@Suite("The plan on paper") struct PlanPaperTests {
  let today = Samples.today

  @Test func isAsRecorded() throws {
    let project = try Samples.planned().project
    let plan = Plan(project)
    let whole = Report.plan(PlanOutline(project), in: project, today: today).text
    expectRecorded(whole, "plan")
    let places = plan.activities.indices.filter { plan.activities[$0].isOverdue(on: today) }
    let late = places.map { plan.activities[$0] }
    let selected = Report.plan(
      PlanOutline(project), in: project, today: today, only: places, selection: "overskredet"
    ).text
    for activity in plan.activities {
      #expect(whole.contains(" \(activity.number)  ["))
      #expect(selected.contains(" \(activity.number)  [") == late.contains(activity))
    }
    expectRecorded(selected, "plan-overskredet")
    expectRecorded(
      Report.plan(PlanOutline(project), in: project, today: today, only: [0, 1, 2]).json,
      "plan-json")
  }

  /// Every listing that a link stands in, by what the links are.
  private func listings(_ link: String) throws -> [String] {
    var ledger = try Samples.planned()
    let project = ledger.project
    let meeting = Meeting(id: "lm").with { ($0.date, $0.link) = (today, link) }
    let stakeholder = Stakeholder(id: "ls").with { ($0.name, $0.link) = ("Beboere", link) }
    try ledger.make(
      Edit(
        "",
        [
          Activity(id: "la").with {
            ($0.number, $0.title, $0.milestone, $0.link) = (99, "Læs", "3", link)
          }.insertion, meeting.insertion, stakeholder.insertion,
          Decision(id: "ld").with {
            ($0.milestone, $0.body, $0.meeting, $0.link) = ("3", "Styregruppen", "lm", link)
          }.insertion,
        ] + (project.activities.first?.changes { $0.note = "Se \(link) først" } ?? [])))
    let now = ledger.project
    return [
      Report.plan(PlanOutline(now), in: now, today: today).text,
      Report.meeting(meeting, in: now).text,
      Report.stakeholder(stakeholder, in: now, today: today).text,
    ]
      + (link.contains("://") ? [Report.history(ledger, zone: .utc, limit: 1).text] : [])
      + now.milestones.filter { $0.id == "3" }.map {
        Report.milestone($0, in: now, today: today).text
      }
  }

  @Test(arguments: [
    "https://fjordbo.dk/" + String(repeating: "en-ret-lang-mappe/", count: 9) + "aftale.pdf",
    "/srv/fælles/" + String(repeating: "en ret lang mappe/", count: 9) + "aftale.pdf",
  ])
  func aLinkStandsWholeOnALineOfListings(link: String) throws {
    for listing in try listings(link) {
      let isWhole = listing.split(separator: "\n").contains { $0.hasSuffix(link) }
      #expect(isWhole, "\(listing)")
    }
  }

  /// One that was done on another day than its deadline, and one with a number of five digits.
  private func twoActivities() throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    let activities = [
      Activity(id: "a").with {
        ($0.number, $0.title, $0.status) = (1, "Udpeg lederen", .done)
        ($0.deadline, $0.doneOn) = (Day(iso: "2026-11-04"), Day(iso: "2026-11-19"))
      },
      Activity(id: "b").with {
        ($0.number, $0.title) = (12_345, "Læg arbejdsplaner på tværs af afdelingerne")
        $0.deadline = Day(iso: "2026-12-24")
      },
    ]
    try ledger.make(Edit("", activities.map(\.insertion)))
    return ledger
  }

  @Test func theDayOfDoingStandsWithTheStatusAndNotUnderTheDeadline() throws {
    let ledger = try twoActivities()
    let project = ledger.project
    let list = Report.plan(PlanOutline(project), in: project, today: today).text
    #expect(
      list.contains(
        """
            1  [x]  Udpeg lederen
                    udført 19-11-2026, frist 04-11-2026
        12345  [ ]  Læg arbejdsplaner på tværs af afdelingerne
        """))
    let paper = try Report.paper(.plan, in: PaperContext(today: today, ledger: ledger, zone: .utc))
    let (text, html) = (paper.text(), paper.html())
    #expect(text.contains("04-11-2026  udført\n"))
    #expect(text.contains("12345  Læg arbejdsplaner på tværs af"))
    #expect(!list.contains("1234\n") && !text.contains("1234\n"))
    #expect(html.contains("<td>04-11-2026</td><td>udført 19-11-2026</td>"))
    #expect(html.contains("1 Udpeg lederen: udført 19. nov. 2026, planlagt 4. nov. 2026"))
    #expect(list.lines.allSatisfy { Width.of($0) <= Report.width })
    for line in text.replacing("\u{0C}", with: "").lines {
      #expect(Width.of(line) <= Report.width, "\(line)")
    }
    let calendar = try ProjectCalendar(
      CalendarRequest(), of: project, CalendarHistory(ledger.entries), today: today)
    #expect(
      calendar.iCalendar(made: Moment(seconds: 0))
        .contains("DESCRIPTION:Status: udført 19. nov. 2026"))
  }

  @Test(arguments: [
    (7, "39 aktiviteter i 3 indsatsområder"),
    (8, "Aktiviteter, der fører til milepælen: 2 af 19 aktiviteter udført, 2 overskredet"),
    (10, "5 aktiviteter er skredet i forhold til den godkendte plan, i alt 73 dage"),
  ]) func milestones(number: Int, fact: String) throws {
    let project = try Samples.planned().project
    let milestone = try #require(project.milestone(number))
    let text = Report.milestone(milestone, in: project, today: today).text
    #expect(text.contains(fact))
    expectRecorded(text, "milepael-\(number)-plan")
  }

  @Test func theSummaryWithAPlanIsOnePage() throws {
    let project = try Samples.planned().project
    let summary = try Samples.summary(Samples.planned())
    #expect(summary.lines.count <= Report.height)
    #expect(summary.lines.allSatisfy { Width.of($0) <= Report.width })
    #expect(summary.contains("4 af 39 aktiviteter udført"))
    #expect(Report.board(project, today: today).text.contains("Planen: 4 af 39 aktiviteter udført"))
    expectRecorded(summary, "oversigt-plan")
  }
}

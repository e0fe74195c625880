import Core
import Reports
import TestSupport
import Testing

@Suite("What the summary tells first") struct SummaryNewsTests {
  let today = Samples.today

  private func news(_ ledger: Ledger) throws -> [String] {
    let context = PaperContext(
      today: today, since: Since(day: today.adding(days: -30), words: "siden mødet"),
      ledger: ledger, zone: .utc)
    let part = try #require(
      try Report.paper(.summary, in: context).parts.first { $0.name == "siden-sidst" })
    guard case .list(let points) = part.blocks[0] else { return [] }
    return points.map(\.text)
  }

  /// A project where much has happened, and `count` departments have answered.
  private func busy(departments count: Int, _ outcome: DecisionOutcome) throws -> Ledger {
    var ledger = try Samples.ordinary()
    let accession = try #require(ledger.project.milestone(Playbook.accessionMilestone))
    let departments = (1...count).map { number in
      Department(id: "d\(number)").with { $0.name = "Afd. \(number)" }
    }
    for department in departments {
      ledger = try Samples.after(ledger.project.add(department), on: ledger)
      let decision = Decision(id: "b\(department.id)").with {
        ($0.milestone, $0.department) = (accession.id, department.id)
        ($0.outcome, $0.date) = (outcome, today)
      }
      ledger = try Samples.after(ledger.project.add(decision), on: ledger)
    }
    return ledger
  }

  @Test(arguments: [
    (DecisionOutcome.rejected, "Tiltrædelse afvist"), (.postponed, "Tiltrædelse udsat"),
    (.approved, "Tiltrådt"),
  ]) func whatDepartmentsAnsweredIsNeverSummedAway(outcome: DecisionOutcome, words: String) throws {
    let one = try news(busy(departments: 1, outcome))
    #expect(one.first?.hasPrefix("\(words): Afd. 1") == true, "\(one)")
    #expect(one.last?.hasSuffix(" andre ændringer") == true, "\(one)")
    let many = try news(busy(departments: 40, outcome))
    #expect(many.first?.hasPrefix("\(words): Afd. 1") == true, "\(many)")
    #expect(many.first?.hasSuffix(" og 36 andre") == true, "\(many)")
  }

  @Test func aNameInsideAWordIsNoName() throws {
    var ledger = try Samples.new()
    let info = ledger.project.info
    ledger = try Samples.after(ledger.project.edit(info) { $0.leader = "Bo" }, on: ledger)
    let activity = Activity(id: "a").with { $0.title = "Bo viser Boligerne i Bogense" }
    ledger = try Samples.after(ledger.project.add(activity), on: ledger)
    let told = try news(ledger)
    #expect(
      told.contains { $0.contains("Projektleder viser Boligerne i Bogense") }, "\(told)")
  }

  @Test(arguments: [5, 6]) func moreThanAHandfulOfAKindAreCounted(count: Int) throws {
    var ledger = try Samples.new()
    let activities = (1...count).map { number in
      Activity(id: "a\(number)").with { $0.title = "Opgave \(number)" }
    }
    ledger = try Samples.after(ledger.project.add(activities), on: ledger)
    let context = PaperContext(
      today: today, since: Since(day: today.adding(days: -30), words: "siden mødet"),
      ledger: ledger, zone: .utc)
    for kind in [PaperKind.summary, .status] {
      let text = try Report.paper(kind, in: context).text()
      #expect(text.contains("- Nyt: 6 aktiviteter\n") == (count == 6), "\(kind)")
      #expect(text.contains("- Nyt: Aktivitet 1 Opgave 1") == (count == 5), "\(kind)")
    }
  }

  @Test func decisionsComeBeforeLesserChanges() throws {
    let words = try news(Samples.demo())
    let decided = try #require(words.firstIndex { $0.hasPrefix("Besluttet") })
    let lesser = words.firstIndex { $0.hasPrefix("Udført") || $0.hasPrefix("Målt") }
    #expect(decided < lesser ?? words.count)
  }

  @Test func theMeetingsPointsForDecisionAreToBeDecidedToday() throws {
    var ledger = try Samples.demo()
    let meeting = Meeting(id: "nyt").with { $0.date = today }
    ledger = try Samples.after(ledger.project.add(meeting), on: ledger)
    let points = [("Vagtordning", false), ("Personsag", true)].map { title, isClosed in
      AgendaPoint(id: title).with {
        ($0.meeting, $0.title, $0.kind, $0.isClosed) = ("nyt", title, .decision, isClosed)
        $0.recommendation = "At \(title.lowercased()) bliver vedtaget"
      }
    }
    for point in points { ledger = try Samples.after(ledger.project.add(point), on: ledger) }
    var context = PaperContext(
      today: today, meeting: meeting, ledger: ledger, zone: .utc)
    let open = try Report.paper(.summary, in: context).text()
    #expect(open.contains("TIL BESLUTNING I DAG") && open.contains("- Vagtordning"))
    #expect(open.contains("Indstilling: At vagtordning bliver vedtaget"))
    #expect(open.contains("Lukket punkt") && !open.lowercased().contains("personsag"))
    context.isConfidential = true
    #expect(try Report.paper(.summary, in: context).text().contains("- Personsag"))
  }

  @Test func whatTheMeetingCannotDecideAwaitsOthers() throws {
    var ledger = try Samples.demo()
    let accession = try #require(ledger.project.milestone(Playbook.accessionMilestone))
    ledger = try Samples.after(
      ledger.project.edit(accession) { $0.status = .awaitingDecision }, on: ledger)
    let meeting = Meeting(id: "nyt").with {
      ($0.date, $0.kind) = (today.adding(days: 9), .steering)
    }
    ledger = try Samples.after(ledger.project.add(meeting), on: ledger)
    let point = AgendaPoint(id: "p").with {
      ($0.meeting, $0.title, $0.kind, $0.milestone) = ("nyt", "Vagtordning", .decision, "7")
    }
    ledger = try Samples.after(ledger.project.add(point), on: ledger)
    let context = PaperContext(today: today, meeting: meeting, ledger: ledger, zone: .utc)
    let part = try #require(
      try Report.paper(.summary, in: context).parts.first { $0.name == "beslutninger" })
    #expect(part.title == "Til beslutning på mødet")
    guard case .list(let points) = part.blocks[0] else {
      Issue.record("No list of decisions")
      return
    }
    #expect(points.first?.text == "Vagtordning · milepæl 7")
    #expect(points.last?.text.hasPrefix("Afventer andre: milepæl 6 ") == true)
  }

  @Test func aProjectThatHasNotBegunOrIsOverSaysSo() throws {
    var ledger = try Samples.new()
    #expect(try Samples.summary(ledger).contains("Næste milepæl er 1 "))
    for milestone in ledger.project.milestones {
      ledger = try Samples.after(
        ledger.project.edit(milestone) { $0.status = .reached }, on: ledger)
    }
    #expect(try Samples.summary(ledger).contains("Alle milepæle er nået eller udgået."))
    #expect(Report.board(ledger.project, today: Samples.today).text.contains("Ingen kommende"))
    ledger = try Samples.after(
      ledger.project.edit(ledger.project.info) { $0.nextReview = Day(iso: "2028-10-01") },
      on: ledger)
    #expect(try Samples.summary(ledger).contains("Næste opfølgning er den 1. okt. 2028."))
    let board = Report.board(ledger.project, today: Samples.today).text
    #expect(board.contains("I drift · næste opfølgning 1. okt. 2028"))
    #expect(!board.contains("Ingen kommende"))
  }

  @Test func aLatePromiseIsToldOfUnlessItIsFromAClosedPoint() throws {
    var ledger = try Samples.agenda([
      Samples.point("p", "Personsag", .decision) { $0.isClosed = true }
    ])
    let meeting = try #require(ledger.project.meetings.first)
    for (id, text) in [("aaben", "Vi ringer til alle"), ("lukket", "Vi finder en afløser")] {
      let promise = Promise(id: id).with {
        ($0.text, $0.deadline, $0.responsible) = (text, today.adding(days: -3), "Driftschef")
        $0.meeting = meeting.id
      }
      let edit = ledger.project.add(promise)
      let point = try #require(ledger.project.agendaPoint("p"))
      ledger = try Samples.after(
        id == "lukket" ? ledger.project.made(edit, at: point) : edit, on: ledger)
    }
    var context = PaperContext(today: today, ledger: ledger, zone: .utc)
    let open = try Report.paper(.summary, in: context).text()
    #expect(open.contains("! Løfte: Vi ringer til alle") && open.contains("Driftschef"))
    #expect(!open.contains("afløser"))
    context.isConfidential = true
    #expect(
      try Report.paper(.summary, in: context).text().contains("! Løfte: Vi finder en afløser"))
  }

  @Test func aNewProjectHasOneNextStepAndCountsTheOthers() throws {
    let text = try Samples.paper(.summary, Samples.new()).text()
    let steps = text.components(separatedBy: "NÆSTE SKRIDT")[1]
    #expect(steps.contains("- ingen dato · milepæl 1 ") && !steps.contains("milepæl 2 "))
    #expect(steps.contains("- … og 11 milepæle til"))
  }
}

import Core
import Demo
import TestSupport
import Testing

@Suite struct DemoTests {
  static let todays = [
    "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28",
    "2026-11-29", "2027-01-01", "2028-02-29", "2021-01-03", "2020-12-31",
  ].map { Day(iso: $0)! }

  private func ledger(_ today: Day) throws -> Ledger {
    let ids = NewIDs()
    return try Ledger(folding: Demo.transactions(today: today, newID: ids.next))
  }

  /// The day `weeks` from today's week, as "2026-12-03".
  private func iso(_ today: Day, _ weeks: Int, _ weekday: Weekday) -> String {
    Day(ordinal: today.week.day(weekday).ordinal + weeks * 7).iso
  }

  @Test(arguments: todays)
  func standsWhereTheTableSays(today: Day) throws {
    let project = try ledger(today).project
    let rows = project.milestones.map { milestone in
      let checklist = project.checklist(of: milestone)
      return [
        milestone.id, milestone.status.shown, milestone.responsible,
        milestone.planned?.iso ?? "", milestone.reached?.iso ?? "",
        "\(checklist.filter(\.isDone).count)/\(checklist.count)",
        String(project.decisions(on: milestone).count),
      ].joined(separator: "|")
    }
    let d = { (weeks: Int, weekday: Weekday) in self.iso(today, weeks, weekday) }
    let p = { (weeks: Int, weekday: Weekday) in
      Day(iso: d(weeks, weekday))!.workingDayOrPrevious.iso
    }
    #expect(
      rows == [
        "1|nået|Projektleder|\(p(-27, .friday))|\(d(-27, .thursday))|7/7|0",
        "2|nået|Projektleder|\(p(-23, .friday))|\(d(-22, .tuesday))|7/7|1",
        "3|nået|Projektleder|\(p(-17, .friday))|\(d(-15, .tuesday))|7/7|2",
        "4|nået|Projektleder|\(p(-13, .friday))|\(d(-13, .thursday))|6/6|0",
        "5|nået|Projektleder|\(p(-6, .friday))|\(d(-5, .wednesday))|6/6|0",
        "6|afventer beslutning|Driftschef|\(p(4, .tuesday))||6/7|3",
        "7|i gang|Driftsleder|\(p(-1, .friday))||3/6|0",
        "8|ikke startet|Sekretariat|\(p(6, .friday))||0/7|0",
        "9|ikke startet|Driftschef|\(p(9, .monday))||0/5|0",
        "10|ikke startet|Projektleder|\(p(26, .friday))||0/6|0",
        "11|ikke startet|Projektleder|\(p(30, .friday))||0/6|0",
        "12|ikke startet|Driftschef|\(p(36, .thursday))||0/6|0",
      ])
  }

  @Test(arguments: todays)
  func hasOneMilestoneOverdueAndOneDepartmentMissing(today: Day) throws {
    let project = try ledger(today).project
    let progress = Phase.allCases.map { project.progress(of: $0, on: today) }
    #expect(progress.map(\.reached) == [4, 1, 0])
    #expect(progress.map(\.total) == [4, 5, 3])
    #expect(project.overdue(on: today).map(\.number) == [7])
    #expect(project.next(from: today)?.number == 6)
    let accession = try #require(project.milestone(6))
    #expect(
      project.readiness(of: accession).missing == [
        "Afd. 7 Strandengen har udsat tiltrædelsen"
      ])
    #expect(
      project.decisions(on: accession).map(\.outcome) == [.approved, .approved, .postponed])
  }

  @Test(arguments: todays)
  func everythingIsDoneOnWorkingDaysBeforeThisWeek(today: Day) throws {
    let entries = try ledger(today).entries
    let days = entries.map { Zone.utc.day(of: $0.transaction.time) }
    #expect(days.allSatisfy { $0.weekday.rawValue <= 5 && $0 < today.week.monday })
    let times = entries.map(\.transaction.time)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func theHistoryIsInTheWordsOfTheScreens() throws {
    let ledger = try ledger(Day(iso: "2026-11-23")!)
    let labels = ledger.entries.map(\.transaction.label)
    #expect(
      labels.prefix(5) == [
        "Nyt projekt: Samdrift ved Lærkefjord",
        "Milepæl 1: i gang",
        "Milepæl 1: ansvarlig Projektleder",
        "Milepæl 1: frist 22. maj 2026",
        "Krydset af: Udpeg en projektleder, og aftal tid og mandat",
      ])
    #expect(
      labels.suffix(3) == [
        "Krydset af: Læg de fælles udgifter ind i budgetterne, og få dem godkendt på afdelingsmøderne",
        "Fortrudt · Krydset af: Læg de fælles udgifter ind i budgetterne, og få dem godkendt på afdelingsmøderne",
        "Milepæl 7: noter",
      ])
    #expect(labels.contains("Beslutning om milepæl 6: Afd. 7 Strandengen, udsat"))
    #expect(
      Set(ledger.entries.map(\.transaction.author)) == [
        "Driftschef", "Projektleder", "Driftsleder", "Sekretariat",
      ])
  }

  @Test(arguments: todays)
  func showsSomethingInFollowUpAndAgreement(today: Day) throws {
    let project = try ledger(today).project
    #expect(project.goals.map(\.number) == [1, 2, 3])
    #expect(project.measurements.count == 5)
    #expect(project.allocationKeys.allSatisfy { $0.latestFairness(in: project)?.rows != nil })
    #expect(project.operatingModels.map(\.isApproved) == [false, true, false])
    #expect(project.agreements.map(\.version) == [1])
    #expect(project.agreements[0].presented != nil)
    #expect(project.unwritten(in: project.agreements[0]) == [])
    #expect(project.rounds.count == 1)
    #expect(project.adjustments.map(\.state) == [.proposed])
  }

  @Test(arguments: todays)
  func hasAMeetingThatWasHeldAndOneToCome(today: Day) throws {
    let ledger = try ledger(today)
    let project = ledger.project
    try #require(project.meetings.count == 2)
    let (held, coming) = (project.meetings[0], project.meetings[1])
    #expect(held.isClosed && !held.minutes.isEmpty && project.agendaPoints(of: held).count == 5)
    #expect(
      project.decisions(at: held).map { "\($0.milestone) \($0.body) \($0.outcome.shown)" }
        == [" Styregruppen godkendt med ændringer", " Styregruppen godkendt"])
    #expect(project.decisions(at: held)[0].date == held.date)
    #expect(project.comingMeeting(from: today) == coming)
    #expect(coming.date?.isWorkingDay == true && project.agendaPoints(of: coming).count == 7)
    let points = project.agendaPoints(of: coming)
    #expect(points.contains { $0.kind == .decision && !$0.recommendation.isEmpty })
    #expect(points.count { $0.isClosed } == 1 && points.count { $0.carriedFrom != nil } == 1)
    #expect(project.unfinishedPoints(of: held).isEmpty)
    #expect(project.agendaPoints(of: held)[2].decisions == [project.decisions(at: held)[0].id])
    #expect(project.meeting(before: coming, today: today) == held)
    // What has happened between them fits on a screen.
    let news = ledger.happenings(since: Zone.utc.start(of: try #require(held.date)))
    #expect((8...16).contains(news.count), "\(news.count)")
    for kind in [Happening.Kind.acceded, .accessionPostponed, .round, .measured, .done, .slipped] {
      #expect(news.contains { $0.kind == kind }, "\(kind)")
    }
  }

  @Test(arguments: todays)
  func agreesWithItself(today: Day) throws {
    let project = try ledger(today).project
    let unfair = project.allocationKeys.filter { $0.latestFairness(in: project)?.isFair != true }
    #expect(unfair.map(\.name) == ["Maskiner"])
    #expect(project.keyFindings.filter { !$0.isFair }.map(\.key) == unfair.map(\.id))
    // The shifts get until after the meeting and after the staff have seen them.
    let given = project.agendaPoints(of: project.meetings[0]).flatMap { project.promises(at: $0) }
    #expect(given.count == 1)
    let postponed = try #require(project.adjustments.first?.newDate)
    #expect(try #require(given.first?.deadline) < postponed)
    #expect(try #require(project.meetings[1].date) < postponed)
    // A department's sums are worked out, then gone through, then it decides.
    let sums = [
      project.activities.first { $0.title.hasPrefix("Regn fordelingsnøglen ud") }?.deadline,
      project.communications.first { $0.occasion.hasPrefix("Regnestykket") }?.date,
      project.milestone(6)?.planned,
    ].compactMap { $0 }
    #expect(sums.count == 3 && zip(sums, sums.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func theUndoneStepCanBeRedoneByWhoUndidIt() throws {
    let ledger = try ledger(Day(iso: "2026-11-23")!)
    #expect(
      ledger.nextRedo(for: "Projektleder")?.label
        == "Krydset af: Læg de fælles udgifter ind i budgetterne, og få dem godkendt på afdelingsmøderne"
    )
  }

  @Test(arguments: todays)
  func hasAStakeholderAnalysisThatHasMoved(today: Day) throws {
    let project = try ledger(today).project
    let standings = project.standings
    let rows = standings.map { standing in
      [
        String(standing.stakeholder.number), standing.stakeholder.name,
        standing.stakeholder.kind.shown, standing.current?.attitude.shown ?? "–",
        standing.handling?.shown ?? "–", standing.earlier == nil ? "" : "flyttet",
      ].joined(separator: "|")
    }
    #expect(
      rows == [
        "1|Beboere|gruppe|neutral|informeres|",
        "2|Beboervalgte|gruppe|neutral|inddrages|",
        "4|Driftsansvarlig|rolle|ambassadør|beslutter med|",
        "5|Administrativ ledelse|gruppe|positiv|beslutter med|",
        "6|Den lokale drift|gruppe|neutral|inddrages|flyttet",
        "7|Leverandører|gruppe|neutral|informeres|",
        "8|Organisationsbestyrelsen|gruppe|positiv|høres|",
        "9|Fjordglimts afdelingsbestyrelse|gruppe|ambassadør|inddrages|",
        "10|Havnebakkens afdelingsbestyrelse|gruppe|positiv|inddrages|",
        "11|Strandengens afdelingsbestyrelse|gruppe|skeptisk|beslutter med|flyttet",
        "12|Kommunens tilsyn|gruppe|neutral|høres|",
        "13|Arbejdsmiljørepræsentanten|rolle|skeptisk|inddrages|",
        "14|Ejendomsmester i Strandengen|rolle|skeptisk|informeres|",
        "15|Vibeke Norup|person|skeptisk|beslutter med|flyttet",
        "16|Jørn Astrup|person|positiv|inddrages|flyttet",
      ])
    #expect(
      standings.filter { $0.awaitsContact(on: today) }.map(\.stakeholder.name) == [
        "Leverandører", "Arbejdsmiljørepræsentanten", "Vibeke Norup",
      ])
    #expect(
      project.stakeholders.filter { $0.kind == .role && $0.isPerson }.map(\.name)
        == ["Ejendomsmester i Strandengen"])
    for standing in standings {
      if let next = standing.stakeholder.nextContact, let last = standing.lastContact {
        #expect(next >= last)
      }
    }
  }

  @Test(arguments: todays)
  func hasAGroundworkAndAPlanThatFitTheMilestones(today: Day) throws {
    let project = try ledger(today).project
    func facts(_ number: Int) -> [String] { project.facts(about: project.milestone(number)!) }
    #expect(facts(1) == ["4 skrevne vilkår", "2 uskrevne vilkår"])
    #expect(facts(2).suffix(2) == ["3 muligheder", "4 udfordringer"])
    #expect(facts(3).first == "15 af 15 interessenter er vurderet")
    #expect(facts(3).contains("modellen »Fælles kontor og hold« er godkendt"))
    #expect(facts(3).last == "3 mål, alle med udgangspunkt, måltal og frist")
    #expect(facts(4)[1] == "5 linjer i kommunikationsplanen, 4 udført")
    #expect(facts(5)[0].hasPrefix("4 dialogmøder holdt, senest "))
    #expect(
      project.checklistFacts(of: project.milestone(5)!).last?.text
        == "forventet tiltrædelse: 2 ja, 1 usikker, 0 nej (fortroligt)")
    #expect(
      facts(8).prefix(4) == [
        "udvalgt: 12 af 15 interessenter", "betydningen er skrevet ved 5 af 5",
        "materiale klar: 0 af 5", "udsendt: 0 af 5",
      ])
    #expect(project.wishTally == "8 ønsker: 5 imødekommes, 2 delvist, 1 ikke")
    #expect(!project.opportunities.contains { $0.isOverdue(on: today) })
    #expect(project.reach(of: 8).filter(\.reach.isReached).map(\.stakeholder) == [])
    #expect(project.plan(for: 4).count { $0.done != nil } == 4)
    #expect(project.plan(for: 11).count == 2)
    #expect(!project.communications.contains { $0.isOverdue(on: today) })
    let planned =
      project.communications.map(\.date) + project.milestones.map(\.planned)
      + project.goals.flatMap { [$0.targetDate, $0.nextFollowUp] } + project.agreements.map(\.start)
    #expect(planned.allSatisfy { $0?.isWorkingDay ?? true })
    #expect(project.opportunities.allSatisfy { $0.deadline?.isWorkingDay ?? true })
  }

  @Test(arguments: todays)
  func hasAPlanThatFitsTheMilestones(today: Day) throws {
    let project = try ledger(today).project
    let plan = Plan(project)
    let summary = plan.summary(on: today)
    #expect(summary.total == 26)
    #expect(summary.done == 4)
    #expect(Set(plan.activities.map(\.area)).count == 6)
    #expect(plan.overdue(on: today).map(\.title) == ["Aftal en fælles vagtordning"])
    #expect(summary.blocked == 11)
    #expect(plan.circle == nil)
    #expect(plan.slips == PlanSlips())
    #expect(plan.activities.allSatisfy { $0.deadline?.isWorkingDay ?? false })
    #expect(plan.activities.allSatisfy { $0.start?.isWorkingDay ?? true })
    // Nothing is planned to begin before what it waits for is due, or to serve a milestone late.
    for activity in plan.activities {
      let begin = try #require(activity.start ?? activity.deadline)
      for other in plan.predecessors(of: activity) { #expect(try #require(other.deadline) < begin) }
      let milestone = activity.milestone.flatMap { Int($0) }.flatMap(project.milestone)
      if let planned = milestone?.planned, milestone?.number != 7 {
        #expect(try #require(activity.deadline) <= planned)
      }
    }
  }

  @Test func itsPersonsCanBeForgotten() throws {
    let ledger = try ledger(Day(iso: "2026-11-23")!)
    for person in ledger.project.stakeholders.filter({ $0.kind == .person }) {
      let cleaned = try Erasure(of: person.id, from: ledger, by: "Driftschef")
      #expect(!"\(cleaned.transactions)".contains(person.name))
      #expect(try !Ledger(folding: cleaned.transactions).project.contains(person.reference))
    }
  }
}

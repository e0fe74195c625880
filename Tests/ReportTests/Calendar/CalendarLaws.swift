import Core
import TestSupport
import Testing

@testable import Reports

/// What holds for the calendars of any history.
@Suite struct CalendarLaws {
  static let seeds: [UInt64] = Array(1...10)
  private static let today = Day(ordinal: 20_000)

  /// The events of a project's calendar by their UIDs, and its sequence; nil where there are none.
  private func events(of ledger: Ledger) throws -> (byUID: [String: CalendarEvent], Int)? {
    let history = CalendarHistory(ledger.entries)
    guard
      let calendar = try? ProjectCalendar(
        CalendarRequest(), of: ledger.project, history, today: Self.today)
    else { return nil }
    let byUID = Dictionary(calendar.events.map { ($0.uid, $0) }) { first, _ in
      Issue.record("\(first.uid) is there twice")
      return first
    }
    return (byUID, calendar.sequence)
  }

  @Test func whatHasBeenInACalendarStaysInItOrIsCancelledThere() throws {
    let cancelled = try Self.seeds.map(cancelledInCalendars)
    #expect(cancelled.reduce(0, +) > 0)
  }

  /// Holds the calendars of a history against each other; how often something was cancelled.
  private func cancelledInCalendars(seed: UInt64) throws -> Int {
    var history = try RandomHistory(seed: seed)
    var (former, sequence): ([String: CalendarEvent], Int) = ([:], 0)
    var cancelled = 0
    for _ in 1...120 {
      try history.step()
      guard let (now, newSequence) = try events(of: history.ledger) else {
        former = [:]
        continue
      }
      // But for what its author has just taken back.
      let isUndo =
        if case .undo = history.ledger.entries.last?.transaction.act { true } else { false }
      #expect(isUndo || Set(former.keys).isSubset(of: now.keys))
      let hasChanged = history.ledger.revision > 0 && newSequence != sequence
      #expect(newSequence >= sequence)
      for (uid, event) in now where !hasChanged {
        #expect(former[uid].map { "\($0)" } == "\(event)")
      }
      expectTrue(now, of: history.ledger.project)
      cancelled += now.values.count(where: \.isCancelled)
      (former, sequence) = (now, newSequence)
    }
    return cancelled
  }

  /// Every record with a day is there on it, and what isn't is cancelled.
  private func expectTrue(_ events: [String: CalendarEvent], of project: Project) {
    var days: [String: Day] = [:]
    func note(_ records: some Sequence<some CalendarRecord>) {
      for record in records { days[record.calendarUID(in: project)] = record.calendarDay }
    }
    note(project.milestones)
    note(project.meetings)
    note(project.activities)
    note(project.communications)
    note(project.stakeholders)
    note(project.rounds)
    note(project.goals)
    note(project.promises)
    note(project.opportunities)
    note([project.info])
    for (uid, day) in days { #expect(events[uid]?.day == day, "\(uid)") }
    for (uid, event) in events where days[uid] == nil { #expect(event.isCancelled, "\(uid)") }
  }

  @Test(arguments: seeds)
  func whoIsForgottenTakesNobodyElseAlong(seed: UInt64) throws {
    var ledger = try RandomHistory.ledger(seed: seed, steps: 150)
    let persons = ledger.project.stakeholders.filter { $0.kind == .person }
    for person in persons {
      let before = try events(of: ledger)
      let uid = person.calendarUID(in: ledger.project)
      ledger = try Ledger(
        folding: try Erasure(of: person.id, from: ledger, by: "Driftschef").transactions)
      try ledger.make(Erasure.edit, time: Moment(seconds: 0))
      let after = try events(of: ledger)
      let kept = Set(before?.byUID.keys.filter { $0 != uid } ?? [])
      #expect(Set(after?.byUID.keys.map { $0 } ?? []) == kept)
      if let before, let after { #expect(after.1 > before.1) }
    }
  }

  @Test(arguments: seeds)
  func theFileIsWellFormed(seed: UInt64) throws {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 150)
    guard
      let calendar = try? ProjectCalendar(
        CalendarRequest(alarm: 2), of: ledger.project, CalendarHistory(ledger.entries),
        today: Self.today)
    else { return }
    let text = calendar.iCalendar(made: Moment(seconds: 1_790_000_000))
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      #expect(line.count <= 76 && line.last == 0x0D)
      #expect(line.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    }
  }
}

import Core
import Spreadsheet
import TestSupport
import Testing
import Text

@Suite("A plan goes out and comes in unchanged") struct ActivityRoundTripLaws {
  @Test(arguments: 0..<40) func intoItsOwnProjectAndIntoAnother(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var ledger = try newProject()
    let ids = NewIDs("a")
    for _ in 0..<random.pick(1...40) {
      let new = activity(&random, ids.next(), in: ledger.project)
      try ledger.make(ledger.project.add([new]))
    }
    // What comes first may wait for what comes later, as long as nothing goes round in a circle.
    for _ in 0..<10 {
      let activities = ledger.project.activities
      let (one, other) = (random.pick(activities), random.pick(activities))
      let edit = ledger.project.edit(one) {
        if !$0.dependsOn.contains(other.id) { $0.dependsOn.append(other.id) }
      }
      if (try? ledger.project.check(edit)) != nil { try ledger.make(edit) }
    }
    let written = ListSheet(activitiesOf: ledger.project).csv

    let same = try SheetImport(
      .plan, of: Sheet(csv: written), into: ledger.project, today: today,
      author: "Ida", newID: ids.next)
    #expect(same.refusals == [])
    #expect(same.unchanged.count == ledger.project.activities.count)

    var other = try newProject()
    let edit = try SheetImport(
      .plan, of: Sheet(csv: written), into: other.project, today: today.adding(days: 40),
      author: "Ida", newID: ids.next
    ).edit(file: "plan.csv")
    #expect(other.project.merge(edit.changes).conflicts == [])
    try other.make(edit)
    let rewritten = ListSheet(activitiesOf: other.project).csv
    #expect(String(decoding: rewritten, as: UTF8.self) == String(decoding: written, as: UTF8.self))
  }

  private func activity(
    _ random: inout SeededRandom, _ id: String, in project: Project
  ) -> Activity {
    var activity = Activity(id: id)
    activity.title = oneLine("\(text(&random)) \(id)")
    activity.area = oneLine(text(&random))
    activity.responsible = oneLine(text(&random))
    activity.start = random.oneIn(2) ? nil : today.adding(days: random.pick(-20...0))
    activity.deadline = random.oneIn(2) ? nil : today.adding(days: random.pick(0...400))
    activity.status = random.pick(ActivityStatus.allCases)
    activity.hours = random.oneIn(2) ? nil : random.pick(0...5000)
    activity.kroner = random.oneIn(2) ? nil : random.pick(0...2_000_000)
    activity.resources = text(&random)
    let others = project.activities
    activity.dependsOn =
      others.isEmpty || random.oneIn(2) ? [] : Array(Set([random.pick(others).id]))
    activity.departments = random.pick([[], project.departments.map(\.id)])
    activity.milestone = random.pick([nil, "1", "7", "12"])
    if activity.status == .done {
      activity.doneOn = today.adding(days: -3)
      activity.doneBy = oneLine("Bo \(text(&random))")
    }
    activity.link = random.pick(["", "https://x.dk/a;b,c", "=sti", "C:\\x.docx"])
    activity.note = text(&random)
    return activity
  }

  private func oneLine(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ").trimmed
  }

  private func text(_ random: inout SeededRandom) -> String {
    random.pick([
      "", "Driftsleder", "=SUM(A1)", "+45 12", "-minus", "@x", "'=1", "\"citat\"; mere", "a,b",
      "to\nlinjer", "tre\n\nlinjer\nÆØÅ", "'apostrof", "1-5", "07-03", "Note: x", "\u{1B}[2J",
    ])
  }
}

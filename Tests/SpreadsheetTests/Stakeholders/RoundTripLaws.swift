import Core
import Spreadsheet
import TestSupport
import Testing
import Text

@Suite("A list goes out and comes in unchanged") struct RoundTripLaws {
  @Test(arguments: 0..<40) func intoItsOwnProjectAndIntoAnother(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var ledger = try newProject()
    let ids = NewIDs("s")
    for _ in 0..<random.pick(1...30) {
      let stakeholder = stakeholder(&random, ids.next(), in: ledger.project)
      try ledger.make(ledger.project.add(stakeholder))
      let added = try #require(ledger.project.stakeholder(stakeholder.id))
      if random.oneIn(2) {
        let (attitude, influence) = (random.pick(Attitude.allCases), random.pick(1...5))
        let affectedness = random.pick(1...5)
        try ledger.make(
          ledger.project.assess(added, on: today.adding(days: -9), newID: ids.next) {
            $0.attitude = attitude
            $0.influence = influence
            $0.affectedness = affectedness
          })
      }
      if random.oneIn(2) {
        var contact = Contact(id: ids.next())
        contact.stakeholder = added.id
        contact.date = today.adding(days: random.pick(-20...20))
        try ledger.make(ledger.project.add(contact))
      }
    }
    let written = ListSheet(stakeholdersOf: ledger.project).csv

    let same = try SheetImport(
      .stakeholders, of: Sheet(csv: written), into: ledger.project, today: today, author: "Ida",
      newID: ids.next)
    #expect(same.refusals == [])
    #expect(same.unchanged.count == ledger.project.stakeholders.count)

    var other = Ledger(projectID: "o")
    for department in ledger.project.departments { try other.make(other.project.add(department)) }
    // Seen a month later, when no contact is still to come.
    try other.make(
      SheetImport(
        .stakeholders, of: Sheet(csv: written), into: other.project, today: today.adding(days: 30),
        author: "Ida",
        newID: ids.next
      ).edit(file: "liste.csv"))
    let rewritten = ListSheet(stakeholdersOf: other.project).csv
    #expect(String(decoding: rewritten, as: UTF8.self) == String(decoding: written, as: UTF8.self))
  }

  private func stakeholder(
    _ random: inout SeededRandom, _ id: String, in project: Project
  ) -> Stakeholder {
    var stakeholder = Stakeholder(id: id)
    stakeholder.name =
      "\(text(&random)) \(id)".split(separator: "\n").joined(separator: " ")
      .trimmed
    stakeholder.kind = random.pick(StakeholderKind.allCases)
    stakeholder.department = random.pick([nil] + project.departments.map(\.id))
    stakeholder.organisation = text(&random)
    stakeholder.interests = text(&random)
    stakeholder.concerns = text(&random)
    stakeholder.handling = random.pick([nil] + Handling.allCases)
    stakeholder.responsible = text(&random)
    stakeholder.nextContact = random.oneIn(2) ? nil : today.adding(days: random.pick(-20...20))
    stakeholder.note = text(&random)
    return stakeholder
  }

  private func text(_ random: inout SeededRandom) -> String {
    random.pick([
      "", "Bestyrelsen", "=SUM(A1)", "+45 12", "-minus", "@x", "'=1", "\"citat\"; mere", "a,b",
      "to\nlinjer", "tre\n\nlinjer\nÆØÅ", "'apostrof", "1-5", "07-03", "Note: x", "\u{1B}[2J",
    ])
  }
}

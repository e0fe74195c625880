import Core
import Demo
import Storage
import TestJournals
import TestSupport
import Testing

@testable import Screens
@testable import samdrift

@Suite("Trials of command lines") struct StepTrialTests {
  private let journal = MemoryJournal()

  /// A trial on the demo.
  private func trial() throws -> Trial {
    let ids = NewIDs("d")
    let entries = try journal.append(
      Demo.transactions(today: Story.today, newID: ids.next), to: "p", expecting: 0)
    var snapshot = Snapshot(projectID: "p")
    try snapshot.append(entries)
    return Trial(
      snapshot: snapshot, journal: journal, today: Story.today, author: "Driftschef")
  }

  @Test func theCommandAndTheFormStoreTheSameFirstAssessment() throws {
    let trial = try self.trial()
    let project = trial.snapshot.project
    let values = FormValues(
      texts: [
        "name": "Naboer", "attitude": Attitude.sceptical.stored, "influence": "4",
        "affectedness": "2",
      ], opened: project, today: Story.today, newID: "assessment", author: trial.author)
    let form = try Stakeholder(id: "form").addition(values, to: project)
    let words = "interessenter tilføj Naboer --holdning skeptisk --indflydelse 4 --berørthed 2"
    let command = try #require(try trial.edit(by: words.split(separator: " ").map(String.init)))
    func assessments(_ edit: Edit) -> [[String: String]] {
      edit.changes.compactMap { change in
        guard case .insert(let reference, var fields) = change, reference.kind == .assessment else {
          return nil
        }
        fields["stakeholder"] = nil
        return fields
      }
    }
    #expect(assessments(form).count == 1)
    #expect(assessments(form) == assessments(command))
  }

  @Test func whatIsWrongWithTheJournalIsNotTakenForTheLine() throws {
    let office = OfficeJournal(journal)
    office.state.withLock { $0.damagedEnd = "Databasen er skadet." }
    let project = try self.trial().snapshot.project
    // A revision that isn't there, so that no way to the history goes well.
    let trial = Trial(
      snapshot: Snapshot(project, revision: 100_000), journal: office, today: Story.today,
      author: "Driftschef")
    #expect(throws: StorageError.self) {
      try trial.edit(by: ["plan", "afkryds", "1", "--fjern"])
    }
    // A number that isn't there is looked for in the history; a word is no number whatever it says.
    #expect(try trial.edit(by: ["plan", "afkryds", "otte"]) == nil)
  }

  @Test func aLineKnowsWhetherItNamesAPlace() throws {
    var ledger = try Ledger(
      folding: Demo.transactions(today: Story.today, newID: NewIDs("d").next))
    func namesPlace(_ make: (Project) throws -> Edit) throws -> Bool {
      var commands = StepCommands(journal: journal, author: "Driftschef", today: Story.today)
      let edit = try make(ledger.project)
      let lines = try #require(try commands.lines(of: edit, on: ledger.snapshot), "\(edit.label)")
      return lines.contains(where: \.namesPlace)
    }
    func rename(_ project: Project) -> Edit {
      project.edit(project.operatingModels[0]) { $0.name = "Et nyt navn" }
    }
    #expect(try namesPlace { $0.tick($0.checklist(of: $0.milestone(7)!)[5]) })
    #expect(try namesPlace { $0.tick($0.communications[0], on: Story.today) })
    #expect(try !namesPlace(rename))
    let name = ledger.project.operatingModels[0].name
    try ledger.make(ledger.project.add(OperatingModel(id: "twin").with { $0.name = name }))
    #expect(try namesPlace(rename))
    try ledger.make(
      ledger.project.add(
        Adjustment(id: "a").with {
          ($0.round, $0.text) = (ledger.project.rounds[0].id, "Et forslag")
        }))
    let proposal = try #require(ledger.project.adjustments.first { $0.id == "a" })
    #expect(try namesPlace { try $0.reject(proposal, today: Story.today) })
  }

  @Test func manyTickedOnAnotherDayAreOneLineOfThatDay() throws {
    let trial = try self.trial()
    var before = trial.snapshot.project
    let new = (1...25).map { number in
      Activity(id: "n\(number)").with { $0.title = "Opgave \(number)" }
    }
    for change in before.add(new).changes { try before.apply(change) }
    let added = new.compactMap { before.activity($0.id) }
    let edit = before.tick(added, on: Story.today.adding(days: -1), by: "Driftschef") { _ in nil }
    let snapshot = Snapshot(before, revision: trial.snapshot.revision)
    var commands = StepCommands(journal: journal, author: "Driftschef", today: Story.today)
    #expect(try commands.lines(of: edit, on: snapshot) == nil)
    commands.today = Story.today.adding(days: -1)
    #expect(try commands.lines(of: edit, on: snapshot)?.count == 1)
  }

  @Test func thatTheExampleIsDeletedIsSaid() {
    var story = Story("", .demo)
    story.world.isThrowaway = true
    story.press("3 ned Mellemrum Y")
    #expect(story.shows("Eksemplet slettes, når du afslutter."))
  }

  @Test func whatOthersHaveDoneSinceIsNotPartOfIt() throws {
    var story = Story("", .demo)
    story.press("3 a")
    story.type("Ring til kommunen")
    story.press("Enter Esc")
    story.other { project in project.edit(project.goals[0]) { $0.note = "Set" } }
    story.lookAround()
    story.press("Y")
    let layer = try #require(story.app.overlays.last as? CommandLayer)
    #expect(layer.commands.lines[0].text.hasPrefix("samdrift plan tilføj 'Ring til kommunen'"))
  }
}

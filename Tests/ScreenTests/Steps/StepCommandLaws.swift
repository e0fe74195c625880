import Core
import Demo
import TestJournals
import TestSupport
import Testing

@testable import samdrift

@Suite("Laws: the command line of a step") struct StepCommandLaws {
  /// The demo's whole history, and what the demo doesn't do, each thing after those before it.
  private static let walk = Result { () throws -> StepWalk in
    let ids = NewIDs("d")
    var ledger = try Ledger(folding: Demo.transactions(today: Story.today, newID: ids.next))
    let time = Moment(seconds: Story.today.ordinal * 86_400 + 43_200)
    for make in OtherSteps.all {
      try ledger.make(ledger.project.checked(make(ledger.project, ids.next)), time: time)
    }
    return try StepWalk(ledger.entries.map(\.transaction))
  }

  /// With the commands of each step; a dash is for those without any.
  @Test func theDemoInCommands() throws {
    let steps = try Self.walk.get().steps.dropLast(OtherSteps.all.count)
    #expect(steps.count > 100)
    expectRecorded(steps.text, "step-commands-demo")
  }

  @Test func theRestInCommands() throws {
    let steps = try Self.walk.get().steps.suffix(OtherSteps.all.count)
    // A point on a milestone's list.
    #expect(steps.count { $0.lines == nil } == 1)
    expectRecorded(steps.text, "step-commands-others")
  }

  @Test func theyDoWhatTheStepsDid() throws {
    try Self.walk.get().checkInShell()
    try Self.walk.get().checkInProgram(20)
  }

  @Test func everyOptionOfAFieldIsShownSomewhere() throws {
    let lines = try Self.walk.get().steps.text
    func options<Record: Entity>(of type: Record.Type) -> [String] {
      type.fields.compactMap { $0.face.option?.name }
    }
    for kind in Kind.allCases {
      #expect(kind.type is any PhrasedRecord.Type, "\(kind)")
      for option in options(of: kind.type) {
        #expect(lines.contains(" --\(option) "), "--\(option) of \(kind)")
      }
    }
  }

  /// Nobody waits for the answer that there are too many.
  @Test func aThousandRecordsAreGivenUpAtOnce() throws {
    let ids = NewIDs("n")
    var ledger = try Ledger(folding: Demo.transactions(today: Story.today, newID: NewIDs("d").next))
    let activities = (1...1000).map { number in
      Activity(id: ids.next()).with { $0.title = "Opgave \(number)" }
    }
    let stakeholders = (1...1000).map { number in
      Stakeholder(id: ids.next()).with { $0.name = "Gruppe \(number)" }
    }
    let edits: [(Project) -> Edit] = [
      { $0.add(activities) }, { $0.add(stakeholders) },
      { _ in Edit("Titler", activities.flatMap { $0.changes { $0.title += "!" } }) },
      { $0.remove(stakeholders.map(\.reference), "Slettet") },
    ]
    for make in edits {
      let (edit, before) = (make(ledger.project), ledger.snapshot)
      try ledger.make(edit)
      let journal = MemoryJournal()
      _ = try journal.append(ledger.entries.map(\.transaction), to: "p", expecting: 0)
      var commands = StepCommands(journal: journal, author: "Driftschef", today: Story.today)
      let isFound = try commands.lines(of: edit, on: before) != nil
      #expect(!isFound, "\(edit.label)")
      #expect(commands.trials <= 5, "\(edit.label)")
      let trials = commands.trials
      commands.author = "Driftsleder"
      let isFoundLater = try commands.lines(of: edit, on: before) != nil
      #expect(!isFoundLater && commands.trials == trials, "\(edit.label)")
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func aLineDoesWhatTheStepDid(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    var ledger = Ledger(projectID: "p")
    // The day and the author of what the edits tick off.
    let time = Moment(seconds: 20_005 * 86_400)
    try ledger.make(edits.newProject())
    for _ in 0..<100 {
      try ledger.make(edits.edit(of: ledger.project), by: "Driftsleder", time: time)
    }
    let walk = try StepWalk(ledger.entries.map(\.transaction))
    try walk.checkInShell()
    #expect(walk.steps.count { $0.lines != nil } > 45, "\(walk.steps.text)")
  }
}

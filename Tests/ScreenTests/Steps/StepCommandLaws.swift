import Core
import Demo
import TestSupport
import Testing

@testable import samdrift

@Suite("Laws: the command line of a step") struct StepCommandLaws {
  /// The demo's whole history, with the commands of each step; a dash is for those without any.
  @Test func theDemoInCommands() throws {
    let ids = NewIDs("d")
    let walk = try StepWalk(Demo.transactions(today: Story.today, newID: ids.next))
    #expect(walk.steps.count > 100)
    try walk.checkInShell()
    expectRecorded(walk.text, "step-commands-demo")
  }

  /// What the demo doesn't do, each thing after those before it.
  @Test func theRestInCommands() throws {
    let ids = NewIDs("d")
    let demo = Demo.transactions(today: Story.today, newID: ids.next)
    var ledger = try Ledger(folding: demo)
    let time = Moment(seconds: Story.today.ordinal * 86_400 + 43_200)
    for make in OtherSteps.all {
      try ledger.make(ledger.project.checked(make(ledger.project, ids.next)), time: time)
    }
    let walk = try StepWalk(ledger.entries.map(\.transaction), from: demo.count)
    try walk.checkInShell()
    // A point on a milestone's list, and what the project is called.
    #expect(walk.steps.count { $0.lines == nil } == 2)
    expectRecorded(walk.text, "step-commands-others")
  }

  @Test func everyOptionOfAFieldIsShownSomewhere() throws {
    let lines = try ["demo", "others"].map {
      try Documentation.text(of: "Tests/ScreenTests/Recorded/step-commands-\($0).txt")
    }.joined()
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
    #expect(walk.steps.count { $0.lines != nil } > 45, "\(walk.text)")
  }
}

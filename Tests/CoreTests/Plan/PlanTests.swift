import Core
import TestSupport
import Testing

@Suite("The implementation plan") struct PlanTests {
  static let today = Day(iso: "2026-11-23")!

  /// A project with activities a, b, c … of a day each, a week apart, where `needs` says what
  /// depends on what.
  static func project(_ names: String, needs: [Character: String] = [:]) throws -> Project {
    var project = Project(id: "p")
    for change in Playbook.newProject(
      name: "Nord", organisation: "", leader: "", departments: [], newID: NewIDs().next
    ).changes { try project.apply(change) }
    let activities = names.enumerated().map { index, name in
      Activity(id: String(name)).with {
        $0.title = "Opgave \(name)"
        $0.deadline = today.adding(days: 7 * (index + 1))
        $0.dependsOn = needs[name].map { $0.map(String.init) } ?? []
      }
    }
    for change in project.add(activities).changes { try project.apply(change) }
    return project
  }

  static func make(_ edit: Edit, in project: inout Project) throws {
    for change in edit.changes { try project.apply(change) }
  }

  @Test(arguments: UInt64(1)...4)
  func everyActivityIsFoundAtItsPlace(seed: UInt64) throws {
    var project = try RandomHistory.ledger(seed: seed, steps: 120).project
    try Self.make(project.add((0..<6).map { Activity(id: "new\($0)") }), in: &project)
    for id in ["", "new2", "new5"] {
      if let activity = project.activity(id) { try project.apply(activity.removal) }
      let plan = Plan(project)
      let places = project.activities.map { plan.place(of: $0.id) }
      #expect(places == project.activities.indices.map { $0 })
      #expect(plan.place(of: "new5") == nil || id != "new5")
    }
  }

  @Test func activitiesAreNumberedInTheOrderTheyCome() throws {
    let project = try Self.project("abc")
    #expect(project.activities.map(\.number) == [1, 2, 3])
    #expect(project.activities.map(\.id) == ["a", "b", "c"])
  }

  @Test func theLabelOfAnEditOfSeveralCountsWhatIsChanged() throws {
    var project = try Self.project("abcd", needs: ["d": "c"])
    let first = project.activities[0]
    try Self.make(project.edit(responsible: "Pia", of: [first]), in: &project)
    try Self.make(
      project.tick([project.activities[0]], on: Self.today, by: "Bo"), in: &project)
    let three = Array(project.activities.prefix(3))
    let edit = project.edit(responsible: "Pia", of: three)
    #expect(edit.label == "2 aktiviteter: ansvarlig Pia")
    #expect(edit.with([edit.changes[1]]).label == "Aktivitet 3: ansvarlig Pia")
    #expect(project.tick(three, on: Self.today, by: "Bo").label == "Krydset af: 2 aktiviteter")
    let removal = project.remove(three)
    #expect(removal.label == "Slettet: 3 aktiviteter")
    let shift = PlanShift(of: three, by: .by(days: 14), in: Plan(project), isPushing: true).edit
    #expect(shift.label == "3 aktiviteter: frist 14 dage senere, og 1 ventende flyttet med")
    let fewer = shift.changes.filter { $0.reference.id != "c" }
    #expect(
      shift.with(fewer).label == "2 aktiviteter: frist 14 dage senere, og 1 ventende flyttet med"
    )
  }

  @Test func aNewOneStandsUnderTheOneItWasAddedAfter() throws {
    var project = try Self.project("abc")
    for round in 0..<40 {
      let new = Activity(id: "n\(round)").with { $0.title = "Ny \(round)" }
      try Self.make(project.add([new], after: "a"), in: &project)
      let order = project.activities.map(\.id)
      #expect(order.prefix(2) == ["a", "n\(round)"])
      #expect(order.suffix(2) == ["b", "c"])
    }
    #expect(Set(project.activities.map(\.number)).count == 43)
  }

  @Test func whatWaitsIsBlockedUntilWhatItWaitsForIsDone() throws {
    var project = try Self.project("ab", needs: ["b": "a"])
    var plan = Plan(project)
    let (a, b) = (plan.activities[0], plan.activities[1])
    #expect(plan.isReady(a) && !plan.isReady(b) && plan.isBlocked(b))
    #expect(plan.blockers(of: b).map(\.id) == ["a"])
    #expect(plan.successors(of: a).map(\.id) == ["b"])
    try Self.make(project.tick([a], on: Self.today, by: "Mette"), in: &project)
    plan = Plan(project)
    #expect(plan.isReady(plan.activities[1]))
    #expect(plan.activities[0].doneOn == Self.today)
    #expect(plan.activities[0].doneBy == "Mette")
  }

  @Test func aTickIsTakenBackWhole() throws {
    var project = try Self.project("a")
    let before = project
    try Self.make(
      project.tick(Array(project.activities), on: Self.today, by: "Mette"), in: &project)
    try Self.make(project.tick(Array(project.activities), on: Self.today, by: "Bo"), in: &project)
    #expect(project == before)
  }

  @Test func lateBecauseOfNamesTheOneThatIsLate() throws {
    let project = try Self.project("abc", needs: ["c": "ab"])
    let plan = Plan(project)
    let later = Self.today.adding(days: 10)
    #expect(plan.delays(of: plan.activities[2], on: later).map(\.id) == ["a"])
  }

  @Test func floatIsTheRoomBeforeSomethingElseMustMove() throws {
    let project = try Self.project("abc", needs: ["b": "a", "c": "b"])
    let floats = Plan(project).floats(in: project)
    #expect(floats == ["a": 14, "b": 7])
  }

  @Test func aCircleIsRefusedByTheNumbersInIt() throws {
    let project = try Self.project("abc", needs: ["b": "a", "c": "b"])
    let a = project.activities[0]
    #expect(project.cycle(from: "a", dependingOn: ["c"]) == ["a", "c", "b", "a"])
    let error = #expect(throws: Refusal.self) {
      try project.checked(project.edit(a) { $0.dependsOn = ["c"] })
    }
    #expect(error?.message.contains("1 → 3 → 2 → 1") == true)
    #expect(throws: Refusal.self) { try project.checked(project.edit(a) { $0.dependsOn = ["a"] }) }
  }

  @Test func startAfterDeadlineIsRefused() throws {
    let project = try Self.project("a")
    let a = project.activities[0]
    #expect(throws: Refusal.self) {
      try project.checked(project.edit(a) { $0.start = $0.deadline!.adding(days: 1) })
    }
  }

  @Test func twoWhoEachMakeHalfACircleDoNotMakeAWholeOne() throws {
    let before = try Self.project("ab")
    let mine = before.edit(before.activities[0]) { $0.dependsOn = ["b"] }
    let theirs = before.edit(before.activities[1]) { $0.dependsOn = ["a"] }
    var now = before
    try Self.make(theirs, in: &now)
    #expect(now.merge(mine.changes).conflicts.map(\.obstacle) == [.cycle("1 → 2 → 1")])
  }

  @Test func aMovePushesOnlyWhatHasNoRoom() throws {
    var project = try Self.project("abc", needs: ["b": "a", "c": "b"])
    let plan = Plan(project)
    let to = plan.activities[1].deadline!.adding(days: 3)
    let shift = PlanShift(of: plan.activities[0], to: to, in: plan, isPushing: true)
    #expect(shift.moves.map(\.activity.id) == ["a", "b"])
    let before = project
    try Self.make(shift.edit, in: &project)
    #expect(project.activity("b")!.deadline! > to)
    #expect(project.activity("b")!.deadline!.isWorkingDay)
    #expect(project.activity("c") == before.activity("c"))
    try Self.make(Edit("", shift.edit.changes.reversed().map(\.inverse)), in: &project)
    #expect(project == before)
  }

  @Test func severalPushWhatDependsOnAnyOfThem() throws {
    var project = try Self.project("abcd", needs: ["c": "ab", "d": "c"])
    let before = project
    let plan = Plan(project)
    let (a, b) = (plan.activities[0], plan.activities[1])
    let alone = PlanShift(of: [a, b], by: .by(days: 14), in: plan, isPushing: false)
    #expect(alone.moves.map(\.activity.id) == ["a", "b"])
    let shift = PlanShift(of: [a, b], by: .by(days: 14), in: plan, isPushing: true)
    #expect(shift.moves.map(\.activity.id) == ["a", "b", "c", "d"])
    #expect(
      shift.edit.label == "2 aktiviteter: frist 14 dage senere, og 2 ventende flyttet med")
    let own = Set(["a", "b"].map { Reference(.activity, $0) })
    #expect(
      shift.edit.with(shift.edit.changes.filter { !own.contains($0.reference) }).label
        == "2 ventende på 2 aktiviteter flyttet")
    try Self.make(shift.edit, in: &project)
    #expect(project.activity("c")!.deadline! > project.activity("b")!.deadline!)
    try Self.make(Edit("", shift.edit.changes.reversed().map(\.inverse)), in: &project)
    #expect(project == before)
  }

  @Test func whatIsDonePushesNothing() throws {
    var project = try Self.project("ab", needs: ["b": "a"])
    try Self.make(
      project.tick([project.activities[0]], on: Self.today, by: "Mette"), in: &project)
    let plan = Plan(project)
    let to = plan.activities[1].deadline!.adding(days: 3)
    let shift = PlanShift(of: plan.activities[0], to: to, in: plan, isPushing: true)
    #expect(shift.moves.map(\.activity.id) == ["a"])
  }

  @Test func severalAreRemovedWithTheirChecklists() throws {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "", departments: [], newID: NewIDs().next))
    try ledger.make(
      ledger.project.add(
        [("a", []), ("b", ["a"]), ("c", ["a", "b"])].map { id, needs in
          Activity(id: id).with {
            $0.title = id
            $0.dependsOn = needs
          }
        }))
    try ledger.make(
      ledger.project.addChecklistItem("Ring", to: ledger.project.activity("b")!, id: "t"))
    let before = ledger.project
    try ledger.make(before.remove(["a", "b"].compactMap(before.activity)))
    #expect(ledger.project.activities.map(\.id) == ["c"])
    #expect(ledger.project.activities[0].dependsOn == [])
    #expect(ledger.project.checklistItem("t") == nil)
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(ledger.project == before)
  }

  @Test(arguments: 0..<20)
  func noSequenceOfEditsMakesACircleOrLosesAnActivity(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var project = try Self.project("abcdefgh")
    var wanted = Set(project.activities.map(\.id))
    for step in 0..<60 {
      let all = project.activities
      guard let one = all.randomElement(using: &random) else { break }
      let others = all.filter { _ in Bool.random(using: &random) }.map(\.id)
      let edit: Edit?
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        edit = project.add([Activity(id: "s\(step)").with { $0.title = "Ny" }], after: one.id)
        wanted.insert("s\(step)")
      case 1:
        edit = project.remove(one.reference)
        wanted.remove(one.id)
      case 2: edit = project.tick([one], on: Self.today, by: "Bo")
      case 3:
        let to = Self.today.adding(days: Int.random(in: -20...90, using: &random))
        edit = PlanShift(of: one, to: to, in: Plan(project), isPushing: true).edit
      default:
        edit = try? project.checked(project.edit(one) { $0.dependsOn = Array(others.prefix(3)) })
      }
      if let edit { try Self.make(edit, in: &project) }
      #expect(Set(project.activities.map(\.id)) == wanted)
      for activity in project.activities {
        #expect(project.cycle(from: activity.id, dependingOn: activity.dependsOn) == nil)
      }
    }
  }
}

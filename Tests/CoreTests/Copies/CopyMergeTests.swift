import Core
import TestSupport
import Testing

/// What merging a copy comes to, one case after the other.
@Suite("Merging a copy") struct CopyMergeTests {
  /// A project at home and a copy of it, each with edits of its own since.
  private struct Pair {
    var home: Ledger
    var copy: Ledger
    let origin: CopyOrigin

    init(_ edits: (Project) throws -> Edit...) throws {
      var ledger = Ledger(projectID: "p")
      let start = Playbook.newProject(
        name: "Nord", organisation: "Fjord", leader: "Bo", departments: [], newID: NewIDs().next)
      try ledger.make(start, at: 1)
      for edit in edits { try ledger.make(edit(ledger.project), at: 2) }
      home = ledger
      let departure = Transaction.departure(id: "1", by: "Bo", at: Moment(seconds: 1000))
      origin = CopyOrigin(
        project: "p", departure: departure.id, revision: ledger.revision, home: "nord.db",
        time: departure.time)
      copy = ledger
      try copy.append(departure)
    }

    /// Makes an edit at home, a day after the copy's.
    mutating func atHome(_ edit: (Project) throws -> Edit) throws {
      try home.make(edit(home.project), at: 90_000)
    }

    mutating func inCopy(_ edit: (Project) throws -> Edit) throws {
      try copy.make(edit(copy.project), at: 2000)
    }

    func merge(_ choices: Set<MergePlace> = []) throws -> CopyMerge {
      try CopyMerge(
        of: copy, from: origin, into: home, erased: [], choosing: choices, by: "Bo",
        at: Moment(seconds: 200_000), in: .utc)
    }
  }

  private static func activity(_ id: String, waiting: [String] = []) -> Activity {
    Activity(id: id).with { ($0.title, $0.dependsOn) = (id, waiting) }
  }

  @Test func theHistoryAtHomeTellsWhatWasThereWhen() throws {
    var pair = try Pair()
    try pair.inCopy { $0.add(Self.activity("i kopien")) }
    try pair.atHome { $0.add(Self.activity("hjemme")) }
    let merge = try pair.merge()
    let came = try #require(merge.transactions.first)
    #expect(came.time == Moment(seconds: 200_000))
    #expect(
      came.label.hasSuffix("(nr. 1 blev nr. 2; i kopien 1. jan. 1970 kl. 00.33)"), "\(came.label)")
    let later = try Ledger(projectID: "p", merge.history + merge.transactions)
    let then = later.entries.made(before: Moment(seconds: 86_400))
    #expect(!then.contains { $0.transaction.label.contains("hjemme") })
    #expect(!then.contains { $0.transaction.id == came.id })
  }

  /// A home that lacks what the copy was taken with, whoever has been forgotten in either.
  @Test func aHomeThatIsOlderIsRefusedWhoeverWasForgotten() throws {
    let person = Stakeholder(id: "jens").with { ($0.name, $0.kind) = ("Jens Hansen", .person) }
    var pair = try Pair({ $0.add(person) }, { $0.add(Self.activity("a")) })
    let whole = pair.copy
    pair.copy = try Ledger(
      folding: Erasure(of: "jens", from: whole, by: "Bo").transactions
        + [.erasure(of: "jens", by: "Bo", at: Moment(seconds: 3000))])
    try pair.inCopy { $0.add(Self.activity("b")) }
    #expect(try pair.merge().erasures.count == 1)
    pair.home = try Ledger(folding: pair.home.entries.dropLast().map(\.transaction))
    #expect(throws: MergeRefusal.homeIsOlder) { try pair.merge() }
    // Also when it has come as far since.
    try pair.atHome { $0.add(Self.activity("c")) }
    #expect(throws: MergeRefusal.homeIsOlder) { try pair.merge() }
  }

  @Test func whoCameAndWasForgottenInTheCopyIsKnownAtHome() throws {
    let person = Stakeholder(id: "karla").with { ($0.name, $0.kind) = ("Karla Holm", .person) }
    var pair = try Pair()
    try pair.inCopy { $0.add(person) }
    let usb = pair
    pair.copy = try Ledger(
      folding: Erasure(of: "karla", from: pair.copy, by: "Bo").transactions
        + [.erasure(of: "karla", by: "Bo", at: Moment(seconds: 3000))])
    let merge = try pair.merge()
    #expect(merge.count == 0 && !merge.isEmpty)
    var home = usb
    home.home = try Ledger(projectID: "p", merge.history + merge.transactions)
    let again = try home.merge()
    #expect(again.result.stakeholder("karla") == nil)
    #expect(!"\(again.transactions)".contains("Karla"))
  }

  /// A choice that is as it is from the beginning is an answer too.
  @Test func aChoiceThatIsTheDefaultIsHeldUpAgainstTheOther() throws {
    let person = Stakeholder(id: "jens").with { ($0.name, $0.kind) = ("Jens Hansen", .person) }
    for (home, copy) in [(Attitude.sceptical, Attitude.neutral), (.neutral, .sceptical)] {
      var pair = try Pair { $0.add(person) }
      try pair.atHome { project in
        project.assess(project.stakeholder("jens")!, on: Day(iso: "2026-12-01")!, newID: { "v" }) {
          $0.attitude = home
        }
      }
      try pair.inCopy { project in
        project.assess(project.stakeholder("jens")!, on: Day(iso: "2026-12-01")!, newID: { "v" }) {
          $0.attitude = copy
        }
      }
      let merge = try pair.merge()
      #expect(merge.conflicts.map(\.place.field) == ["attitude"])
      let chosen = try pair.merge(Set(merge.conflicts.map(\.place)))
      #expect(
        chosen.result.assessments(of: chosen.result.stakeholder("jens")!).map(\.attitude) == [copy])
    }
  }

  @Test func whatIsToldOfAStateGoesWithIt() throws {
    var pair = try Pair { $0.add(Self.activity("a")) }
    try pair.atHome { project in
      project.edit(project.activities[0]) { $0.status = .waiting }
    }
    try pair.inCopy { project in
      project.edit(project.activities[0]) {
        ($0.status, $0.doneOn, $0.doneBy) = (.done, Day(iso: "2026-12-01"), "Kim")
      }
    }
    let merge = try pair.merge()
    #expect(merge.conflicts.map(\.place.field) == ["status"])
    let activity = try #require(merge.result.activities.first)
    #expect(activity.status == .waiting && activity.doneOn == nil && activity.doneBy == "")
    let chosen = try pair.merge(Set(merge.conflicts.map(\.place))).result.activities[0]
    #expect(chosen.status == .done && chosen.doneBy == "Kim")
  }

  /// Also what the copy hasn't touched of it: it is as the copy has it.
  @Test func whatIsChosenIsChosenWhole() throws {
    func done(_ project: Project) -> Edit {
      project.edit(project.activities[0]) {
        ($0.status, $0.doneOn, $0.doneBy) = (.done, Day(iso: "2026-12-01"), "Hanne")
      }
    }
    var pair = try Pair { $0.add(Self.activity("a")) }
    try pair.atHome(done)
    try pair.inCopy { project in project.edit(project.activities[0]) { $0.status = .waiting } }
    let asked = try pair.merge().conflicts
    #expect(asked.map(\.place.field) == ["status"])
    let waiting = try pair.merge(Set(asked.map(\.place))).result.activities[0]
    #expect(waiting.status == .waiting && waiting.doneOn == nil && waiting.doneBy == "")
    // The copy tells more of what has become something else at home.
    var other = try Pair({ $0.add(Self.activity("a")) }, done)
    try other.atHome { project in
      project.edit(project.activities[0]) {
        ($0.status, $0.doneOn, $0.doneBy) = (.waiting, nil, "")
      }
    }
    try other.inCopy { project in project.edit(project.activities[0]) { $0.doneBy = "Kim" } }
    let both = try other.merge().conflicts
    #expect(both.map(\.place.field) == ["status"])
    let kims = try other.merge(Set(both.map(\.place))).result.activities[0]
    #expect(kims.status == .done && kims.doneBy == "Kim" && kims.doneOn != nil)
  }

  @Test func whatBothHaveDoneIsDoneOnceAndAskedAboutWhereTheyDiffer() throws {
    func done(by name: String) -> (Project) -> Edit {
      { project in
        project.edit(project.activities[0]) {
          ($0.status, $0.doneOn, $0.doneBy) = (.done, Day(iso: "2026-12-01"), name)
        }
      }
    }
    for name in ["Hanne", "Kim"] {
      var pair = try Pair { $0.add(Self.activity("a")) }
      try pair.atHome(done(by: "Hanne"))
      try pair.inCopy(done(by: name))
      let merge = try pair.merge()
      #expect(merge.conflicts.map(\.place.field) == (name == "Hanne" ? [] : ["doneBy"]))
      #expect(merge.result.activities[0].doneBy == "Hanne")
    }
  }

  @Test func laterStepsOfARecordTellItsNumberAtHomeToo() throws {
    var pair = try Pair()
    try pair.atHome { $0.add(Self.activity("hjemme")) }
    try pair.inCopy { $0.add(Self.activity("ude")) }
    try pair.inCopy { project in
      project.edit(project.activities[0]) { $0.note = "Se referatet" }
    }
    let merge = try pair.merge()
    #expect(merge.transactions.prefix(2).allSatisfy { $0.label.contains("nr. 1 blev nr. 2") })
    #expect(merge.renumbered.count == 1)
  }

  @Test func anAgendaThatBothMadePointsOfLosesThoseThatOneDeleted() throws {
    let meeting = Meeting(id: "m").with { $0.agenda = "Et\nTo\nTre" }
    var pair = try Pair { $0.add(meeting) }
    try pair.atHome { project in
      project.edit(project.agendaPoints(of: project.meeting("m")!)[0]) { $0.outcome = "aftalt" }
    }
    try pair.inCopy { project in
      project.remove(project.agendaPoints(of: project.meeting("m")!)[1])
    }
    let merge = try pair.merge()
    #expect(merge.conflicts.isEmpty)
    let points = merge.result.agendaPoints(of: merge.result.meeting("m")!)
    #expect(points.map(\.title) == ["Et", "Tre"] && points.map(\.outcome) == ["aftalt", ""])
  }

  @Test func anOrderThatBothHaveChangedIsTheOneAtHome() throws {
    var pair = try Pair({ $0.add(Meeting(id: "m")) }) { project in
      project.add(
        ["A", "B", "C"].map { name in
          AgendaPoint(id: name).with { ($0.meeting, $0.title) = ("m", name) }
        })
    }
    try pair.atHome { try $0.move($0.agendaPoint("C")!, to: 1) }
    try pair.inCopy { try $0.move($0.agendaPoint("C")!, to: 0) }
    let merge = try pair.merge()
    #expect(merge.conflicts.count == 1)
    let points = merge.result.agendaPoints(of: merge.result.meeting("m")!)
    #expect(points.map(\.title) == ["A", "C", "B"])
    #expect(Set(points.map(\.position)).count == 3)
  }

  @Test func aNewRecordLetsGoOfWhatWasDeletedAtHome() throws {
    var pair = try Pair({ $0.add(Self.activity("a")) }, { $0.add(Self.activity("b")) })
    try pair.atHome { project in project.remove(Reference(.activity, "a")) }
    try pair.inCopy { $0.add(Self.activity("c", waiting: ["a", "b"])) }
    let merge = try pair.merge()
    #expect(merge.conflicts.isEmpty)
    #expect(merge.result.activity("c")?.dependsOn == ["b"])
  }

  @Test func whatIsSaidOfTheCopyNamesNobodyWhoIsForgotten() throws {
    let person = Stakeholder(id: "jens").with { ($0.name, $0.kind) = ("Jens Hansen", .person) }
    var pair = try Pair(
      { $0.add(person) }, { $0.add(Activity(id: "x").with { $0.title = "Ring til Jens Hansen" }) })
    try pair.inCopy { project in
      project.edit(project.activities[0]) { $0.responsible = "Jens Hansen" }
    }
    try pair.atHome { project in project.remove(project.activities[0].reference) }
    pair.home = try Ledger(
      folding: Erasure(of: "jens", from: pair.home, by: "Bo").transactions
        + [.erasure(of: "jens", by: "Bo", at: Moment(seconds: 3000))])
    let merge = try pair.merge()
    #expect(!merge.conflicts.isEmpty)
    #expect(!"\(merge)".contains("Jens"))
  }
}

extension Ledger {
  fileprivate mutating func make(_ edit: Edit, at seconds: Int) throws {
    try append(
      edit.signed(
        id: "\(seconds)-\(entries.count)", author: "Bo", time: Moment(seconds: seconds)))
  }
}

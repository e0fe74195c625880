import Core
import Demo
import TestSupport
import Testing

@Suite("A proposal carried out with its recommendation, in one step") struct ProposalDeedTests {
  private let today = Day(iso: "2027-01-04")!
  private let ids = NewIDs("n")

  /// Who decides next, and how the key stands in the agreement.
  struct Setting {
    var meeting: MeetingKind?
    var agreement: (isPresented: Bool, hasKey: Bool)?

    init(seed: UInt64) {
      meeting = [.steering, .organisationBoard, .departmentMeeting, nil][Int(seed % 4)]
      agreement = [(true, true), (false, true), (true, false), nil][Int(seed / 4 % 4)]
    }
  }

  private func project(_ seed: UInt64) throws -> Project {
    let setting = Setting(seed: seed)
    var project = FairnessProposalLaws.Case(seed: seed).project
    try project.make(project.edit(project.allocationKeys[0]) { $0.budget = Quantity(123_457) })
    try project.make(project.add(Round(id: "r"), today: today))
    if let kind = setting.meeting {
      try project.make(
        project.add(
          Meeting(id: "m").with { ($0.kind, $0.date) = (kind, Day(iso: "2027-02-01")!) }))
    }
    if let agreement = setting.agreement {
      try project.make(
        project.add(
          Agreement(id: "a").with {
            $0.version = 1
            $0.keys = agreement.hasKey ? ["k"] : []
            $0.presented = agreement.isPresented ? Day(iso: "2026-12-01")! : nil
          }))
    }
    return project
  }

  @Test(arguments: Array(1...48) as [UInt64])
  func oneStepDoesItAllAndItsInverseTakesItBack(seed: UInt64) throws {
    let before = try project(seed)
    let setting = Setting(seed: seed)
    guard let proposal = try? before.allocationKeys[0].proposal(in: before) else { return }
    guard proposal.isFair else {
      let refusal = #expect(throws: Refusal.self) {
        try before.carryOut(proposal, today: today, newID: ids.next)
      }
      #expect(refusal?.message.contains("nærmest er \(proposal.mixture.words)") == true)
      return
    }
    let deed = try before.carryOut(proposal, today: today, newID: ids.next)
    try before.check(deed.edit)
    var after = before
    for change in deed.edit.changes { try after.apply(change) }
    #expect(after.allocationKeys[0] == before.allocationKeys[0].going(by: proposal.mixture))
    let adjustment = try #require(after.adjustments.last)
    #expect(adjustment.state == .carriedOut && adjustment.settled == today)
    let isAgreed = setting.agreement.map { $0.isPresented && $0.hasKey } ?? false
    #expect(after.agreements.count - before.agreements.count == (isAgreed ? 1 : 0))
    let isInIt = setting.agreement?.hasKey ?? false
    #expect(deed.consequences.count == 3 && deed.consequences.allSatisfy { $0.hasSuffix(".") })

    let decides = [.steering, .organisationBoard].contains(setting.meeting)
    #expect((deed.meeting != nil) == decides)
    let point = after.agendaPoint(deed.matter.id)
    #expect((point != nil) == decides)
    if !decides { #expect(deed.matter == Reference(.milestone, "10")) }
    if let point {
      #expect(point.kind == .decision && point.milestone == nil)
      #expect(point.background.contains(proposal.situation))
      #expect(point.recommendation.contains(proposal.mixture.words))
      #expect(point.recommendation.contains("forelægges afdelingerne") == isInIt)
      Self.expectExactly(proposal, in: point.economy)
    }
    Self.expectExactly(proposal, in: adjustment.economy)

    var back = after
    for change in deed.edit.changes.reversed() { try back.apply(change.inverse) }
    #expect(back == before)
  }

  /// What is tried above isn't all of keys that there is nothing to carry out for.
  @Test func someOfTheSeedsHaveAFairProposal() throws {
    let fair = try (1...48).filter { seed in
      let before = try project(UInt64(seed))
      return (try? before.allocationKeys[0].proposal(in: before))?.isFair == true
    }
    #expect(fair.count > 2)
  }

  /// Expects that a text names those who pay more and those who pay less with their kroner, and nobody
  /// else.
  private static func expectExactly(_ proposal: FairnessProposal, in economy: String) {
    let lines = economy.split(separator: "\n").map(String.init)
    for (ending, sign) in [(" mere om året.", 1), (" mindre om året.", -1)] {
      let line = lines.first { $0.hasSuffix(ending) } ?? ""
      for row in proposal.rows {
        let change = row.kroner ?? .zero
        let isNamed = row.change != .zero && (row.change > .zero) == (sign > 0)
        #expect(line.contains(row.department.name) == isNamed)
        if isNamed { #expect(line.contains("\(change.magnitude.kroner) kr.")) }
      }
    }
    let unmoved = proposal.rows.filter { $0.change == .zero }
    #expect(unmoved.allSatisfy { !economy.contains($0.department.name) })
  }

  @Test func oneUndoGivesTheWholeProjectBack() throws {
    let ids = NewIDs("d")
    var ledger = try Ledger(folding: Demo.transactions(today: today, newID: ids.next))
    let before = ledger.project
    let key = try #require(before.keyToMend)
    let deed = try before.carryOut(
      key.proposal(in: before), today: today, newID: ids.next)
    try ledger.make(deed.edit, by: "Anne")
    #expect(ledger.project.agreements.map(\.version) == [1, 2])
    #expect(ledger.project.agreements.last?.changes.contains(key.name) == true)
    let points = ledger.project.agendaPoints(of: try #require(deed.meeting))
    #expect(points.dropLast().last?.reference == deed.matter)
    #expect(points.last?.isAboutNextMeeting == true)
    #expect(deed.consequences[1].contains("udkast til version 2"))
    try ledger.make(ledger.undo(by: "Anne"), by: "Anne")
    #expect(ledger.project == before)
  }

  /// The demo, whose key for machines isn't fair, and what would make it.
  private func demo() throws -> (project: Project, proposal: FairnessProposal) {
    let ids = NewIDs("d")
    let project = try Ledger(folding: Demo.transactions(today: today, newID: ids.next)).project
    return (project, try #require(project.keyToMend).proposal(in: project))
  }

  @Test func whatStandsProposedIsCarriedOut() throws {
    var (project, proposal) = try demo()
    let others = project.adjustments.map(\.id)
    try project.make(project.propose(proposal, id: "j"))
    let deed = try project.carryOut(proposal, today: today, newID: ids.next)
    try project.check(deed.edit)
    try project.make(deed.edit)
    #expect(project.adjustments.map(\.id) == others + ["j"])
    #expect(project.adjustment("j")?.state == .carriedOut)
  }

  @Test func withoutARoundThereIsNothingToBelongTo() throws {
    var (project, proposal) = try demo()
    for round in project.rounds { try project.make(project.remove(round.reference)) }
    let refusal = #expect(throws: Refusal.self) {
      try project.carryOut(proposal, today: today, newID: ids.next)
    }
    #expect(refusal?.message.hasSuffix("Lav en opfølgning først.") == true)
  }
}

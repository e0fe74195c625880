import Core
import Testing

@Suite("Whether an allocation key is fair") struct FairnessTests {
  @Test func theSharesStandBesideWhatWasUsed() throws {
    let project = AllocationSample.project
    let rows = try #require(project.allocationKey("Kontor")?.fairness(in: project))
    // By hand: 1203.5, 1511.25 and 733.75 of 3448.5 hours.
    #expect(rows.map(\.actualPercent.stored) == ["34.9", "43.82", "21.28"])
    #expect(rows.map(\.difference.stored) == ["-0.42", "1.7", "-1.28"])
    #expect(rows.compactMap(\.kroner).sum() == .zero)
    #expect(rows.map(\.difference).sum() == .zero)
    #expect(rows.allSatisfy { !$0.isBeyond })
  }

  @Test func theLimitCanBeSet() throws {
    let project = try AllocationSample.project {
      try $0.make($0.edit($0.info) { $0.fairness = Quantity(stored: "1.28")! })
    }
    let rows = try #require(project.allocationKey("Kontor")?.fairness(in: project))
    #expect(rows.map(\.isBeyond) == [false, true, false])
  }

  @Test func aKeysOwnUseGoesBeforeThatOfAll() throws {
    let period = Period(year: 2026)!
    let project = try AllocationSample.project { project in
      let key = project.allocationKey("Kontor")!
      let amounts = Dictionary(
        uniqueKeysWithValues: zip(AllocationSample.names, [1, 2, 1]).map {
          ($0, (hours: Quantity?.none, cost: Optional(Quantity($1))))
        })
      try project.make(project.edit(usage: amounts, in: period, of: key))
    }
    let fairness = try #require(project.allocationKey("Kontor")?.latestFairness(in: project))
    #expect(fairness.measure == .cost)
    #expect(fairness.rows.map(\.actualPercent) == [25, 50, 25].map { Quantity($0) })
    let other = try #require(project.allocationKey("Vagtordning")?.latestFairness(in: project))
    #expect(other.measure == .hours)
  }

  @Test func aKeysOwnCostsLeaveTheHoursOfAll() throws {
    let project = try AllocationSample.project { project in
      try project.make(
        project.edit(
          usage: ["Fjordglimt": (hours: nil, cost: Quantity(5))], in: Period(year: 2026)!,
          of: project.allocationKey("Maskiner")!))
    }
    let key = try #require(project.allocationKey("Maskiner"))
    let before = AllocationSample.project
    #expect(
      try key.allocation(in: project).get()
        == before.allocationKey("Maskiner")!.allocation(in: before).get())
    #expect(key.latestFairness(in: project)?.measure == .hours)
  }

  @Test func aPeriodThatIsNotWholeIsNotJudged() throws {
    let project = try AllocationSample.project { project in
      try project.make(
        project.edit(
          usage: ["Fjordglimt": (hours: Quantity(1), cost: nil)], in: Period(year: 2027)!, of: nil))
    }
    let key = try #require(project.allocationKey("Kontor"))
    #expect(key.latestFairness(in: project)?.period == Period(year: 2026))
    #expect(
      key.unregistered(in: Period(year: 2027)!, project).map(\.name)
        == ["Havnebakken", "Strandengen"])
  }

  @Test func withoutAnythingRegisteredThereIsNoAnswer() throws {
    let project = try AllocationSample.project { project in
      for usage in project.usages { try project.make(project.remove(usage.reference)) }
    }
    #expect(project.allocationKey("Kontor")?.fairness(in: project) == nil)
  }
}

import Core
import Testing

@Suite("Whether an allocation key is fair") struct FairnessTests {
  @Test func theSharesStandBesideWhatWasUsed() throws {
    let project = AllocationSample.project
    let rows = try #require(project.allocationKey("Kontor")?.latestFairness(in: project)?.rows)
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
    let rows = try #require(project.allocationKey("Kontor")?.latestFairness(in: project)?.rows)
    #expect(rows.map(\.isBeyond) == [false, true, false])
  }

  @Test func aPartOfAYearIsSaidToBeOne() throws {
    let period = Period(year: 2027, .half(1))!
    let project = try AllocationSample.project { project in
      let amounts = Dictionary(
        uniqueKeysWithValues: AllocationSample.names.map {
          ($0, (hours: Quantity?.none, cost: Optional(Quantity(1))))
        })
      try project.make(
        project.edit(usage: amounts, in: period, of: project.allocationKey("Kontor")!))
    }
    let fairnesses = try #require(project.allocationKey("Kontor")?.fairnesses(in: project))
    let partly = try #require(fairnesses.first { $0.period == period })
    #expect(partly.verdict.contains("målt på kronerne i 1. halvår 2027, kun en del af året"))
    #expect(
      fairnesses.filter { $0.period.part == .year }.allSatisfy {
        !$0.verdict.contains("en del af året")
      })
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
    #expect(project.allocationKey("Kontor")?.latestFairness(in: project)?.measure == .hours)
  }

  @Test func aKeyByHoursIsNotHeldAgainstTheHoursItIsMadeOf() throws {
    let project = try AllocationSample.project { project in
      try project.make(project.edit(project.allocationKey("Kontor")!) { $0.basis = .hours })
    }
    let key = try #require(project.allocationKey("Kontor"))
    #expect(key.latestFairness(in: project) == nil)
    let reason = key.reasonUnjudged(Period(year: 2026)!, in: project)
    #expect(reason.hasPrefix("fordelingsnøglen går selv efter timerne i 2026"))
    // Nor a part of them; but another year's.
    let quarter = try register([1, 2, 3], Period(year: 2026, .quarter(2))!, in: project)
    #expect(key.latestFairness(in: quarter) == nil)
    let other = try register([1, 2, 1], Period(year: 2025)!, in: project)
    let fairness = try #require(key.latestFairness(in: other))
    #expect(fairness.period == Period(year: 2025) && !fairness.isFair)
    #expect(fairness.rows.map(\.actualPercent) == [25, 50, 25].map { Quantity($0) })
  }

  @Test func aRoundIsNotGreenForAKeyThatCannotBeJudged() throws {
    var project = AllocationSample.project
    for key in project.allocationKeys where key.name != "Kontor" {
      try project.make(project.remove(key.reference))
    }
    let today = Day(iso: "2027-03-01")!
    for (basis, answer) in [(KeyBasis.hours, RoundAnswer?.none), (.area, .yes)] {
      try project.make(project.edit(project.allocationKey("Kontor")!) { $0.basis = basis })
      try project.make(project.add(Round(id: basis.stored), today: today))
      let stock = project.stock(of: project.round(basis.stored)!)
      #expect(stock.keys.answer == answer)
      #expect(stock.keys.grounds.contains("målt på timerne i 2026") == (answer != nil))
    }
  }

  @Test func aWholeYearSaysMoreThanAQuarter() throws {
    let quarter = Period(year: 2027, .quarter(1))!
    let project = try register([9, 1, 1], quarter, in: AllocationSample.project)
    let key = try #require(project.allocationKey("Kontor"))
    #expect(key.latestFairness(in: project)?.period == Period(year: 2026))
    #expect(key.fairnesses(in: project).map(\.period) == [Period(year: 2026), quarter])
    #expect(project.allocationKey("Maskiner")?.hoursPeriod(in: project) == Period(year: 2026))
  }

  @Test func oneNewFigureDoesNotMoveWhatAKeyGoesBy() throws {
    let before = AllocationSample.project
    let project = try AllocationSample.project { project in
      try project.make(
        project.edit(
          usage: ["Fjordglimt": (hours: Quantity(10), cost: nil)],
          in: Period(year: 2027, .quarter(1))!, of: nil))
    }
    let key = try #require(project.allocationKey("Maskiner"))
    #expect(key.hoursPeriod(in: project) == Period(year: 2026))
    #expect(
      try key.allocation(in: project).get()
        == before.allocationKey("Maskiner")!.allocation(in: before).get())
    #expect(
      key.words(in: project) == "50 % boliger, 30 % timer i 2026, 20 % faste procenter")
  }

  @Test func noHoursAnywhereIsNotTheSameAsMissing() throws {
    let project = try register([0, 0, 0], Period(year: 2027)!, in: AllocationSample.project)
    let key = try #require(project.allocationKey("Kontor"))
    #expect(
      key.reasonUnjudged(Period(year: 2027)!, in: project) == "timer er 0 i alle afdelinger")
    #expect(project.allocationKey("Maskiner")?.hoursPeriod(in: project) == Period(year: 2026))
  }

  @Test func earlierPeriodsAreComparedAmongThoseWhoTookPartThen() throws {
    let before = AllocationSample.project
    let project = try AllocationSample.project { project in
      try project.make(
        project.add(
          Department(id: "Engen").with {
            $0.name = "Engen"
            $0.dwellings = 50
            $0.participatesFrom = Day(iso: "2027-07-01")
          }))
    }
    let key = try #require(project.allocationKey("Kontor"))
    #expect(
      key.latestFairness(in: project) == before.allocationKey("Kontor")!.latestFairness(in: before))
    let (eve, first) = (Day(iso: "2027-06-30")!, Day(iso: "2027-07-01")!)
    #expect(
      try key.allocation(in: project, on: eve).get()
        == before.allocationKey("Kontor")!.allocation(in: before).get())
    #expect(try key.allocation(in: project, on: first).get().shares.count == 4)
    #expect(
      project.sharingRemarks(on: eve)
        == ["Afdeling Engen deltager først fra 1. juli 2027 og er ikke med i andelene endnu."])
    #expect(project.sharingRemarks(on: first) == [])
    // A period that it was in, from its first day.
    #expect(key.unregistered(in: Period(year: 2027)!, project).count == 3)
    #expect(key.unregistered(in: Period(year: 2027, .half(2))!, project).count == 4)
  }

  private func register(_ hours: [Int], _ period: Period, in project: Project) throws -> Project {
    var project = project
    let amounts = zip(AllocationSample.names, hours).map {
      ($0, (hours: Optional(Quantity($1)), cost: Quantity?.none))
    }
    try project.make(
      project.edit(
        usage: Dictionary(uniqueKeysWithValues: amounts), in: period, of: nil))
    return project
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
    #expect(project.allocationKey("Kontor")?.latestFairness(in: project)?.rows == nil)
  }
}

import Core
import TestSupport
import Testing

@Suite("The proposal that makes a key fair") struct FairnessProposalTests {
  private let period = Period(year: 2026)!

  /// The worked example's departments, whose "Kontor" is held against hours and goes by `basis`.
  private func project(
    _ hours: [Int], limit: Int = 3, basis: KeyBasis = .area,
    _ body: (inout Project) throws -> Void = { _ in }
  ) throws -> Project {
    try AllocationSample.project { project in
      try project.make(project.edit(project.info) { $0.fairness = Quantity(limit) })
      try project.make(project.edit(project.allocationKey("Kontor")!) { $0.basis = basis })
      let amounts = zip(AllocationSample.names, hours).map {
        ($0, (hours: Optional(Quantity($1)), cost: Quantity?.none))
      }
      try project.make(
        project.edit(
          usage: Dictionary(uniqueKeysWithValues: amounts), in: period,
          of: project.allocationKey("Kontor")!))
      try body(&project)
    }
  }

  private func proposal(_ project: Project, _ period: Period? = nil) throws -> FairnessProposal {
    try #require(project.allocationKey("Kontor")).proposal(in: project, period: period)
  }

  private func refusal(_ project: Project, _ period: Period? = nil) -> String? {
    #expect(throws: Refusal.self) { try self.proposal(project, period) }?.message
  }

  @Test func itSaysWhoPaysMoreAndWhoLess() throws {
    let proposal = try proposal(project([330, 465, 205]))
    #expect(proposal.isFair && proposal.tried == 5151)
    #expect(proposal.rows.allSatisfy { $0.excess == .zero })
    #expect(proposal.rows.allSatisfy { $0.differenceProposed.magnitude <= Quantity(3) })
    #expect(proposal.rows.compactMap(\.kroner).sum() == .zero)
    #expect(proposal.rows.map(\.change).sum() == .zero)
    #expect(proposal.rows.map(\.proposed).sum() == Quantity(100))
    #expect(proposal.payers.count == 2)
    for (sentence, words) in zip(proposal.payers, ["mere", "mindre"]) {
      #expect(sentence.contains(" betaler ") && sentence.hasSuffix(" kr. \(words) om året."))
    }
    let row = proposal.rows[1]
    let perDwelling = try #require(row.kronerPerDwelling).tenThousandths * 124 * 12
    #expect(abs(perDwelling - row.kroner!.tenThousandths) <= 124 * 12 * 50)
  }

  @Test func whereNoneIsFairItIsTheNearestWithWhatIsLeft() throws {
    let proposal = try proposal(project([200, 700, 100]))
    #expect(!proposal.isFair && proposal.fitting == 0)
    #expect(proposal.rows[1].excess > Quantity(10))
    #expect(proposal.payers.allSatisfy { $0.contains(" ville betale ") })
    #expect(proposal.table()[0][2] == "Nærmest")
    #expect(proposal.verdict.hasPrefix("Ingen af de 5.151 blandinger gør fordelingsnøglen"))
    let project = try project([200, 700, 100])
    #expect(throws: Refusal.self) { try project.propose(proposal, id: "j") }
  }

  @Test func theOnlyMixtureIsntCalledFairWhereItIsnt() throws {
    let project = try project([200, 700, 100]) { project in
      for name in AllocationSample.names {
        try project.make(
          project.edit(project.department(name)!) {
            ($0.dwellings, $0.garages, $0.businesses) = (nil, nil, BusinessAreas())
          })
      }
    }
    let proposal = try proposal(project)
    #expect(proposal.bases == [.area] && proposal.tried == 1 && !proposal.isFair)
    #expect(proposal.verdict.hasPrefix("Den eneste mulighed gør ikke fordelingsnøglen retvisende"))
  }

  @Test func hoursAndFixedSharesAreNoPartOfIt() throws {
    #expect(KeyMixture.bases == [.dwellings, .tenancyUnits, .area])
    let project = try project([330, 465, 205], basis: .fixed) { project in
      let thirds = zip(AllocationSample.names, ["50", "30", "20"])
      try project.make(
        project.edit(
          fixedShares: Dictionary(
            uniqueKeysWithValues: thirds.map { ($0, Quantity(stored: $1)!) }),
          of: project.allocationKey("Kontor")!))
    }
    #expect(try proposal(project).isFair)
  }

  @Test func onlyWhatEveryDepartmentHasIsMixed() throws {
    let project = try project([300, 480, 220], basis: .tenancyUnits) { project in
      try project.make(project.edit(project.department("Strandengen")!) { $0.area = nil })
    }
    let limited = try project.with(limit: "1")
    #expect(try proposal(limited).bases == [.dwellings, .tenancyUnits])
    #expect(try proposal(limited).tried == 101)
  }

  @Test func whyThereIsNothingToProposeIsSaid() throws {
    let fair = try project([344, 435, 221])
    #expect(
      refusal(fair)?.hasPrefix("Fordelingsnøgle 1 er retvisende, målt på timerne i 2026") == true)
    #expect(
      refusal(fair, Period(year: 2031))?.hasPrefix(
        "Der er ikke skrevet timer eller udgifter for 2031")
        == true)
    let hours = try project([330, 465, 205], basis: .hours)
    #expect(refusal(hours)?.contains("fordelingsnøglen går selv efter timerne i 2026") == true)
    let nothing = try project([330, 465, 205], basis: .fixed) { project in
      let shares = ["Fjordglimt": Quantity(60), "Havnebakken": Quantity(40)]
      try project.make(
        project.edit(fixedShares: shares, of: project.allocationKey("Kontor")!))
      for name in AllocationSample.names {
        try project.make(
          project.edit(project.department(name)!) {
            ($0.dwellings, $0.garages, $0.area, $0.businesses) = (nil, nil, nil, BusinessAreas())
          })
      }
    }
    #expect(refusal(nothing)?.hasPrefix("Der kan ikke foreslås en fordeling") == true)
  }

  @Test func itIsProposedOnceInTheLatestRound() throws {
    let none = try project([330, 465, 205])
    let proposal = try proposal(none)
    #expect(throws: Refusal.self) { try none.propose(proposal, id: "j") }
    var project = none
    let today = Day(iso: "2027-01-04")!
    try project.make(project.add(Round(id: "r"), today: today))
    let edit = try project.propose(proposal, id: "j")
    try project.check(edit)
    try project.make(edit)
    let adjustment = try #require(project.adjustment("j"))
    #expect(adjustment.round == "r" && adjustment.newMixture == proposal.mixture)
    #expect(adjustment.text.contains("i stedet for m²"))
    #expect(edit.label.hasPrefix("Ny justering i opfølgning 1: "))
    #expect(project.round(with: proposal)?.id == "r")
    #expect(throws: Refusal.self) { try project.propose(proposal, id: "k") }
  }
}

@Suite("What a key is to go by") struct KeyMixtureTests {
  @Test func itIsStoredByItsBases() throws {
    let mixture = try #require(KeyMixture([(.area, 60), (.tenancyUnits, 40), (.dwellings, 0)]))
    #expect(mixture.stored == "tenancyUnits:40 area:60")
    #expect(KeyMixture(stored: mixture.stored) == mixture)
    #expect(mixture.words == "40 % lejemålsenheder, 60 % m²")
    #expect(KeyMixture([(.area, 100)])?.words == "m²")
  }

  @Test(arguments: [
    "", "area", "area:100 ", "area:60", "area:60 area:40", "hours:100", "fixed:100", "mixed:100",
    "area:60 dwellings:40", "area:-10 dwellings:110", "area:060 dwellings:40",
    "area:100 dwellings:0",
  ])
  func whatIsNoMixtureIsntRead(stored: String) { #expect(KeyMixture(stored: stored) == nil) }

  @Test(arguments: [
    "40 % boliger, 60 % m²", "boliger=40, m2=60", "60 m2 + 40 lejemål", "boliger: 40; areal: 60",
  ])
  func itIsReadAsPeopleWriteIt(text: String) throws {
    #expect(try KeyMixture.read(text).get().stored == "dwellings:40 area:60")
  }

  @Test(arguments: [
    "", "60 m2", "40 boliger, 60 timer", "40,5 boliger, 59,5 m2", "m2 boliger", "150 m2",
  ])
  func whatIsntUnderstoodIsSaid(text: String) {
    #expect(throws: Refusal.self) { try KeyMixture.read(text).get() }
  }

  @Test func aKeyGoesByIt() throws {
    let key = AllocationKey(id: "k").with {
      $0.basis = .mixed
      $0.weightHours = Quantity(100)
    }
    let mixed = key.going(by: KeyMixture([(.dwellings, 40), (.area, 60)])!)
    #expect(mixed.basis == .mixed && mixed.weightHours == nil)
    #expect(mixed.weightDwellings == Quantity(40) && mixed.weightArea == Quantity(60))
    let single = mixed.going(by: KeyMixture([(.area, 100)])!)
    #expect(single.basis == .area && single.ingredients == [.area] && single.weightArea == nil)
  }
}

extension Project {
  /// The project with another difference that is fair.
  func with(limit: String) throws -> Project {
    var project = self
    try project.make(project.edit(info) { $0.fairness = Quantity(stored: limit)! })
    return project
  }
}

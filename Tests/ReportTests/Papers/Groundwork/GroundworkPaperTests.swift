import Core
import TestSupport
import Testing
import Text

@testable import Reports

@Suite("The papers of milestones 2, 3 and 4") struct GroundworkPaperTests {
  private static let kinds: [PaperKind] = [.opportunities, .proposal, .involvement]
  private let today = Samples.today

  private func text(_ kind: PaperKind, of ledger: Ledger) throws -> String {
    let context = PaperContext(today: today, ledger: ledger, zone: .utc)
    let text = try Report.paper(kind, in: context).text()
    for page in text.split(separator: "\u{0C}") {
      #expect(String(page).lines.allSatisfy { Width.of($0) <= Report.width })
    }
    return text.unbroken
  }

  private func adding(_ records: [any Entity], to ledger: Ledger) throws -> Ledger {
    try records.reduce(ledger) { try Samples.after($0.project.addition($1), on: $0) }
  }

  @Test(arguments: kinds) func aNewProjectHasAPaperWithNothingInvented(kind: PaperKind) throws {
    let text = try text(kind, of: Samples.new())
    switch kind {
    case .opportunities:
      #expect(text.contains("Der er ingen vilkår endnu."))
      #expect(text.contains("De beboervalgtes ønsker er ikke skrevet ned endnu."))
      #expect(text.contains("ANBEFALING") && text.contains("____"))
      #expect(text.contains("Oplægget forelægges til godkendelse."))
    case .proposal:
      #expect(text.contains("Der er ingen modeller endnu."))
      #expect(text.contains("Der er ingen model at godkende endnu."))
    default:
      #expect(text.contains("ikke planlagt endnu"))
      #expect(text.contains("Det er ikke skrevet endnu, hvad samdriften betyder"))
    }
  }

  @Test func theOplægHasAllThatIsWritten() throws {
    let text = try text(.opportunities, of: Samples.demo())
    for part in [
      "Skrevet ned Beboerne skal", "Uskrevet Hver ejendomsmester",
      "8 ønsker: 5 imødekommes, 2 delvist, 1 ikke", "BESLUTNING",
      "godkendt · Driftschef og administrativ ledelse",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    // What is approved isn't recommended any more.
    #expect(!text.contains("ANBEFALING") && !text.contains("forelægges"))
    #expect(!text.contains("Samtaler med tre ejendomsmestre"))
  }

  @Test func whatIsLateIsMarked() throws {
    var ledger = try Samples.new()
    ledger = try adding(
      [
        Opportunity(id: "a").with {
          $0.text = "Let"
          $0.weight = .small
        },
        Opportunity(id: "b").with {
          $0.text = "Tung"
          $0.weight = .large
          $0.deadline = today.adding(days: -1)
          $0.responsible = "Driftsleder"
        },
      ], to: ledger)
    let text = try text(.opportunities, of: ledger)
    #expect(text.contains("overskredet"))
    let (heavy, light) = (text.range(of: "Tung"), text.range(of: "Let "))
    #expect(try #require(heavy).lowerBound < #require(light).lowerBound)
  }

  @Test func aRecommendationIsWhatThePointOfAMeetingAsksFor() throws {
    var ledger = try Samples.new()
    ledger = try adding([Meeting(id: "m").with { $0.date = today }], to: ledger)
    for (id, isClosed) in [("a", false), ("b", true)] {
      ledger = try adding(
        [
          AgendaPoint(id: id).with {
            $0.meeting = "m"
            $0.title = "Oplæg"
            $0.milestone = "2"
            $0.recommendation = isClosed ? "Hemmelig" : "At oplægget godkendes"
            $0.isClosed = isClosed
          }
        ], to: ledger)
    }
    let text = try text(.opportunities, of: ledger)
    #expect(text.contains("At oplægget godkendes") && !text.contains("Hemmelig"))
  }

  @Test func theProposalHasTheEconomyOfEachDepartmentAndDwelling() throws {
    let text = try text(.proposal, of: Samples.demo())
    for part in [
      "Fælles kontor og", "Afd. 1 Fjordglimt 1.210.000 1.172.000 -38.000",
      "I alt 3.482.000 3.384.000 -98.000", "Mulighed: Hjælp også",
      "96 12.604,17 12.208,33 1.050,35 1.017,36 -32,99",
      "VALGT MODEL", "Modellen »Fælles kontor og hold« er godkendt.", "afrundet til hele øre",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func aModelWithoutEconomyAndADepartmentWithoutDwellingsAreSaid() throws {
    var ledger = try Samples.new()
    ledger = try adding([OperatingModel(id: "tom").with { $0.name = "Uden" }], to: ledger)
    #expect(
      try text(.proposal, of: ledger).contains("Ingen afdelinger er med i modellen endnu."))
    ledger = try adding(
      [
        Department(id: "d").with { $0.name = "Bakken" },
        Department(id: "e").with {
          $0.name = "Engen"
          $0.dwellings = 0
        },
        OperatingModel(id: "m").with {
          $0.name = "Fælles"
          $0.departments = ["d", "e"]
        },
      ], to: ledger)
    #expect(
      try text(.proposal, of: ledger).contains("Der er ikke skrevet udgifter for modellen endnu."))
    let (model, department) = (ledger.project.operatingModel("m"), ledger.project.department("d"))
    ledger = try Samples.after(
      ledger.project.edit(
        economyOf: #require(department), in: #require(model), before: Quantity(100), after: nil),
      on: ledger)
    let text = try text(.proposal, of: ledger)
    #expect(text.contains("Bakken 100 mangler") && text.contains("Engen mangler mangler"))
    #expect(!text.contains("I alt"))
  }

  @Test func amountsWithØreHaveThemBoth() throws {
    let ledger = try Samples.demo()
    let project = ledger.project
    let model = try #require(project.approvedModel)
    let amount = try Quantity.read("938.438,70", as: .kroner).get()
    let edited = try Samples.after(
      project.edit(
        economyOf: project.departments[0], in: model, before: amount, after: Quantity(900_000)),
      on: ledger)
    #expect(try text(.proposal, of: edited).contains("938.438,70"))
  }

  @Test(arguments: 1...7) func anyNumberOfModelsIsReadable(count: Int) throws {
    var ledger = try Samples.new()
    ledger = try adding([Department(id: "d").with { $0.name = "Bakken" }], to: ledger)
    ledger = try adding(
      (1...count).map { number in
        OperatingModel(id: "m\(number)").with {
          $0.name = "Model \(number)"
          $0.isAsToday = number == 1
          $0.leadership = "Leder nr. \(number)"
        }
      }, to: ledger)
    let context = PaperContext(today: today, ledger: ledger, zone: .utc)
    let paper = try Report.paper(.proposal, in: context)
    let tables = paper.parts[0].blocks.compactMap { block -> PaperTable? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.allSatisfy { (2...4).contains($0.columns.count) })
    for table in tables {
      #expect(table.columns.map(\.width).reduce(0, +) + 2 * (table.columns.count - 1) <= 80)
      #expect(count <= 3 || table.columns[1].title == "Model 1")
    }
    let text = try text(.proposal, of: ledger)
    for number in 1...count { #expect(text.contains("Leder nr. \(number)")) }
  }

  @Test func thePlanForInvolvementIsFitForEverybody() throws {
    var ledger = try Samples.worked()
    let person = try #require(ledger.project.stakeholders.first { $0.kind == .person })
    let group = try #require(ledger.project.stakeholders.first { $0.kind == .group })
    ledger = try adding(
      [
        Communication(id: "p").with {
          $0.audience = [person.id]
          $0.consequences = "Du flytter til Havnebakken"
        },
        Communication(id: "q").with {
          $0.audience = [person.id, group.id]
          $0.message = "Her er modstanden"
          $0.consequences = "Ét nummer at ringe til"
        },
        Communication(id: "r").with { $0.consequences = "Kontoret bliver fælles" },
      ], to: ledger)
    let text = try text(.involvement, of: ledger)
    #expect(text.contains("Ét nummer at ringe til") && text.contains("For alle Kontoret bliver"))
    for secret in [person.name, "Du flytter", "modstanden"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    // What follows from how they are assessed isn't told either.
    let suggested = ledger.project.standings.filter { $0.stakeholder.handling == nil }
    #expect(suggested.contains { $0.handling != nil })
    let context = PaperContext(today: today, ledger: ledger, zone: .utc)
    guard case .table(let table) = try Report.paper(.involvement, in: context).parts[0].blocks[0]
    else {
      Issue.record("No table of who is involved")
      return
    }
    let isChosen = table.columns.contains { $0.title == "Inddragelse" }
    #expect(isChosen == ledger.project.stakeholders.contains { $0.handling != nil })
    let groups = ledger.project.stakeholders.filter { !$0.isPerson }
    #expect(table.rows.count == groups.count)
    for (group, row) in zip(groups, table.rows) where isChosen {
      #expect(row.cells[2] == group.handling?.shown ?? "")
    }
  }

  @Test func whatIsPlannedLaterIsPlannedToo() throws {
    var ledger = try Samples.new()
    let group = Stakeholder(id: "g").with { ($0.name, $0.kind) = ("Beboerne", .group) }
    ledger = try adding([group], to: ledger)
    for milestone in ["8", "11"] {
      let line = Communication(id: milestone).with {
        ($0.milestone, $0.channel, $0.audience) = (milestone, "Brev \(milestone)", ["g"])
      }
      ledger = try adding([line], to: ledger)
    }
    let context = PaperContext(today: today, ledger: ledger, zone: .utc)
    guard case .table(let table) = try Report.paper(.involvement, in: context).parts[0].blocks[0]
    else {
      Issue.record("No table of who is involved")
      return
    }
    let row = try #require(table.rows.first { $0.cells[0] == "Beboerne" })
    #expect(row.cells.last == "Brev 8, uden dato\nBrev 11, uden dato")
  }

  @Test func whatIsDoneHasADayAndNoDeadlineInTheListing() throws {
    let item = Opportunity(id: "o").with {
      ($0.text, $0.deadline, $0.done) = ("Ét nummer", today, today.adding(days: -3))
    }
    let ledger = try adding([item], to: Samples.new())
    let text = Report.opportunities(ledger.project, today: today).text
    #expect(text.contains("Udført: 20. nov. 2026") && !text.contains("Frist"))
  }

  @Test(arguments: kinds) func longTextsKeepThePage(kind: PaperKind) throws {
    var ledger = try Samples.new()
    let long = String(repeating: "Samdriftsaftalegrundlag ", count: 420)
    ledger = try adding(
      [
        Department(id: "d").with { $0.name = "Bakken" },
        Condition(id: "c").with {
          $0.text = long
          $0.consequence = long
        },
        Opportunity(id: "o").with {
          $0.text = long
          $0.response = long
        },
        Wish(id: "w").with {
          $0.text = long
          $0.reason = long
        },
        OperatingModel(id: "m").with {
          $0.name = long
          $0.pros = long
          $0.opportunities = ["o"]
        },
        Communication(id: "k").with {
          $0.occasion = long
          $0.consequences = long
        },
      ], to: ledger)
    let words = try text(kind, of: ledger)
    #expect(words.contains("Samdriftsaftalegrundlag") || words.contains("grundlag"))
    let context = PaperContext(today: today, ledger: ledger, zone: .utc)
    let paper = try Report.paper(kind, in: context)
    for page in paper.text().split(separator: "\u{0C}") {
      #expect(String(page).lines.count <= Report.height)
    }
    #expect(paper.html().replacing("\u{AD}", with: "").contains("Samdriftsaftalegrundlag"))
  }
}

extension Project {
  fileprivate func addition(_ record: some Entity) -> Edit { add(record) }
}

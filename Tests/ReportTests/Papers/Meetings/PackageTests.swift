import Core
import Foundation
import Reports
import TestSupport
import Testing
import Text

@Suite("The papers of a meeting, one by one and in a package") struct PackageTests {
  let today = Samples.today

  @Test func theContentsAreTheChapters() throws {
    let paper = try Samples.paper(.package, Samples.agenda())
    let chapters = paper.parts.filter(\.isChapter).map(\.title)
    #expect(paper.parts[0].blocks.first == .contents(chapters))
    #expect(
      chapters.prefix(5) == [
        "Indkaldelse til styregruppemøde", "Sager til orientering og drøftelse",
        "Indstilling: Samdriftsmodel", "Indstilling: Perlegruppen siges op",
        "Indstilling: Aftalen om samdrift",
      ])
    #expect(chapters.contains("Aftale om samdrift · version 1"))
    #expect(chapters.last == "Milepælsoversigt")
    #expect(paper.parts.allSatisfy { $0.clauseNumber == nil })
    let html = paper.html()
    for (index, title) in chapters.enumerated() {
      let link = "<a href=\"#kapitel-\(index + 1)\">\(title.markup)</a>"
      #expect(html.contains(link), "\(title)")
      #expect(
        html.contains("<h1 class=\"chapter\" id=\"kapitel-\(index + 1)\">\(title.markup)</h1>"))
    }
    let lines = paper.markdown().split(separator: "\n")
    for title in chapters { #expect(lines.contains { $0 == "# \(title)" }, "\(title)") }
  }

  @Test func eachChapterBeginsAPageOfThePDF() throws {
    let paper = try Samples.paper(.package, Samples.agenda())
    let pages = try PaperPages(paper).pages
    let titles = paper.parts.filter(\.isChapter).map(\.title)
    for title in titles {
      let page = try #require(
        pages.indices.dropFirst().first { page in
          let lines = pages[page].split(separator: "\n").map { String($0).trimmed }
          return lines.contains { $0.hasPrefix(String(title.prefix(30))) }
        }, "\(title)")
      // In the order of the PDF, a number stands after its leaders on a line of its own.
      let numbers = pages[0].split { !$0.isNumber }.map(String.init)
      #expect(numbers.contains("\(page + 1)"), "\(title)")
    }
  }

  @Test func theMilestoneSummaryIsOnePageInThePackageToo() throws {
    let paper = try Samples.paper(.package, Samples.agenda())
    let last = try #require(try PaperPages(paper).pages.last)
    #expect(last.contains("Hvor er vi") && last.contains("For boligorganisationen"))
  }

  @Test func whatCannotBeMadeIsNamedWithWhy() throws {
    var ledger = try Samples.new()
    let meeting = Meeting(id: "møde").with { $0.date = today.adding(days: 3) }
    ledger = try Samples.after(ledger.project.add(meeting), on: ledger)
    let point = Samples.point("p", "Aftalen", .decision) { $0.milestone = "6" }
    ledger = try Samples.after(ledger.project.add(point), on: ledger)
    let text = try Samples.paper(.package, ledger).text()
    #expect(text.contains("Ikke med"))
    #expect(text.contains("Aftale om samdrift: Der er ingen aftale endnu."))
  }

  @Test func whatIsSentWithAPointIsNamedAndWhatIsNotIsSentLater() throws {
    let ledger = try Samples.agenda()
    func enclosures(_ kind: PaperKind) throws -> String {
      let part = try #require(
        try Samples.paper(kind, ledger).parts.first { $0.name == "dagsorden" })
      guard case .table(let table) = part.blocks[0] else { return "" }
      return table.rows[4].cells.last ?? ""
    }
    #expect(try enclosures(.package) == PaperKind.agreement.title)
    #expect(try enclosures(.convocation).isEmpty)
    let text = try Samples.paper(.package, ledger).text().unbroken
    #expect(text.contains("Notat om kørsel (punkt 2): eftersendes"))
  }

  @Test func aPaperThatIsAChapterIsNotSentLater() throws {
    let points = [
      Samples.point("p", "Planen", .decision) {
        ($0.milestone, $0.enclosures) = ("6", PaperKind.agreement.title)
      }
    ]
    let text = try Samples.paper(.package, Samples.agenda(points)).text().unbroken
    #expect(text.contains("AFTALE OM SAMDRIFT · VERSION 1") && !text.contains("eftersendes"))
  }

  @Test func onlyOwnMattersHaveARecommendation() throws {
    let points = [
      Samples.point("p", "Til beslutning", .decision), Samples.point("q", "Nøgler", .decision),
    ]
    let paper = try Samples.paper(.package, Samples.agenda(points))
    let titles = paper.parts.filter(\.isChapter).map(\.title)
    #expect(titles.filter { $0.hasPrefix("Indstilling") } == ["Indstilling: Nøgler"])
    #expect(paper.text().contains("________________"))
  }

  @Test func anAgendaOfSixtyPointsIsWhole() throws {
    let points = (1...60).map { number in
      Samples.point("s\(number)", "Sag nummer \(number)", .decision) {
        $0.background = "Om sag \(number)."
      }
    }
    let ledger = try Samples.agenda(points)
    let paper = try Samples.paper(.package, ledger)
    #expect(paper.parts.filter(\.isChapter).count == 62)
    for kind in [PaperKind.convocation, .minutes, .package] {
      let text = try Samples.paper(kind, ledger).text()
      #expect(text.lowercased().contains("sag nummer 60"), "\(kind)")
      #expect(text.replacing("\u{0C}", with: "").lines.allSatisfy { Width.of($0) <= 80 }, "\(kind)")
    }
  }

  @Test func aTextOfTenThousandCharactersIsWhole() throws {
    let long = (1...1_400).map { "ord\($0)" }.joined(separator: " ")
    let points = [
      Samples.point("p", "Den lange sag", .decision) {
        ($0.background, $0.economy, $0.outcome) = (long, long, long)
        ($0.recommendation, $0.enclosures) = (long, long)
      }
    ]
    let ledger = try Samples.agenda(points)
    for kind in PaperKind.allCases where kind.needsMeeting {
      let paper = try Samples.paper(kind, ledger)
      #expect(paper.text().replacing("\u{0C}", with: "").lines.allSatisfy { Width.of($0) <= 80 })
      if kind != .actions { #expect(paper.text().contains("ord1400"), "\(kind)") }
    }
    let pages = try PaperPages(try Samples.paper(.package, ledger))
    #expect(pages.clipped.isEmpty)
  }

  @Test func aRecommendationSaysWhatIsKnownAndLeavesRoomForTheRest() throws {
    let ledger = try Samples.agenda()
    let paper = try Samples.paper(
      .recommendation, ledger, about: Reference(.agendaPoint, "p2"))
    let text = paper.markdown()
    for words in [
      "# Indstilling: Samdriftsmodel", "**Punkt på dagsordenen:** 2",
      "**Forelægges for:** Styregruppen", "At modellen godkendes.", "### Krydset af på tjeklisten",
      "Kroner om året med modellen", "- Notat om kørsel", "- Forslag til samdriftsmodel og mål",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let milestone = try Samples.paper(.recommendation, ledger, about: Reference(.milestone, "1"))
    #expect(milestone.text().contains("________________"))
    expectRecorded(milestone.markdown(), "indstilling-milepael-papir-markdown")
  }

  @Test func theRecommendationOnAFollowUpTellsItsAdjustments() throws {
    let ledger = try Samples.demo()
    let project = ledger.project
    let proposal = try #require(project.keyToMend).proposal(in: project)
    let deed = try project.carryOut(proposal, today: today, newID: NewIDs("n").next)
    let after = try Samples.after(deed.edit, on: ledger)
    let milestone = Reference(.milestone, "10")
    let text = try Samples.paper(.recommendation, after, about: milestone).text().unbroken
    for words in proposal.payers + ["»Maskiner« fordeles efter \(proposal.mixture.words)."] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("____"))
    let own = try Samples.paper(.recommendation, after, about: deed.matter).text().unbroken
    for words in proposal.payers + [proposal.situation, "Aftalen med rettelser"] {
      #expect(own.contains(words), "\(words)")
    }
    #expect(!own.contains("Vagtordningen") && !own.contains("tjeklisten"))
  }

  @Test func aRecommendationOnWhatIsDecidedSaysSo() throws {
    var context = PaperContext(today: today, ledger: try Samples.demo(), zone: .utc)
    context.about = Reference(.milestone, "3")
    let text = try Report.paper(.recommendation, in: context).text().unbroken
    #expect(text.contains("Besluttet den "))
    #expect(text.contains(" af administrativ ledelse: godkendt med ændringer"))
    #expect(text.contains("Den administrative ledelse") && !text.contains("ledelse godkender"))
    #expect(!text.contains("____"))
  }

  @Test(arguments: [
    ("Den administrative ledelse godkender forslaget.", "den administrative ledelse"),
    ("De beboervalgte i hver afdeling.", "de beboervalgte i hver afdeling"),
    ("Projektlederen vurderer. Skal aftalen ændres, genåbnes den.", "Projektlederen"),
    ("Dem, der godkender budgettet", "Dem, der godkender budgettet"),
    ("Drejebogen nævner ingen godkendelse. I afgør selv.", ""), ("", ""),
  ])
  func whoDecidesIsNoSentence(written: String, decider: String) {
    #expect(Milestone(id: "3").with { $0.decidedBy = written }.decider == decider)
  }

  @Test(arguments: [nil, Reference(.agendaPoint, "væk"), Reference(.goal, "1")])
  func aRecommendationIsAboutSomethingThatIsThere(about: Reference?) throws {
    let ledger = try Samples.agenda()
    #expect(throws: Refusal.self) { try Samples.paper(.recommendation, ledger, about: about) }
  }

  @Test func theListOfWhoDoesWhatIsByWhoAndWhen() throws {
    let text = try Samples.paper(.actions, Samples.agenda()).markdown()
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
    #expect(rows.count == 3)
    #expect(rows.map { $0.dropFirst(2).prefix(8) } == ["Annebeth", "Annebeth", "Driftsle"])
    expectRecorded(text, "huskeliste-punkter-papir-markdown")
  }

  @Test func theConvocationSaysWhatIsToBeDecided() throws {
    let text = try Samples.paper(.convocation, Samples.agenda()).markdown()
    #expect(text.contains("| 2 | Samdriftsmodel"))
    #expect(text.contains("| beslutning |") && !text.contains("| til beslutning |"))
    #expect(!text.contains("varsel"))
    expectRecorded(text, "indkaldelse-punkter-papir-markdown")
  }
}

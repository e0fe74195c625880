import Core
import Interface
import Reports
import Testing
import Text

@Suite("The summary is one page") struct SummaryPageTests {
  let today = Samples.today

  @Test func theDemoIsOnePage() throws {
    expectOnePage(try Samples.summary(Samples.demo()))
  }

  @Test func theNearestStepsComeFirstAndTheOthersAreCounted() throws {
    let lines = try Samples.summary(Samples.demo()).lines.map { String($0) }
    let start = try #require(lines.firstIndex { $0.hasPrefix("NÆSTE SKRIDT") })
    let steps = lines[(start + 1)...].prefix { !$0.isEmpty && !$0.hasPrefix("DATO") }
    let days = steps.compactMap { step -> String? in
      let day = step.dropFirst(2).prefix(10).split(separator: "-")
      return step.hasPrefix("- ") && day.count == 3 ? day.reversed().joined(separator: "") : nil
    }
    #expect(days.count > 2 && days == days.sorted())
    let rest = try #require(steps.last)
    #expect(rest.contains(" aktiviteter og ") && rest.hasSuffix(" til"), "\(rest)")
  }

  @Test func aProjectWithLongTextsAndManyDecisionsIsOnePage() throws {
    var ledger = try Samples.new(
      name: "Samdrift mellem tre afdelinger i Sønderup og fire afdelinger i Nørreby",
      organisation: "Boligforeningen Bakkegården af 1948 i Sønderup og Omegn",
      leader: "Projektleder i driftsafdelingen")
    for milestone in ledger.project.milestones {
      let edit = ledger.project.edit(milestone) {
        $0.responsible = "Driftschef og leder af administrationen"
        $0.planned = today.adding(days: 10 * milestone.number - 25)
        $0.status = .inProgress
      }
      ledger = try Samples.after(edit, on: ledger)
    }
    let summary = try Samples.summary(ledger)
    expectOnePage(summary)
    #expect(summary.contains("2 milepæle"))
  }

  @Test func aProjectOfOrdinarySizeThatMuchHasHappenedToIsOnePage() throws {
    var ledger = try Samples.new(
      name: "Samdrift i Nordbyen", organisation: "Boligforeningen Nord", leader: "Projektleder")
    let activities = (1...60).map { number in
      Activity(id: "a\(number)").with {
        $0.title = "Aftal, hvem der tager sig af opgave \(number) i alle tre afdelinger"
        $0.responsible = "Driftsleder"
        $0.deadline = today.adding(days: 7 * number - 50)
      }
    }
    ledger = try Samples.after(ledger.project.add(activities), on: ledger)
    let goals = (1...8).map { number in
      Goal(id: "g\(number)").with {
        $0.title = "Kortere svartid på henvendelser af slags \(number)"
        $0.baseline = Quantity(92)
        $0.target = Quantity(80)
      }
    }
    ledger = try Samples.after(ledger.project.add(goals), on: ledger)
    for milestone in ledger.project.milestones {
      let edit = ledger.project.edit(milestone) {
        $0.responsible = "Projektleder"
        $0.planned = today.adding(days: 20 * milestone.number - 65)
        $0.status = milestone.number == 4 ? .awaitingDecision : .inProgress
      }
      ledger = try Samples.after(edit, on: ledger)
    }
    let context = PaperContext(
      today: today, since: Since(day: today.adding(days: -30), words: "siden styregruppemødet"),
      ledger: ledger, zone: .utc)
    let summary = try Report.paper(.summary, in: context).text()
    expectOnePage(summary)
    for heading in [
      "MILEPÆLE", "SIDEN SIDST", "TIL BESLUTNING", "OVERSKREDET", "MÅL", "NÆSTE SKRIDT",
      "DATO OG UNDERSKRIFT",
    ] {
      #expect(summary.lines.contains { $0.hasPrefix(heading) }, "\(heading)")
    }
  }

  @Test func everyMilestoneIsThereHoweverLongTheTextsAre() throws {
    var ledger = try Samples.new()
    for milestone in ledger.project.milestones {
      let edit = ledger.project.edit(milestone) {
        $0.responsible = String(repeating: "Langt navn ", count: 9)
        $0.shortTitle = "Nr\(milestone.number) " + String(repeating: "Langt navn ", count: 9)
        $0.planned = today.adding(days: -milestone.number)
        $0.status = .awaitingDecision
        $0.decidedBy = String(repeating: "Bestyrelsen ", count: 50)
      }
      ledger = try Samples.after(edit, on: ledger)
    }
    for kind in [PaperKind.summary, .poster] {
      let text = try Samples.document(kind, ledger).text()
      for number in 1...12 { #expect(text.contains("Nr\(number) ")) }
      #expect(text.contains("12 milepæle"))
      expectOnePage(text)
    }
  }

  @Test func aProjectFilledToTheBrimIsOnePage() throws {
    let ledger = try Samples.brimful()
    let context = PaperContext(
      today: today, since: Since(day: today.adding(days: -300), words: "siden mødet"),
      ledger: ledger, zone: .utc)
    for kind in [PaperKind.summary, .poster] {
      expectOnePage(try Report.paper(kind, in: context).text())
    }
  }

  @Test func linesToSignOnAreAtTheFootOfThePage() throws {
    func classes(_ paper: Paper) -> String? {
      paper.html().components(separatedBy: "<section class=\"").last
        .map { String($0.prefix { $0 != "\"" }) }
    }
    let demo = try Samples.document(.summary, Samples.demo())
    #expect(classes(demo) == "onepage signed foot whole")
    var full = demo
    full.parts.insert(contentsOf: demo.parts.filter { $0.name == "milepaele" }, at: 1)
    full.parts.insert(contentsOf: demo.parts.filter { $0.name == "milepaele" }, at: 1)
    full.parts.insert(contentsOf: demo.parts.filter { $0.name == "milepaele" }, at: 1)
    #expect(classes(full) == "onepage signed whole")
  }

  @Test func aPageWithLittleOnItIsAiry() throws {
    let empty = try Samples.document(.summary, Samples.new()).html()
    let gap = try #require(
      empty.firstMatch(of: #/width: 100%; line-height: 12.5pt; padding-top: ([0-9.]+)pt/#))
    #expect(Double(gap.1) ?? 0 > 6)
  }

  @Test func theLinesBetweenPartsAreLeftOutWhereThePageIsFull() {
    var paper = Paper(.summary, title: "Oversigt", project: "Samdrift", date: "i dag")
    paper.parts = (1...25).map { PaperPart("del", "Del \($0)", [.paragraph("Ord")]) }
    #expect(paper.text().contains("\u{0C}"))
    paper.isOnePage = true
    expectOnePage(paper.text())
    paper.parts.removeLast(10)
    #expect(paper.text().contains("\n\nDEL 2 "))
  }

  @Test func reasonsStandWhereAMilestoneWasReachedWithoutItsDecision() throws {
    var ledger = try Samples.new()
    let second = try #require(ledger.project.milestone(2))
    ledger = try Samples.after(
      try ledger.project.edit(
        status: .reached, of: second, reason: "Ledelsen sagde ja på mødet", today: today),
      on: ledger)
    let summary = try Samples.summary(ledger)
    #expect(summary.contains("Begrundelse: Ledelsen sagde ja på mødet"))
  }

  private func expectOnePage(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(text.lines.count <= Report.height, "\(text)", sourceLocation: sourceLocation)
    for line in text.lines {
      #expect(Width.of(line) <= Report.width, "\(line)", sourceLocation: sourceLocation)
    }
  }
}

import Core
import Drawing
import Reports
import TestSupport
import Testing
import Text

@Suite("Papers as handiwork") struct PaperCraftTests {
  let today = Samples.today

  private func plan(of count: Int) throws -> Ledger {
    var ledger = try Samples.new()
    let activities = (1...count).map { number in
      Activity(id: "a\(number)").with {
        ($0.title, $0.area) = ("Opgave \(number)", "Område \(number % 7)")
        $0.deadline = today.adding(days: number)
        $0.start = today.adding(days: number - 9)
        $0.dependsOn = number > 1 ? ["a\(number - 1)"] : []
      }
    }
    ledger = try Samples.after(ledger.project.add(activities), on: ledger)
    return ledger
  }

  @Test(arguments: [22, 60, 500]) func aPlanIsDrawnOnPagesThatCanBeRead(count: Int) throws {
    let html = try Samples.document(.plan, plan(of: count)).html()
    let pages = html.components(separatedBy: "class=\"tidsplan\"").dropFirst()
    #expect(pages.count > count / 21)
    let sizes = html.matches(of: #/position:relative;font-size:([0-9.]+)px/#)
      .compactMap { Double($0.1) }
    // 8 points are 10.67 pixels.
    #expect(sizes.count == pages.count && sizes.allSatisfy { $0 > 10.3 }, "\(sizes)")
    for number in 1...count { #expect(html.contains("\(number) Opgave \(number): ")) }
    let rows = pages.map { page in page.matches(of: #/Opgave [0-9]+: /#).count }
    #expect(rows.allSatisfy { $0 >= 5 }, "\(rows)")
    for page in pages { #expect(page.contains("Uge") && page.contains("ikke startet")) }
  }

  @Test func picturesAreDrawnWithoutStyleSheetsAndMarkers() throws {
    var count = 0
    for kind in [PaperKind.plan, .status, .summary] {
      let html = try Samples.document(kind, Samples.worked()).html()
      for picture in html.components(separatedBy: "<svg").dropFirst() {
        let picture = picture.components(separatedBy: "</svg>")[0]
        for mark in ["<marker", "<style", "class=\"led\""] { #expect(!picture.contains(mark)) }
        count += 1
      }
    }
    #expect(count > 0)
  }

  @Test func longWordsArePartedOnlyWhereTheyAreDrawnNarrow() throws {
    var ledger = try Samples.new()
    let activity = Activity(id: "a").with {
      $0.title = "Spørg Organisationsbestyrelsen og tillidsrepræsentanten"
      $0.deadline = today
    }
    ledger = try Samples.after(ledger.project.add([activity]), on: ledger)
    let paper = try Samples.document(.plan, ledger)
    #expect(paper.html().contains("<td>Spørg Organisations\u{AD}bestyrelsen og tillids\u{AD}repræ"))
    #expect(paper.manuscript(.odt).html.contains("Organisations\u{AD}bestyrelsen"))
    #expect(paper.manuscript(.docx).html.contains("w:softHyphen/&gt;"))
    for text in [paper.text(), paper.markdown()] { #expect(!text.contains("\u{AD}")) }
  }

  @Test func theLastRowsOfALongTableStandTogether() throws {
    let html = PaperTests.sample(rows: 30).html()
    let bodies = html.components(separatedBy: "<tbody").dropFirst().map { body in
      (
        isTogether: body.hasPrefix(" class=\"together\""),
        rows: body.components(separatedBy: "<tr").count - 1
      )
    }
    #expect(bodies.last?.isTogether == true && bodies.last?.rows == 3)
    let pages = PaperTests.sample(rows: 49).text().components(separatedBy: "\u{0C}")
    for page in pages.dropFirst() where page.contains("Aktivitet  ") {
      #expect(page.matches(of: #/Aktivitet [0-9]+/#).count >= 2)
    }
  }

  @Test func shortPartsStayWholeAndLinesToSignOnFollowWhatIsSigned() {
    var paper = Paper(.minutes, title: "Referat", project: "Samdrift", date: "i dag")
    let lines = Block.signatures(["Mødeleder", "Referent"])
    paper.parts = [
      PaperPart("kort", "Kort", [.paragraph("Et par ord.")]),
      PaperPart("lang", "Lang", [.list((1...9).map { Block.ListPoint("Punkt \($0)") })]),
      PaperPart("tiltraadt", "Tiltrådt", [.paragraph("Vi siger ja."), lines]),
      PaperPart("underskrifter", "Underskrifter", [lines]),
    ]
    let starts = paper.html().components(separatedBy: "<section").dropFirst().map {
      String($0.prefix { $0 != ">" })
    }
    #expect(
      starts == [" class=\"whole\"", "", " class=\"whole\"", " class=\"signed whole\""])
  }

  @Test func oneDayAtBothEndsOfAnAxisIsSaidOnce() throws {
    var ledger = try Samples.new()
    let goal = Goal(id: "g").with {
      ($0.title, $0.baseline, $0.target) = ("Svartid", Quantity(6), Quantity(4))
      $0.targetDate = today
    }
    ledger = try Samples.after(ledger.project.add([goal]), on: ledger)
    let standing = ledger.project.goalStandings(today: today)[0]
    let chart = try #require(GoalCurve(standing)).chart(columns: 60)
    #expect(chart.text.filter { $0.contains(today.medium) }.count == 1)
    #expect(chart.text.joined().components(separatedBy: today.medium).count == 2)
    #expect(chart.svg[0].components(separatedBy: ">\(today.medium)<").count == 2)
    #expect(chart.caption.contains("6") && chart.caption.contains("Måltal: 4"))
  }

  @Test func stepsAreInOrderOfDate() throws {
    let part = try #require(
      try Samples.document(.status, Samples.demo()).parts.first { $0.name == "naeste" })
    guard case .list(let points) = part.blocks[0] else {
      Issue.record("No list of what is next")
      return
    }
    let days = points.compactMap { point in
      try? DateInput.read(String(point.text.prefix { $0 != "·" }).trimmed, today: today).get()
    }
    #expect(days.count > 4 && days == days.sorted())
  }
}

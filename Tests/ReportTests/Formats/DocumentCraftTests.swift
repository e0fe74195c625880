import Core
import Reports
import TestSupport
import Testing
import Text

@Suite("Documents as handiwork") struct DocumentCraftTests {
  /// What pandoc takes over as it is.
  private func word(_ paper: Paper) -> String {
    paper.manuscript(.docx).html.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"")
  }

  private func table(rows: Int) -> Paper {
    var paper = Paper(.plan, title: "Plan", project: "Samdrift", date: "i dag")
    let cells = (1...rows).map { PaperTable.Row(["\($0)", "Opgave \($0)\n& mere"]) }
    let table = PaperTable(
      caption: "Opgaverne",
      columns: [.init("Nr.", width: 4, isNumeric: true), .init("Opgave", width: 40)], rows: cells)
    paper.parts = [PaperPart("plan", "Plan", [.table(table)])]
    return paper
  }

  /// The rows that stay on the page of the next, the head being the first.
  private func held(_ xml: String) -> [Int] {
    xml.components(separatedBy: "<w:tr>").dropFirst().enumerated()
      .filter { $0.element.contains("<w:keepNext/>") }.map(\.offset)
  }

  @Test func rowsAreNotPartedAndShortTablesStayWhole() {
    let short = word(table(rows: 5))
    #expect(short.components(separatedBy: "<w:cantSplit/>").count == 7)
    #expect(held(short) == [0, 1, 2, 3, 4])
    #expect(short.contains("Opgave 5</w:t><w:br/><w:t xml:space=\"preserve\">&amp;amp; mere</w:t>"))
    #expect(held(word(table(rows: 40))) == [0, 38, 39])
  }

  @Test func whatATableShowsIsSaidWhereNoHeadingDoes() {
    var paper = table(rows: 2)
    #expect(!word(paper).contains("Table Caption"))
    #expect(word(paper).contains("<w:tblCaption w:val=\"Opgaverne\"/>"))
    paper.parts[0].blocks.insert(.paragraph("Sådan er det."), at: 0)
    #expect(word(paper).contains("custom-style=\"Table Caption\"><p>Opgaverne"))
    #expect(paper.manuscript(.odt).html.contains("<caption>Opgaverne</caption>"))
  }

  @Test(arguments: [DocumentFormat.docx, .odt])
  func linesToSignOnStayWithWhatIsSigned(format: DocumentFormat) {
    var paper = Paper(.minutes, title: "Referat", project: "Samdrift", date: "i dag")
    let lines = Block.signatures(["Mødeleder", "Referent", "Formand"])
    paper.parts = [
      PaperPart("lang", "Lang", (1...20).map { .paragraph("Afsnit \($0)") }),
      PaperPart("underskrifter", "Underskrifter", [lines]),
    ]
    let html = paper.manuscript(format).html
    func isHeld(_ text: String, _ style: String) -> Bool {
      html.contains("custom-style=\"\(style)\"><p>\(text)")
    }
    #expect(isHeld("Afsnit 20", "Holdttekst") && !isHeld("Afsnit 19", "Holdttekst"))
    #expect(isHeld("Mødeleder", "Holdtunderskrift") && isHeld("Formand", "Underskriftstekst"))
  }

  @Test func linesToWriteOnStayTogether() throws {
    let ledger = try Samples.new()
    var context = PaperContext(today: Samples.today, ledger: ledger, zone: .utc)
    context.about = Reference(.milestone, "2")
    let html = try Report.paper(.recommendation, in: context).manuscript(.docx).html
    let line = "<p>" + String(repeating: "_", count: 64)
    let all = html.components(separatedBy: line).count - 1
    let held = html.components(separatedBy: "Holdttekst\">" + line).count - 1
    #expect(all >= 3 && held >= 2 * (all / 3))
  }

  @Test func aPosterHasThreeColumnsInBothFormats() throws {
    let poster = try Samples.document(.poster, Samples.demo())
    let word = word(poster)
    // The columns are those of the section that goes on after it.
    #expect(word.contains("w:orient=\"landscape\""))
    let open = poster.manuscript(.odt).html
    let columns = try #require(open.components(separatedBy: "<tbody>").last)
    #expect(columns.components(separatedBy: "<td>").count == 4)
    for part in poster.parts.dropFirst(2) { #expect(columns.contains("<h1>\(part.heading)</h1>")) }
  }
}

import Core
import Reports
import TestSupport
import Testing

/// Papers that lead to the pages about the project.
@Suite("Papers that lead to the pages") struct PaperSiteTests {
  private static let address = "https://fjordbo.example/samdrift?a=1&b=2"

  private func paper(at address: String) throws -> Paper {
    var ledger = try Samples.demo()
    // Past the rule, as from elsewhere.
    try ledger.make(ledger.project.edit(ledger.project.info) { $0.site = address })
    return try Report.paper(
      .summary, in: PaperContext(today: Samples.today, ledger: ledger, zone: .utc))
  }

  /// Two black squares beside one another, and one below the first.
  private let code = QRCode(size: 2, squares: [true, true, true, false])!

  @Test func theAddressStandsInEveryFormatAndTheCodeInThoseWithPictures() throws {
    var paper = try paper(at: Self.address)
    paper.site?.code = code
    #expect(paper.text().contains(Self.address))
    #expect(paper.markdown().replacing("\\", with: "").contains(Self.address))
    let html = paper.html()
    let escaped = Self.address.replacing("&", with: "&amp;")
    #expect(html.contains("<a href=\"\(escaped)\">\(escaped)</a>"))
    let picture = "M32 32h16v8h-16zM32 40h8v8h-8z"
    #expect(html.contains(picture))
    #expect(html.contains("QR-kode, der fører til \(escaped)"))
    let manuscript = paper.manuscript(.docx)
    #expect(manuscript.html.contains("M0 0h16v8h-16zM0 8h8v8h-8z"))
    #expect(manuscript.hasCharts)
  }

  /// Version 7 of the codes has 45 squares in a row, version 8 has 49, and 15 and 16 have 77 and 81.
  @Test func aCodeIsLeftOutWhereItsSquaresWouldBeTooNarrow() throws {
    var paper = try paper(at: Self.address)
    for (size, onPaper, onPoster) in [
      (45, true, true), (49, false, true), (77, false, true), (81, false, false),
    ] {
      let squares = Array(repeating: true, count: size * size)
      paper.site?.code = QRCode(size: size, squares: squares)
      for (isPoster, isThere) in [(false, onPaper), (true, onPoster)] {
        paper.isPoster = isPoster
        let html = paper.html()
        #expect(html.contains("QR-kode, der fører til") == isThere, "\(size) \(isPoster)")
        #expect(html.contains("samdrift?a=1&amp;b=2</a>"))
      }
      #expect(paper.manuscript(.docx).html.contains("QR-kode") == onPaper, "\(size)")
      #expect(paper.manuscript(.docx).html.contains("samdrift?a=1&amp;b=2"))
    }
  }

  @Test func withoutAnAddressNothingIsSaid() throws {
    let paper = try paper(at: "")
    #expect(paper.site == nil)
    #expect(!paper.html().contains("class=\"site\""))
  }

  @Test(arguments: [
    "javascript:alert(1)", "mappe/side.html", "https://a b", "https://bruger:kode@fjordbo.example/",
  ])
  func whatIsNoAddressOfAPageIsPassedOver(text: String) throws {
    #expect(try paper(at: text).site == nil)
  }

  @Test(arguments: [(0, []), (2, [true]), (-1, [true])])
  func aCodeHasAsManySquaresAsItsRows(size: Int, squares: [Bool]) {
    #expect(QRCode(size: size, squares: squares) == nil)
  }
}

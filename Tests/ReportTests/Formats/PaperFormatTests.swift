import Core
import Drawing
import Foundation
import Interface
import Reports
import TestSupport
import Testing

/// The papers in all their formats, read with others' tools.
@Suite("Papers read by others", .serialized) struct PaperFormatTests {
  /// `tidy` of 2021 doesn't know what an SVG picture may hold.
  private static let judged = "moved <style> tag to <head>! fix-style-tags: no to avoid."

  @Test(arguments: ["demo", "brimful"]) func htmlHasNoErrors(project: String) throws {
    for paper in try Samples.papers(try ledger(project)) {
      try Program.withProgram { program in
        try paper.document.html().write(
          to: program.file("p.html"), atomically: true, encoding: .utf8)
        let said = try program.shell("tidy -e -q -utf8 p.html").errors.lines
        let problems = said.filter { !$0.hasSuffix(Self.judged) }
        #expect(problems.isEmpty, "\(paper.name): \(problems)")
      }
    }
  }

  @Test func htmlFetchesAndRunsNothing() throws {
    for paper in try Samples.papers(Samples.brimful()) {
      let html = paper.document.html()
      for mark in ["<script", "<link", "<iframe", "@import", " src=", "onload", "javascript:"] {
        #expect(!html.contains(mark), "\(paper.name): \(mark)")
      }
      #expect(!html.replacing("http://www.w3.org/2000/svg", with: "").contains("http"))
      #expect(html.contains("<html lang=\"da\">"))
      let pictures = html.components(separatedBy: "<svg").dropFirst()
      for picture in pictures {
        #expect(picture.contains("role=\"img\"") && picture.contains("<title>"), "\(paper.name)")
      }
      let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(paper.name)")
    }
  }

  @Test(arguments: PaperKind.allCases) func pdfHoldsWhatTheTextDoes(kind: PaperKind) throws {
    for paper in try Samples.papers(Samples.demo(), only: kind) {
      let pages = try PaperPages(paper.document)
      expectWhole(pages, paper)
      #expect(pages.pages.count == Self.pageCounts[paper.name], "\(paper.name)")
    }
  }

  @Test(arguments: [PaperKind.plan, .stakeholders]) func aFullProjectIsNotClipped(
    kind: PaperKind
  ) throws {
    for paper in try Samples.papers(Samples.brimful(), only: kind)
    where paper.document.isConfidential == kind.hasConfidentialVersion {
      let pages = try PaperPages(paper.document)
      expectWhole(pages, paper)
      #expect(pages.pages.count > 3)
    }
  }

  @Test(arguments: [PaperKind.summary, .poster], ["ordinary", "brimful"])
  func whatIsPromisedToBeOnePageIs(kind: PaperKind, project: String) throws {
    let ledger = try project == "ordinary" ? Samples.ordinary() : Samples.brimful()
    for paper in try Samples.papers(ledger, only: kind) where !paper.document.isConfidential {
      let pages = try PaperPages(paper.document)
      expectWhole(pages, paper)
      #expect(pages.pages.count == 1)
      let size = kind == .poster ? "1190.55 x 841.89 pts (A3)" : "595.276 x 841.89 pts (A4)"
      #expect(pages.info.contains(size))
    }
  }

  /// The confidential one tells of all that has happened.
  @Test func theConfidentialSummaryCountsNoNewsAway() throws {
    let papers = try Samples.papers(ledger("demo"), only: .summary)
    let open = try #require(papers.first { !$0.document.isConfidential }).document.text()
    let whole = try #require(papers.first { $0.document.isConfidential }).document.text()
    #expect(open.contains("andre ændringer") && !whole.contains("andre ændringer"))
  }

  @Test(arguments: [false, true]) func aShortEndFollowsUnlessItBeginsAPage(beginsPage: Bool) throws
  {
    var paper = Paper(.minutes, title: "Referat", project: "Samdrift", date: "i dag")
    paper.parts = [
      PaperPart("et", "Et", [.list((1...48).map { .init("Punkt \($0)") })]),
      PaperPart("to", "To", beginsPage: beginsPage, [.paragraph("Kort.")]),
    ]
    let pages = try PaperPages(paper).pages
    #expect(pages.count == 2 && pages[1].contains("Kort."))
    #expect(pages[1].contains("Punkt 48") == !beginsPage)
  }

  /// What stands beside a heading is read after it, and is no part of it.
  @Test func headingsAreTaggedAlone() throws {
    for kind in [PaperKind.summary, .status] {
      let paper = try #require(try Samples.papers(Samples.demo(), only: kind).first)
      let pages = try PaperPages(paper.document)
      let headings = paper.document.parts.map { PaperPages.squeezed($0.heading) }
      #expect(pages.headings == headings)
    }
  }

  /// The first page has the title itself.
  @Test func theTitleAndTheDayRunOnFromTheSecondPage() throws {
    let paper = try #require(try Samples.papers(Samples.demo(), only: .plan).first)
    let pages = try PaperPages(paper.document)
    #expect(pages.pages.count > 2)
    #expect(pages.runningTitles.first == [])
    for head in pages.runningTitles.dropFirst() {
      #expect(head.count == 1 && head[0].hasPrefix(paper.document.title))
      #expect(head.first?.hasSuffix(paper.document.date) == true)
    }
  }

  @Test func thePicturesHaveThePapersFonts() throws {
    let paper = try #require(try Samples.papers(Samples.demo(), only: .plan).first)
    let html = paper.document.html().replacing("\"", with: "")
    #expect(html.contains("html { font-family: \(SVG.fonts) }"))
    #expect(html.contains("font-family=\(SVG.fonts) font-size=12"))
  }

  /// How many pages the papers of the demo take.
  private static let pageCounts = [
    "oversigt": 1, "plakat": 1, "oversigt-fortrolig": 4, "statusrapport": 7, "aftale": 3,
    "interessentanalyse": 2, "interessentanalyse-fortrolig": 4, "implementeringsplan": 3,
    "evaluering": 3, "orientering": 2, "referat": 1, "referat-offentlig": 1, "rettelser": 3,
    "indkaldelse": 1, "indkaldelse-offentlig": 1, "moedepakke": 12, "indstilling": 1,
    "huskeliste": 1, "oplaeg": 2, "modelforslag": 2, "inddragelsesplan": 2, "noegleforslag": 2,
    "afdelingsbreve": 4, "afdelingsbreve-interessent": 1, "loefter": 1, "resultater": 1,
  ]

  private func ledger(_ name: String) throws -> Ledger {
    try name == "demo" ? Samples.demo() : Samples.brimful()
  }

  private func expectWhole(_ pages: PaperPages, _ paper: PaperSample) {
    let document = paper.document
    let count = pages.pages.count
    for (index, page) in pages.pages.enumerated() {
      #expect(page.contains("Side \(index + 1) af \(count)"), "\(paper.name)")
      if document.isConfidential { #expect(page.contains("FORTROLIGT"), "\(paper.name)") }
    }
    for line in ["Tagged:", "Title:"] {
      #expect(pages.info.lines.contains { $0.hasPrefix(line) && !$0.hasSuffix(" no") })
    }
    #expect(pages.isDanish)
    #expect(!pages.fonts.isEmpty)
    // The columns are name, type, encoding, embedded, subset, ...
    for font in pages.fonts {
      #expect(font.contains("+DejaVu-Sans") && font.contains(" yes yes "), "\(paper.name): \(font)")
    }
    #expect(pages.clipped.isEmpty, "\(paper.name): \(pages.clipped.prefix(3))")
    let squeezed = pages.squeezed
    let missing = words(of: document).filter { !squeezed.contains($0) }
    #expect(missing.isEmpty, "\(paper.name): \(missing.prefix(20))")
  }

  /// The words of the text paper, without its pictures, which are drawn in a PDF, and without the
  /// heads of its pages, which are others there.
  private func words(of document: Paper) -> Set<String> {
    var document = document
    for index in document.parts.indices {
      document.parts[index].blocks.removeAll { if case .chart = $0 { true } else { false } }
    }
    let lines = document.text().lines.filter { !$0.contains("\u{0C}") && !$0.contains("…") }
    let words = lines.filter { $0.firstMatch(of: /Side \d+ af \d+$/) == nil }.joined(separator: " ")
      .split { $0.isWhitespace }.map { PaperPages.squeezed(String($0)) }
    return Set(words.filter { !$0.isEmpty })
  }
}

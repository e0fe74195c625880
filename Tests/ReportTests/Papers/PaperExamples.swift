import Reports
import TestSupport
import Testing

/// The papers of the demo, as recorded and as examples in the documents.
@Suite("Papers of the demo as recorded") struct PaperExamples {
  @Test func inMarkdown() throws {
    for paper in try Samples.papers(Samples.demo()) {
      let markdown = paper.document.markdown()
      #expect(markdown.contains("# \(paper.document.title)\n"))
      expectRecorded(markdown, "\(paper.name)-papir-markdown")
    }
  }

  @Test func asExamples() throws {
    for paper in try Samples.papers(Samples.demo()) {
      expectDocument(paper.document.text(), "Documentation/Eksempler/\(paper.name).txt")
      expectDocument(paper.document.html(), "Documentation/Eksempler/\(paper.name).html")
    }
  }

  @Test func thePageOfExamplesListsThem() throws {
    let page = try Documentation.text(of: "Documentation/Eksempler.md")
    let rows = try Samples.papers(Samples.demo()).map { paper in
      let links = [("tekst", "txt"), ("html", "html")].map { name, ending in
        "[\(name)](Eksempler/\(paper.name).\(ending))"
      }
      return "| \(([paper.title] + links).joined(separator: " | ")) |"
    }
    let head = "| Papir | Tekst | HTML |\n|---|---|---|\n"
    let start = try #require(page.range(of: head))
    let end = try #require(page.range(of: "\n\n", range: start.upperBound..<page.endIndex))
    expectDocument(
      page[..<start.upperBound] + rows.joined(separator: "\n") + page[end.lowerBound...],
      "Documentation/Eksempler.md")
  }
}

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

  @Test func everyExampleIsLinkedTo() throws {
    let page = try Documentation.text(of: "Documentation/Eksempler.md")
    for paper in try Samples.papers(Samples.demo()) {
      for ending in ["txt", "html"] {
        #expect(page.contains("](Eksempler/\(paper.name).\(ending))"), "\(paper.name)")
      }
    }
  }
}

import Testing

@testable import Interface

@Suite("The labels of a form") struct FormLabelTests {
  @Test func aLongLabelTakesTwoLinesOnANarrowScreen() {
    let form = Form(
      title: "Papir",
      fields: [.line("since", "Vis ændringer siden sidst", ""), .line("name", "Navn", "")])
    for (width, lines) in [
      (40, ["Vis ændringer", "siden sidst"]), (80, ["Vis ændringer siden sidst"]),
    ] {
      var frame = Frame(Size(width: width, height: 14))
      form.view(in: &frame)
      #expect(lines.allSatisfy { line in frame.lines.contains { $0.contains(line) } })
      #expect(!frame.lines.joined().contains("…"))
    }
  }

  @Test(arguments: [0, 1, 3, 8]) func aFullFormEndsAboveTheNews(news: Int) {
    let form = Form(
      title: "Projekt", fields: (1...30).map { .line("f\($0)", "Felt \($0)", "") })
    var frame = Frame(Size(width: 80, height: 24))
    form.view(in: &frame, news: news)
    let last = frame.lines.lastIndex { $0.contains("└") }
    #expect(last == 24 - 1 - max(1, news) - 1, "\(frame.lines)")
    #expect(frame.lines.first?.contains("┌") == true)
  }

  @Test func thePlaceAmongTheWordsIsShownBesideARemarkAndReadOnce() {
    let form = Form(title: "", fields: [.choice("c", "Papir", ["plan", "referat"], selected: 1)])
    let notes = ["c": Form.Note.hint("til mødet")]
    #expect(form.reading([], notes: notes).line == "Papir: referat, 2 af 2. til mødet")
    // Only where not all the words are shown.
    for width in [40, 80] {
      let words = ["plan", "referat fra styregruppens møde"]
      let form = Form(title: "", fields: [.choice("c", "Papir", words, selected: 1)])
      var frame = Frame(Size(width: width, height: 12))
      form.view(in: &frame, notes: notes)
      let row = frame.lines.first { $0.contains("til mødet") } ?? ""
      #expect(!row.isEmpty && row.contains("Nr. 2 af 2: til mødet") == (width == 40))
    }
  }
}

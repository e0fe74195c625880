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

  @Test func thePlaceAmongTheWordsIsReadOnce() {
    let form = Form(title: "", fields: [.choice("c", "Papir", ["plan", "referat"], selected: 1)])
    let reading = form.reading([], notes: ["c": .hint("Nr. 2 af 2: til mødet")])
    #expect(reading.line == "Papir: referat, 2 af 2. til mødet")
  }
}

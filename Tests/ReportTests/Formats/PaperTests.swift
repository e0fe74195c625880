import Drawing
import Interface
import Reports
import TestSupport
import Testing
import Text

@Suite("Papers in every format") struct PaperTests {
  static let nasty = "<script>alert(1)</script> & \u{1B}[31m\"rød\" | `x` *y* _z_ "

  static func sample(rows: Int = 3, name: String = "Samdrift i Nord") -> Paper {
    var document = Paper(
      .status, title: "Statusrapport", project: name, organisation: "Nordbo",
      leader: "projektleder: Mette",
      date: "mandag den 23. november 2026")
    document.occasion = "Til styregruppemødet den 3. dec. 2026"
    document.parts = [
      PaperPart(
        "kort", "Kort fortalt", aside: "4 af 12 milepæle nået",
        [
          .paragraph("Vi er halvvejs.\nAftalen mangler én afdeling."),
          .list([
            .init("Vagtordningen er aftalt"),
            .init("Fristen er overskredet", details: ["Driftsleder · 3 dage"], isUrgent: true),
          ]),
          .facts([.init("Boligorganisation", "Nordbo"), .init("Start", "1. jan. 2027")]),
        ]),
      PaperPart(
        "tabel", "Aktiviteter",
        [
          .heading("Alle"),
          .table(
            PaperTable(
              caption: "Aktiviteter med frister",
              columns: [
                .init("Nr.", width: 4, isNumeric: true), .init("Aktivitet", width: 50),
                .init("Kr.", width: 20, isNumeric: true),
              ],
              rows: [.init(["Personale"], .group)]
                + (1...rows).map { .init([String($0), "Aktivitet \($0)", "1.234,50"]) }
                + [.init(["", "I alt", "3.703,50"], .total)])),
        ]),
      PaperPart(
        "billede", "Billede",
        [
          .chart(
            Chart(
              description: "En streg",
              svg: [
                "<svg viewBox=\"0 0 10 10\" role=\"img\"><title>En streg</title>"
                  + "<path d=\"M0 0L10 10\" stroke=\"#000\"/></svg>"
              ],
              text: ["*---*"])),
          .signatures(["Projektleder", "For boligorganisationen"]),
        ]),
    ]
    return document
  }

  @Test func isAsRecorded() {
    let text = Self.sample().text()
    #expect(text.contains("! Fristen er overskredet") && text.contains("*---*"))
    expectRecorded(text, "papir-tekst")
    expectRecorded(Self.sample().markdown(), "papir-markdown")
    expectRecorded(Self.sample().html(), "papir-html")
  }

  @Test func aLongTableRunsOnWithItsHeadRepeated() {
    let pages = Self.sample(rows: 150).text().split(separator: "\u{0C}")
    #expect(pages.count == 3)
    for (index, page) in pages.enumerated() {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= Report.height + 1)
      #expect(lines.allSatisfy { Width.of(String($0)) <= Report.width })
      #expect(page.contains("Aktivitet  "))
      #expect(index == 0 || page.contains("Side \(index + 1) af 3"))
    }
  }

  @Test func nothingWrittenByUsersDisturbs() {
    var document = Self.sample(name: Self.nasty)
    document.parts.append(
      PaperPart(
        "x", Self.nasty, aside: Self.nasty,
        [
          .heading(Self.nasty), .paragraph(Self.nasty),
          .list([.init(Self.nasty, details: [Self.nasty])]),
          .facts([.init(Self.nasty, Self.nasty)]), .signatures([Self.nasty]),
          .table(
            PaperTable(
              caption: Self.nasty, columns: [.init(Self.nasty, width: 40)],
              rows: [.init([Self.nasty]), .init([Self.nasty], .group)])),
        ]))
    let html = document.html()
    #expect(!html.contains("<script"))
    #expect(!html.contains("\u{1B}"))
    #expect(!document.text().contains("\u{1B}"))
    let markdown = document.markdown()
    #expect(!markdown.contains("<script") || markdown.contains("\\<script"))
    #expect(!markdown.contains("\u{1B}"))
    #expect(markdown.contains("\\| \\`x\\` \\*y\\*"))
  }
}

import Testing
import Text

@Suite("Tables of text") struct TextTableTests {
  private let rows = [["Afdeling", "Andel", ""], ["Fjordglimt", "34,48 %", "!"], ["Å", "–", ""]]

  @Test func figuresStandAtTheRight() {
    #expect(
      TextTable(rows).lines(width: 40) == [
        "Afdeling      Andel   ", "Fjordglimt  34,48 %  !", "Å                 –   ",
      ])
  }

  @Test func theNameGivesWay() {
    #expect(TextTable(rows).lines(width: 18)[1] == "Fjord…  34,48 %  !")
  }

  @Test func theFirstThatFitsIsChosen() {
    let short = rows.map { Array($0.prefix(2)) }
    #expect(TextTable.fitting([rows, short], width: 20) == TextTable(rows))
    #expect(TextTable.fitting([rows, short], width: 18) == TextTable(short))
    #expect(TextTable.fitting([], width: 20).lines(width: 20) == [])
  }
}

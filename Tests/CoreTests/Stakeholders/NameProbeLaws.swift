import TestSupport
import Testing

@testable import Core

/// What is passed over quickly has no name in it.
@Suite struct NameProbeLaws {
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func noNameIsPassedOver(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = ["Bo", "bo", "Å", "aa", "Søren", "soeren", "Anne-Lise", "é", "Lund", "x@y.dk", "A"]
    let gaps = ["", " ", ", ", "%20", "_", "-", "\n", "\\n", "æ", "<b>", "s "]
    func text(_ count: Int) -> String {
      (0..<count).map { _ in
        words.randomElement(using: &random)! + gaps.randomElement(using: &random)!
      }.joined()
    }
    let names = PersonNames([text(2), text(1)], addresses: ["x@y.dk"], others: [])
    for _ in 0..<30 {
      let text = text(6)
      if names.occur(in: text) || !names.mentions(in: text).isEmpty {
        #expect(names.mayStand(in: Array(text.utf8)[...]), "\(text)")
      }
    }
  }

  @Test func mostTextsArePassedOver() {
    let names = PersonNames(["Xenia Lund"], addresses: ["xl@fjordbo.dk"], others: [])
    #expect(!names.mayStand(in: Array("Helene har grund til at være glad, 2026".utf8)[...]))
    #expect(names.mayStand(in: Array("hr. LUND".utf8)[...]))
  }
}

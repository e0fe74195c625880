import TestSupport
import Testing

@testable import Text

/// The corrections between two texts.
@Suite struct RedlineTests {
  /// The pieces as they stand on plain paper.
  private func marked(_ older: String, _ newer: String) -> String {
    Redline.pieces(from: older, to: newer).map { piece in
      switch piece.kind {
      case .kept: piece.text
      case .deleted: "[-\(piece.text)-]"
      case .inserted: "{+\(piece.text)+}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("", "", ""), ("Uændret.", "Uændret.", "Uændret."), ("", "Nyt.", "{+Nyt.+}"),
    ("Væk.", "", "[-Væk.-]"),
    (
      "Med et års varsel til et årsskifte.", "Med to års varsel til et årsskifte.",
      "Med [-et-]{+to+} års varsel til et årsskifte."
    ),
    ("Hver dag.", "Hver dag og nat.", "Hver dag{+ og nat+}."),
    ("1.250.000 kr.", "1.300.000 kr.", "[-1.250.000-]{+1.300.000+} kr."),
    ("a b", "c d", "[-a b-]{+c d+}"),
    ("Kontoret er åbent.", "Kontoret er ikke åbent.", "Kontoret er {+ikke +}åbent."),
    ("Første\nAnden", "Første\nTredje", "Første\n[-Anden-]{+Tredje+}"),
  ])
  func marksTheWordsThatDiffer(older: String, newer: String, marks: String) {
    #expect(marked(older, newer) == marks)
  }

  @Test(arguments: UInt64(1)...60) func givesBothTexts(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func text() -> String {
      let parts = [
        "og", "afdelingen", "1.000", " ", "\n", ". ", ", ", "é", "e\u{301}", "👩‍👧", "\r\n",
      ]
      return (0..<random.pick(0...40)).map { _ in random.pick(parts) }.joined(
        separator: random.oneIn(2) ? " " : "")
    }
    let (older, newer) = (text(), text())
    let pieces = Redline.pieces(from: older, to: newer)
    #expect(pieces.older == older)
    #expect(pieces.newer == newer)
    #expect(pieces.isChanged == (older != newer))
    #expect(pieces.allSatisfy { !$0.text.isEmpty })
    #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.kind != $1.kind })
  }

  @Test(arguments: UInt64(1)...40) func findsTheLongestRowInCommon(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    func row() -> [Int] { (0..<random.pick(0...12)).map { _ in random.pick(0..<4) } }
    let (old, new) = (row(), row())
    let places = try #require(commonPlaces(old, new, most: 24))
    #expect(places.allSatisfy { old[$0.old] == new[$0.new] })
    #expect(zip(places, places.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
    var table = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for x in old.indices {
      for y in new.indices {
        table[x + 1][y + 1] =
          old[x] == new[y] ? table[x][y] + 1 : max(table[x][y + 1], table[x + 1][y])
      }
    }
    #expect(places.count == table[old.count][new.count])
  }

  @Test func tenThousandLettersAreNoTrouble() {
    let older = (0..<1_800).map { "ord\($0 % 311)" }.joined(separator: " ")
    let newer = (0..<1_800).map { "ord\($0 % 307)" }.joined(separator: " ")
    let clock = ContinuousClock()
    var pieces: [RedlinePiece] = []
    let time = clock.measure { pieces = Redline.pieces(from: older, to: newer) }
    #expect(pieces.older == older && pieces.newer == newer)
    #expect(time < .seconds(5))
    let other = String(repeating: "Helt andet. ", count: 900)
    #expect(Redline.pieces(from: older, to: other).newer == other)
  }
}

import TestSupport
import Testing

@testable import samdrift

/// What is written on a terminal has no control character but those of its layout.
@Suite struct OutputLawTests {
  @Test(arguments: UInt64(1)...4)
  func ordersAreFoundInBytesAsInScalars(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let parts = [
      "a", "Fælles vagtordning", "»nu«", "\n", "\t", "\r\n", "\u{C}", "漢字", " ", "\u{A0}", "\u{C0}",
    ]
    let orders = ["\u{1B}", "\0", "\u{B}", "\u{7F}", "\u{80}", "\u{9B}", "\u{9F}", "\u{1F}"]
    for _ in 0..<400 {
      let hasOrders = Bool.random(using: &random)
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        (hasOrders ? parts + orders : parts).randomElement(using: &random)!
      }.joined()
      var expected = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        expected.append(isControl && !"\t\n\u{C}\r".unicodeScalars.contains(scalar) ? "·" : scalar)
      }
      #expect(text.withoutOrders == String(expected), "\(text.debugDescription)")
    }
  }
}

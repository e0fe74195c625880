import Testing

@testable import Core

/// A text is a value exactly when it is what the value is stored as.
@Suite struct StoredValueTests {
  private static let texts = [
    "", " ", "-", "+", ".", "0", "-0", "00", "01", "+1", "1 ", " 1", "1", "-1", "12x", "1.", ".5",
    "0.5", "-0.5", "-0.0", "0.0", "1.50", "1.2345", "1.23456", "1,5", "--1", "-.5", "1.2.3",
    "999999999999", "-999999999999", "1000000000000", "999999999999.5", "99999999999999999999",
    "１", "²", "true", "false", "True", "ja", "tru", "truee",
    "2026", "1899", "2200", "2026-H1", "2026-H2", "2026-H3", "2026-K1", "2026-K4", "2026-K5",
    "2026-h1", "2026-K", "2026H1", "2026-H10", "12026", "202x",
    "2026-12-03", "2026-02-29", "2028-02-29", "0001-01-01", "0000-01-01", "9999-12-31",
    "2026-13-01", "2026-1-01", "2026-12-031", "2026/12/03", "+026-12-03",
  ]

  private func expect<Value: FieldValue>(
    _ type: Value.Type, _ values: [String]
  ) {
    for text in Self.texts {
      let isStored = values.contains(text)
      #expect((Value(stored: text) != nil) == isStored, "\(text)")
      if isStored { #expect(Value(stored: text)?.stored == text) }
      let packed = Array(text.utf8).withUnsafeBytes { Value(packed: $0) }
      #expect(packed == Value(stored: text), "\(text)")
    }
  }

  @Test func wholeNumbers() {
    expect(
      Int.self, ["0", "1", "-1", "999999999999", "-999999999999", "2026", "1899", "2200", "12026"])
  }

  @Test func numbers() {
    expect(
      Quantity.self,
      [
        "0", "1", "-1", "0.5", "-0.5", "1.2345", "999999999999", "-999999999999", "2026", "1899",
        "2200", "12026",
      ])
  }

  @Test func periods() {
    expect(Period.self, ["2026", "2026-H1", "2026-H2", "2026-K1", "2026-K4"])
  }

  @Test func days() {
    expect(Day.self, ["2026-12-03", "2028-02-29", "0001-01-01", "9999-12-31"])
  }

  @Test func flags() { expect(Bool.self, ["true", "false"]) }

  @Test(arguments: [
    ("", []), (" ", []), ("a", ["a"]), ("a b", ["a", "b"]), (" a  b ", ["a", "b"]),
    ("å æ", ["å", "æ"]),
  ])
  func ids(text: String, ids: [String]) {
    #expect([String](stored: text) == ids)
  }
}

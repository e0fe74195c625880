import Core
import TestSupport
import Testing

/// What a message or a hint suggests is understood by what it speaks of.
@Suite struct CalendarExampleTests {
  private static let written = [
    "", "49", "2026", "53", "31/2", "31/2-2026", "30/2", "29/2-2027", "0/12", "12/25", "2/29",
    "40/13", "3/0", "december", "uge 54", "u53/2027", "uge 0 2026", "uge", "fre 3/12", "10d",
    "2 uger", "150 år", "999 m", "+10", "3/12-202", "3/12-1026", "uge 49 2", "bare snart",
  ]

  @Test func everyMessageSuggestsWhatIsUnderstood() throws {
    for year in 1999...2040 {
      for month in [1, 2, 3, 12] {
        let today = try #require(Day(year: year, month: month, day: month == 3 ? 1 : 28))
        for leaning in [DateInput.Leaning.future, .past, .either] {
          for text in Self.written {
            guard case .failure(let failure) = DateInput.read(text, today: today, leaning: leaning)
            else { continue }
            for example in examples(in: failure.message) {
              #expect(
                throws: Never.self, "\(example), suggested for \(text) on \(today.iso)"
              ) { try DateInput.read(example, today: today, leaning: leaning).get() }
            }
          }
        }
      }
    }
  }

  /// All that stands between quotation marks in the program's own texts and looks like a day, a week
  /// or a period.
  @Test func everyTextSuggestsWhatIsUnderstood() throws {
    let today = Day(iso: "2026-11-23")!
    let form =
      /\d{1,2}\/\d{1,2}(-\d+)?|(\p{L}+ i )?u(ge )?\d+( \d+)?|[+-]\d+\p{L}+|\d+\. \p{L}+ \d+|K\d \d+|i (dag|går|morgen)|(man|tir|ons|tor|fre|lør|søn)\p{L}*/
    let found = examples(in: try Documentation.sources()).filter { $0.wholeMatch(of: form) != nil }
    #expect(Set(found).count > 15, "\(Set(found))")
    for text in Set(found) {
      let isDay = (try? DateInput.read(text, today: today).get()) != nil
      #expect(isDay || Period(danish: text) != nil, "»\(text)« is suggested")
    }
  }

  private func examples(in text: String) -> [String] {
    text.matches(of: /»([^»«\n]*)«/).map { String($0.1) }
  }
}

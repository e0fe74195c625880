import Core
import Testing

private let today = Day(year: 2026, month: 11, day: 23)!

private let nonsense =
  "Det kan ikke læses som en dato. Skriv for eksempel »3/12«, »uge 49«, »fredag« eller »+10d«."
private let distance =
  "Skriv et tal og en enhed: »+10d« for dage, »+2u« for uger eller »+1m« for måneder."
private let tooFar = "Datoen ligger for langt væk. Året skal være fra 1900 til 2199."
private let year = "Skriv årstallet med fire cifre, for eksempel »3/12-2026«."

@Suite struct CalendarInputFailureTests {
  @Test(arguments: [
    ("", "Der står ingen dato. Skriv for eksempel »3/12« eller »uge 49«."),
    (" \t\n", "Der står ingen dato. Skriv for eksempel »3/12« eller »uge 49«."),
    ("49", "Et tal alene er ikke nok. Skriv »uge 49« eller en dato som »3/12«."),
    ("12.", "Et tal alene er ikke nok. Skriv »uge 12« eller en dato som »3/12«."),
    ("2026", "Et tal alene er ikke nok. Skriv »uge 49« eller en dato som »3/12«."),
    ("31/2", "Februar 2027 har kun 28 dage. Skriv for eksempel »28/2-2027«."),
    ("31/2-2026", "Februar 2026 har kun 28 dage. Skriv for eksempel »28/2-2026«."),
    ("30. feb. 2028", "Februar 2028 har kun 29 dage. Skriv for eksempel »29/2-2028«."),
    ("2026-11-31", "November 2026 har kun 30 dage. Skriv for eksempel »30/11-2026«."),
    ("0/12", "Den første dag i en måned er 1. Skriv for eksempel »1/12«."),
    ("12/25", "Måneden skal være fra 1 til 12. Skriv dagen først, for eksempel »25/12«."),
    ("40/13", "Måneden skal være fra 1 til 12. Skriv dagen først, for eksempel »3/12«."),
    ("3/0", "Måneden skal være fra 1 til 12. Skriv dagen først, for eksempel »3/12«."),
    ("december", "Dagen mangler. Skriv for eksempel »3. december«."),
    ("uge 54", "2026 har kun 53 uger. Skriv en uge fra »uge 1« til »uge 53«."),
    ("u53/2027", "2027 har kun 52 uger. Skriv en uge fra »uge 1« til »uge 52«."),
    ("uge 0 2026", "Den første uge i et år er uge 1. Skriv en uge fra »uge 1« til »uge 53«."),
    (
      "uge 12-14",
      "Skriv én uge, »uge 12« eller »uge 14«. Er det sidste et årstal, så skriv det med fire cifre."
    ),
    (
      "u26 – 27",
      "Skriv én uge, »uge 26« eller »uge 27«. Er det sidste et årstal, så skriv det med fire cifre."
    ),
    ("uge", "Ugens nummer mangler. Skriv for eksempel »uge 49«."),
    (
      "fre 3/12",
      "3. dec. 2026 er en torsdag, ikke en fredag. Ret datoen, eller skriv den uden ugedag."
    ),
    ("10d", "Sæt plus eller minus foran: »+10d« er frem i tiden, »-10d« er tilbage."),
    ("2 uger", "Sæt plus eller minus foran: »+2u« er frem i tiden, »-2u« er tilbage."),
    ("999 år", distance), ("150 aar", distance), ("+10", distance), ("+u", distance),
    ("-", distance), ("om lidt", distance),
    ("3/12-202", year), ("3/12-20266", year), ("uge 49 2", year),
    ("3/12-1026", tooFar), ("3/12-2926", tooFar), ("u1/9999", tooFar),
    ("+99999999999999999999d", tooFar), ("-99999999999999999999m", tooFar),
    ("bare snart", nonsense), ("i", nonsense), ("d", nonsense), ("3/12 kl. 14", nonsense),
    ("3//12", nonsense), ("næste 3/12", nonsense), ("for 3 dage", nonsense), ("🎉", nonsense),
    ("３/12", nonsense), ("i dag!", nonsense), ("idag 5", nonsense), ("idag!", nonsense),
    ("næste uge 49", nonsense),
    ("i i dag morgen", nonsense),
  ])
  func saysWhatIsWrong(text: String, message: String) {
    #expect(failure(text)?.message == message)
  }

  @Test(arguments: [
    String(repeating: "9", count: 10_000), String(repeating: "a", count: 10_000),
    String(repeating: "3/12", count: 2_500), String(repeating: "🎉", count: 10_000),
    "3" + String(repeating: "\u{301}", count: 10_000) + "/12",
    "99999999999999999999/1", "1/99999999999999999999", "1/1-99999999999999999999",
    "99999999999999999999. dec", "uge 99999999999999999999", "u1/99999999999999999999",
    "99999999999999999999d", "\u{0}", "\u{1B}[31m3/12", "\u{202E}3/12", "fre\u{301}dag",
  ])
  func hostileTextIsRefusedBriefly(text: String) throws {
    let message = try #require(failure(text)?.message)
    #expect(message.count < 120)
    #expect(!message.contains("\u{1B}"))
  }

  /// Any mixture of the pieces that dates are made of, seen from any day at all.
  @Test func mixturesNeverTrap() {
    let pieces = [
      "1", "3", "12", "31", "53", "2026", "00", "999999999999", "/", "-", ".", "+", " ", ",",
      "uge", "u", "fre", "i", "næste", "sidste", "dec", "feb", "d", "m", "å", "om", "for",
      "siden", "den", "på", "fredags", "dag", "morgen", "🎉", "\u{301}",
    ]
    var numbers = SplitMix(state: 49)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...7, using: &numbers)).map { _ in
        pieces.randomElement(using: &numbers)!
      }.joined(separator: Bool.random(using: &numbers) ? " " : "")
      let someDay = Day(ordinal: Int.random(in: -800_000...3_000_000, using: &numbers))
      for leaning in [DateInput.Leaning.future, .past, .either] {
        if case .success(let day) = DateInput.read(text, today: someDay, leaning: leaning) {
          #expect((1900...2199).contains(day.year))
          #expect(!DateInput.explanation(of: day, today: someDay).isEmpty)
        }
      }
    }
  }

  private func failure(_ text: String) -> DateInput.Failure? {
    guard case .failure(let failure) = DateInput.read(text, today: today) else { return nil }
    return failure
  }
}

/// Random numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

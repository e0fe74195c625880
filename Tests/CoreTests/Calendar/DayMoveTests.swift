import Core
import Testing

/// A day, or a way from the day that there is.
@Suite struct DayMoveTests {
  private static let today = Day(iso: "2026-11-23")!
  private static let deadline = Day(iso: "2026-12-31")!

  @Test(arguments: [
    ("+1u", "2027-01-07"), ("-3d", "2026-12-28"), ("+2 uger", "2027-01-14"),
    ("+1 md", "2027-01-31"), ("+2m", "2027-02-28"), ("–1 uge", "2026-12-24"), ("+1å", "2027-12-31"),
    ("3/12", "2026-12-03"), ("uge 49", "2026-12-04"), ("om 2 uger", "2026-12-07"),
  ])
  func isReckonedFromTheDayThereIs(text: String, expected: String) throws {
    let move = try DayMove.read(text, today: Self.today).get()
    #expect(move.day(from: Self.deadline).iso == expected)
  }

  @Test(arguments: ["+", "+u", "+2", "-1u mere", "+1u3/12", "snart", "+999999999å"])
  func isRefusedWithAReason(text: String) {
    guard case .failure(let failure) = DayMove.read(text, today: Self.today) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(!failure.message.isEmpty)
  }

  @Test func onlyADayNeedsNoDayToGoFrom() {
    #expect(DayMove.to(Self.today).day(fromKnown: nil) == Self.today)
    #expect(DayMove.by(days: 7).day(fromKnown: nil) == nil)
  }
}

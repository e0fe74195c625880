import Core
import Testing

@Suite struct CalendarMomentTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (1_000_000_000, "2001-09-09T01:46:40Z"), (1_796_289_262, "2026-12-03T09:14:22Z"),
    (Int.max, "9999-12-31T23:59:59Z"), (Int.min, "0001-01-01T00:00:00Z"),
  ])
  func hasAStoredForm(seconds: Int, text: String) {
    let moment = Moment(seconds: seconds)
    #expect(moment.iso == text)
    #expect(Moment(iso: text) == moment)
  }

  @Test func storedFormReturns() {
    for step in -5_000...5_000 {
      let moment = Moment(seconds: step * 7_654_321)
      #expect(Moment(iso: moment.iso) == moment)
    }
    #expect(Moment(seconds: 1) < Moment(seconds: 2))
  }

  @Test(arguments: [
    "", "2026-12-03", "2026-12-03T09:14:22", "2026-12-03 09:14:22Z", "2026-12-03T24:00:00Z",
    "2026-12-03T09:60:00Z", "2026-12-03T09:14:60Z", "2026-02-30T09:14:22Z",
    "2026-12-03T09:14:22ZZ", "2026-12-03T09:14:22+", "2026-12-03T-9:14:22Z",
    "2026-12-03T09.14.22Z", "ææææææææææ",
  ])
  func strictFormRefuses(text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test func zonesGiveLocalTime() throws {
    let late = try #require(Moment(iso: "2026-12-03T23:05:00Z"))
    let danish = Zone { _ in 3_600 }
    let western = Zone { _ in -9 * 3_600 - 1_800 }
    #expect(Zone.utc.day(of: late).iso == "2026-12-03")
    #expect(Zone.utc.clockTime(of: late) == "23.05")
    #expect(danish.day(of: late).iso == "2026-12-04")
    #expect(danish.clockTime(of: late) == "00.05")
    #expect(western.clockTime(of: late) == "13.35")
  }

  @Test func zonesMayChangeDuringTheYear() throws {
    let change = try #require(Moment(iso: "2026-10-25T01:00:00Z"))
    let zone = Zone { $0 < change ? 7_200 : 3_600 }
    #expect(zone.clockTime(of: Moment(seconds: change.seconds - 60)) == "02.59")
    #expect(zone.clockTime(of: change) == "02.00")
  }

  @Test(arguments: [Int.min, Int.max])
  func absurdOffsetsDoNotTrap(offset: Int) {
    let zone = Zone { _ in offset }
    for seconds in [Int.min, 0, Int.max] {
      #expect(zone.clockTime(of: Moment(seconds: seconds)).count == 5)
    }
  }
}

import Core
import Testing

@testable import Reports

/// What people write, and what a calendar makes of it.
@Suite struct CalendarWordTests {
  @Test(arguments: [
    ("19.00", 1140, 1260), ("19:30", 1170, 1290), ("kl. 19", 1140, 1260), ("19", 1140, 1260),
    ("Kl 9", 540, 660), ("1900", 1140, 1260), ("930", 570, 690), ("17.30–19", 1050, 1140),
    ("17-19.15", 1020, 1155), ("fra 17 til kl. 19", 1020, 1140), ("22.00-01.00", 1320, 1500),
    ("19.00 i gården", 1140, 1260), ("ca. kl. 19.00, spisning 18", 1140, 1260), ("0.15", 15, 135),
    ("9-12", 540, 720), ("17-19", 1020, 1140), ("kl. 3-5", 180, 300), ("3.00-5", 180, 300),
  ])
  func aTimeIsReadAsPeopleWriteIt(text: String, start: Int, end: Int) {
    let time = MeetingTime(text)
    #expect(time?.start == start && time?.end == end)
  }

  @Test(arguments: [
    "", "efter frokost", "2. sal", "7 personer", "3/12", "24.00", "19.60", "19h", "12345", "-1",
    "ca. ti", "3/12 kl. 19", "2-3 timer", "3-4 personer",
    "3-12", "3/12-2026", "3", "3.",
  ])
  func whatSaysNoTimeIsNone(text: String) { #expect(MeetingTime(text) == nil) }

  @Test(arguments: [
    ("møder", CalendarKind.meetings), ("Moede", .meetings), ("milepæl", .milestones),
    ("mil", .milestones), ("opfoelgning", .followUp), ("Kontakter", .contacts), ("a", .activities),
    ("aktiviteterne", .activities), ("komm", .communication),
    ("mulighederne", .opportunities),
  ])
  func aKindIsKnownByItsBeginning(word: String, kind: CalendarKind) {
    #expect(CalendarKind(word: word) == kind)
  }

  @Test(arguments: ["", " ", "m", "ko", "mål", "x"])
  func aWordForNoneOrSeveralIsRefused(word: String) { #expect(CalendarKind(word: word) == nil) }
}

import TestSupport
import Testing

/// Deadlines that are moved from where they are, and set from a start.
@Suite struct DeadlineCommandTests {
  @Test func aWayIsReckonedFromTheDeadlineThereIs() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord", "--start", "4/1-2027")
      #expect(try program.run("milepæl", "1").output.contains("25. jan. 2027"))
      let moved = try program.run("milepæl", "1", "--flyt", "+1u")
      #expect(moved.errors.contains("Milepæl 1: frist 1. feb. 2027"))
      try program.run("milepæl", "1", "--flyt", "-3d")
      #expect(try program.run("milepæl", "1").output.contains("29. jan. 2027"))
      for title in ["A", "B"] { try program.run("plan", "tilføj", title, "--frist", "1/3-2027") }
      let both = try program.run("plan", "flyt", "1,2", "+2u")
      #expect(both.errors.contains("2 aktiviteter: frist 14 dage senere"))
      #expect(both.errors.contains("1. marts 2027 → 15. marts 2027"))
      try program.run("plan", "flyt", "2", "-3d")
      #expect(try program.run("plan", "--json").output.contains("2027-03-12"))
      let wrong = try program.run("plan", "flyt", "2", "--efter")
      #expect(wrong.errors.contains("Der er intet tilvalg, der hedder --efter."))
    }
  }

  @Test func aHolidayAndWhatBecomesLateAreRemarkedOn() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      let holiday = try program.run("milepæl", "8", "--frist", "26/12-2026")
      #expect(
        holiday.errors.contains(
          "Bemærk: Fristen for milepæl 8, 26. dec. 2026: 2. juledag er helligdag."))
      try program.run("milepæl", "6", "--frist", "+30d")
      try program.run("plan", "tilføj", "Skilte", "--frist", "+28d", "--milepæl", "6")
      let late = try program.run("milepæl", "6", "--flyt", "-29d", "--flyt-med")
      #expect(late.errors.contains("Bemærk: 1 aktivitet er nu overskredet."), "\(late.errors)")
      let later = try program.run("milepæl", "6", "--flyt", "+1u", "--flyt-med")
      #expect(!later.errors.contains("overskredet"), "\(later.errors)")
    }
  }

  @Test func aTickThatIsTakenBackLeavesTheFormerStatus() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("plan", "tilføj", "A", "--status", "i gang")
      try program.run("plan", "afkryds", "1")
      try program.run("plan", "afkryds", "1", "--fjern")
      #expect(try program.run("plan", "--json").output.contains("inProgress"))
    }
  }
}

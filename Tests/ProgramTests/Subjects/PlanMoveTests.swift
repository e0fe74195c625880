import Foundation
import TestSupport
import Testing

/// Deadlines that move with what depends on them, in the plans of Tests/Cases.
@Suite("Moving with successors") struct PlanMoveTests {
  /// The days of the activities after a move, "start–deadline" by number, and what was said.
  private func days(
    _ file: String, moving number: String, to day: String, _ options: String...
  ) throws -> (days: [Int: String], said: String) {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let path = Documentation.root.appendingPathComponent("Tests/Cases/\(file)").path
      #expect(try program.run("plan", "import", path).code == 0)
      let moved = try program.run(["plan", "flyt", number, day] + options)
      #expect(moved.code == 0, "\(moved.errors)")
      let json = try program.run("plan", "--json").output
      let plan = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
      var days: [Int: String] = [:]
      for activity in plan ?? [] {
        let text = ["start", "deadline"].map { activity[$0] as? String ?? "" }
        days[activity["number"] as? Int ?? 0] = text.joined(separator: "–")
      }
      return (days, moved.errors)
    }
  }

  @Test func whatIsPushedKeepsItsWorkingDays() throws {
    let (days, said) = try days("efterfoelgere.csv", moving: "2", to: "5/1-2027", "--efterfølgere")
    #expect(
      days == [
        1: "2026-12-07–2026-12-18", 2: "2026-12-30–2027-01-05", 3: "2027-01-06–2027-01-12",
        4: "2027-01-13–2027-01-19",
      ])
    #expect(said.contains("3 Flytning: 8. jan. 2027 → 12. jan. 2027"))
    #expect(!said.contains("søndag") && !said.contains("lørdag"))
  }

  @Test func whatIsProposedIsTheSame() throws {
    let (days, said) = try days("efterfoelgere.csv", moving: "2", to: "5/1-2027")
    #expect(days[3] == "2027-01-04–2027-01-08")
    #expect(said.contains("3 Flytning: 8. jan. 2027 → 12. jan. 2027"))
  }

  @Test func nothingBeginsOnAHolidayThatIsAlsoGrundlovsdag() throws {
    let (days, _) = try days("pinse.csv", moving: "101", to: "2/6-2028", "--efterfølgere")
    #expect(days == [101: "2028-05-30–2028-06-02", 102: "2028-06-06–2028-06-07"])
  }
}

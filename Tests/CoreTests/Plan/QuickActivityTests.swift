import Core
import Testing

@Suite("An activity on one line") struct QuickActivityTests {
  let today = Day(iso: "2026-11-23")!

  @Test func understandsResponsibleDeadlineAndArea() throws {
    let quick = try QuickActivity(
      "Fælles vagtordning @driftsleder !uge 49 #Personale", today: today)
    #expect(quick.title == "Fælles vagtordning")
    #expect(quick.responsible == "driftsleder")
    #expect(quick.deadline == Day(iso: "2026-12-04"))
    #expect(quick.area == "Personale")
  }

  @Test func marksMayComeInAnyOrderAndReachOverSeveralWords() throws {
    let quick = try QuickActivity(
      "Nyt kontor #Kontor og it !3. dec. @lokal drift", today: today)
    #expect(quick.area == "Kontor og it")
    #expect(quick.deadline == Day(iso: "2026-12-03"))
    #expect(quick.responsible == "lokal drift")
  }

  @Test func aMarkInsideAWordIsPartOfIt() throws {
    let quick = try QuickActivity("Skriv til drift@bolig.dk om C#", today: today)
    #expect(quick.title == "Skriv til drift@bolig.dk om C#")
  }

  @Test(arguments: ["", "@driftsleder", "Kontor !31/2", "Kontor !49"])
  func refusesWhatCanNotBeUnderstood(line: String) {
    #expect(throws: Refusal.self) { try QuickActivity(line, today: today) }
  }
}

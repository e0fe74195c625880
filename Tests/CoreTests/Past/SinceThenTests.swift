import Core
import Testing

@Suite("What has moved since") struct SinceThenTests {
  private static let today = Day(iso: "2026-12-02")!

  private func project(late: Int) throws -> Project {
    var project = Project(id: "p")
    let yesterday = Day(iso: "2026-12-01")
    try project.apply(
      Milestone(id: "7").with {
        ($0.title, $0.shortTitle, $0.planned) = ("En lang titel", "Kort titel", yesterday)
      }.insertion)
    try project.apply(
      Communication(id: "k").with { ($0.action, $0.date) = ("Skriv ud", yesterday) }.insertion)
    for number in 1...late {
      try project.apply(
        Activity(id: "a\(number)").with {
          ($0.number, $0.title, $0.deadline) = (number, "Skilte \(number)", yesterday)
        }.insertion)
    }
    return project
  }

  @Test func whatIsCountedAsOverdueIsNamed() throws {
    let project = try project(late: 2)
    #expect(
      project.linesOfWhatMoved(since: project, today: Self.today) == [
        "Siden da: overskredet nu 1 milepæl og 2 aktiviteter",
        "Overskredet nu: milepæl 7 Kort titel", "Overskredet nu: aktivitet 1 Skilte 1",
        "Overskredet nu: aktivitet 2 Skilte 2",
      ])
  }

  @Test func ofManyActivitiesThereAreTheNumbers() throws {
    let project = try project(late: 5)
    #expect(
      project.linesOfWhatMoved(since: project, today: Self.today).last
        == "Overskredet nu: aktivitet 1, 2, 3, 4, 5")
  }
}

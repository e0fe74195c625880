import Core
import Testing

@Suite("What is due") struct DueTests {
  private static let today = Day(iso: "2026-12-02")!

  @Test(arguments: [
    ("2026-12-01", DueTime.overdue), ("2026-12-02", .thisWeek), ("2026-12-06", .thisWeek),
    ("2026-12-07", .nextTwoWeeks), ("2026-12-20", .nextTwoWeeks), ("2026-12-21", nil),
  ])
  func aDayHasItsTime(day: String, time: DueTime?) throws {
    #expect(DueTime(of: try #require(Day(iso: day)), on: Self.today) == time)
  }

  @Test func howManyThereAreReadsAsASentence() {
    #expect(
      DueTime.allCases.map { $0.counted(1, on: Self.today) } == [
        "1 overskredet", "1 denne uge", "1 til og med uge 51", "1 gjort siden mandag",
      ])
  }

  @Test func aPersonIsNotNamedForEverybodysEyes() throws {
    var project = Project(id: "p")
    let records = [
      Stakeholder(id: "a").with { ($0.name, $0.kind, $0.number) = ("Mette Lund", .person, 8) },
      Stakeholder(id: "b").with { ($0.name, $0.kind, $0.number) = ("Beboere", .group, 9) },
    ]
    for var record in records {
      record.nextContact = Self.today
      try project.apply(record.insertion)
    }
    let items = project.due(on: Self.today)
    #expect(items.map { $0.title(in: project) } == ["Mette Lund", "Beboere"])
    #expect(
      items.map { $0.neutralTitle(in: project) } == ["en person (interessent nr. 8)", "Beboere"])
  }

  @Test func theWordsInJSONStayWhatTheyAre() {
    #expect(
      DueTime.allCases.map(\.rawValue) == ["overdue", "thisWeek", "nextTwoWeeks", "done"])
  }

  @Test func whatIsDoneSinceMondayComesLast() throws {
    var project = Project(id: "p")
    let records: [any Entity] = [
      Activity(id: "a").with {
        ($0.title, $0.responsible, $0.status) = ("Skilte", "driftsleder", .done)
        $0.doneOn = Day(iso: "2026-11-30")
      },
      Activity(id: "b").with {
        ($0.title, $0.status, $0.doneOn) = ("Før mandag", .done, Day(iso: "2026-11-29"))
      },
      Activity(id: "c").with {
        ($0.title, $0.responsible) = ("Vagtordning", "Driftsleder")
        $0.deadline = Day(iso: "2026-12-08")
      },
      Activity(id: "d").with {
        ($0.title, $0.responsible) = ("Nøgler", "[glemt]")
        $0.deadline = Day(iso: "2026-12-01")
      },
    ]
    for record in records { try project.apply(record.insertion) }
    let groups = project.due(on: Self.today, andDone: true).byResponsible()
    #expect(groups.map(\.name) == ["driftsleder", "Ingen ansvarlig"])
    #expect(groups[0].items.map { $0.title(in: project) } == ["Vagtordning", "Skilte"])
    #expect(groups[1].items.map(\.time) == [.overdue])
  }

  @Test func oneIsCalledByNameAndByRolesInTheProjectAlone() {
    var identity = Identity()
    #expect(identity.keys(in: "p").isEmpty)
    identity.name = " Anne Madsen "
    identity.roles = ["p": ["Driftsleder"], "q": ["Sekretariat"]]
    #expect(identity.keys(in: "p") == ["anne madsen", "driftsleder"])
    #expect(identity.names(in: "q") == ["Anne Madsen", "Sekretariat"])
    identity.roles["q"] = ["anne madsen", "Sekretariat"]
    #expect(identity.names(in: "q") == ["Anne Madsen", "Sekretariat"])
  }
}

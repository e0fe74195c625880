import Core

/// The plans of the stories.
enum PlanSeed {
  typealias Step = @Sendable (Project) -> Edit

  /// What is done to a new project.
  static func steps(_ seed: Story.Seed) -> [Step] {
    if case .activities(let count) = seed { return [{ _ in many(count) }] }
    return [
      { $0.add(underWay($0)) },
      { $0.approvePlan() },
      { project in
        let late = project.activity("p4")!
        return project.edit(late) { $0.deadline = Day(iso: "2026-11-27") }
      },
      { project in
        project.tick(
          [project.activity("p1")!], on: Day(iso: "2026-11-18")!, by: "Driftslederen")
      },
    ]
  }

  private static func underWay(_ project: Project) -> [Activity] {
    [
      activity(1, "Udpeg den fælles leder af driften", "Ledelse", Story.author, "2026-11-20"),
      activity(
        2, "Læg arbejdsplaner på tværs af afdelingerne", "Ledelse", Story.author, "2026-11-19"
      ) {
        $0.status = .inProgress
        $0.departments = project.departments.map(\.id)
      },
      activity(
        3, "Aftal en fælles vagtordning uden for åbningstid", "Personale", "Driftslederen",
        "2026-12-04"
      ) {
        $0.dependsOn = ["p2"]
        $0.start = Day(iso: "2026-11-23")
        $0.note = "Husk tillidsrepræsentanten."
      },
      activity(4, "Indret ét fælles ejendomskontor", "Kontor og it", "Projektleder", "2026-11-25") {
        $0.milestone = "8"
        $0.hours = 40
        $0.kroner = 25_000
      },
      activity(5, "Ret hjemmeside og skilte til", "Kontor og it", "Projektleder", "2026-12-01") {
        $0.dependsOn = ["p4"]
        $0.departments = [project.departments[0].id]
      },
      activity(
        6, "Gør maskiner og værktøj op", "Maskiner og indkøb", "Driftslederen", "2027-01-15"),
      activity(7, "Aftal fælles indkøb", "Maskiner og indkøb", "", nil) {
        $0.dependsOn = ["p6"]
        $0.status = .postponed
      },
      activity(8, "Præsentér medarbejderne på et beboermøde", "Beboere", Story.author, "2026-12-11")
      {
        $0.dependsOn = ["p3", "p5"]
        $0.status = .withdrawn
      },
    ]
  }

  private static func activity(
    _ number: Int, _ title: String, _ area: String, _ responsible: String, _ deadline: String?,
    _ body: (inout Activity) -> Void = { _ in }
  ) -> Activity {
    Activity(id: "p\(number)").with {
      $0.title = title
      $0.area = area
      $0.responsible = responsible
      $0.deadline = deadline.flatMap(Day.init(iso:))
      body(&$0)
    }
  }

  private static func many(_ count: Int) -> Edit {
    let changes = (1...count).map { number in
      Activity(id: "m\(number)").with {
        $0.number = number
        $0.position = number * 1024
        $0.title = "Aktivitet nr. \(number)"
        $0.area = "Område \(number % 12)"
        $0.responsible = "Medarbejder \(number % 30)"
        $0.deadline = Story.today.adding(days: number % 365 - 30)
        $0.status = number % 3 == 0 ? .done : .notStarted
        if number > 12, number % 4 == 0 { $0.dependsOn = ["m\(number - 12)"] }
      }.insertion
    }
    return Edit("Import: \(count) aktiviteter", changes)
  }
}

import Core

/// A plan with activities of every status, dependencies, an approved plan and what has slipped.
public enum SamplePlan {
  /// The day that the plan is looked at.
  public static let today = Day(year: 2026, month: 11, day: 23)!

  /// The project with the plan; its departments and people are left out.
  public static func project() throws -> Project {
    var ledger = Ledger(projectID: "p")
    let ids = NewIDs("m")
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift i Nord", organisation: "Nordbo", leader: "Mette", departments: [],
        newID: ids.next))
    try ledger.make(ledger.project.edit(ledger.project.milestone(8)!) { $0.planned = day(24) })
    try ledger.make(ledger.project.add(activities))
    try ledger.make(ledger.project.approvePlan())
    for (id, start, deadline) in [("a3", -4, 12), ("a4", 14, 20), ("a6", 12, 33)] {
      let activity = ledger.project.activity(id)!
      try ledger.make(
        ledger.project.edit(activity) {
          $0.start = day(start)
          $0.deadline = day(deadline)
        })
    }
    return ledger.project
  }

  private static func day(_ fromToday: Int) -> Day { today.adding(days: fromToday) }

  private static var activities: [Activity] {
    [
      new(1, "Udpeg den fælles leder af driften", "Ledelse", -30, -12, .done),
      new(2, "Fordel ansvar i den lokale driftsledelse", "Ledelse", -10, -2, .inProgress, [1]),
      new(3, "Aftal en fælles vagtordning", "Personale", -9, 3, .inProgress, [1]),
      new(4, "Varsl medarbejderne om nye arbejdssteder", "Personale", 4, 10, .notStarted, [3]),
      new(5, "Afklar kørsel, nøgler og arbejdstøj", "Personale", nil, 18, .waiting),
      new(6, "Indret ét fælles ejendomskontor", "Kontor og it", 3, 24, .notStarted, [2]),
      new(7, "Aftal åbningstider og telefontider", "Kontor og it", 28, 39, .postponed, [6]),
      new(8, "Ret hjemmeside & skilte til", "Kontor og it", nil, nil, .notStarted, [7]),
      new(9, "Aftal <fælles> indkøb", "Økonomi", -6, 4, .withdrawn),
      new(10, "Gør timer og udgifter op hvert kvartal", "Økonomi", 120, 140, .notStarted, [9]),
    ]
  }

  private static func new(
    _ number: Int, _ title: String, _ area: String, _ start: Int?, _ deadline: Int?,
    _ status: ActivityStatus, _ dependsOn: [Int] = []
  ) -> Activity {
    Activity(id: "a\(number)").with {
      $0.title = title
      $0.area = area
      $0.responsible = number.isMultiple(of: 2) ? "Driftslederen" : "Mette"
      $0.start = start.map(day)
      $0.deadline = deadline.map(day)
      $0.status = status
      $0.doneOn = status == .done ? deadline.map(day) : nil
      $0.dependsOn = dependsOn.map { "a\($0)" }
    }
  }
}

import Core

/// Meetings of a project: one that was held, one that is held today, and one to come.
public enum SampleMeetings {
  /// The day that they are looked at.
  public static let today = Day(iso: "2026-11-23")!

  /// What is done to a project to give it the meetings.
  public static let steps: [@Sendable (Project) -> Edit] = [
    // As version 0.1.0 kept it.
    { _ in Edit("Nyt møde", [held.insertion]) }, { $0.add(now) }, { $0.add(coming) },
    { project in
      let meeting = project.meeting("held")!
      return project.add(
        project.decision(id: "md1", at: meeting, today: today).with { $0.milestone = "1" })
    },
  ]

  private static let held = Meeting(id: "held").with {
    $0.date = Day(iso: "2026-11-02")
    $0.time = "15.00"
    $0.place = "Kontoret"
    $0.participants = "Driftschefen, projektlederen og formændene"
    $0.agenda = "Vilkår\nØkonomi"
    $0.minutes = "Formanden bad om tal for renholdelse."
    $0.isClosed = true
  }

  private static let now = Meeting(id: "now").with {
    $0.date = today
    $0.time = "19.00"
    $0.place = "Fælleshuset"
    $0.agenda = "Siden sidst\nAftalen\nNæste skridt"
  }

  private static let coming = Meeting(id: "coming").with {
    $0.date = Day(iso: "2026-12-10")
    $0.kind = .staff
    $0.title = "Personalemøde om vagtordningen"
  }
}

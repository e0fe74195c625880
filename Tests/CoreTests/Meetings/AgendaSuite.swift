import Core
import TestSupport

/// What the suites about agendas go by.
protocol AgendaSuite {}

extension AgendaSuite {
  static var today: Day { SampleMeetings.today }

  /// A project with a meeting whose agenda is a text, as version 0.1.0 kept it.
  func ledger(_ agenda: String) throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "", departments: [], newID: NewIDs("n").next))
    let meeting = Meeting(id: "m").with { ($0.date, $0.agenda) = (Self.today, agenda) }
    try ledger.make(Edit("Nyt møde", [meeting.insertion]))
    return ledger
  }

  func titles(_ project: Project, _ meeting: String = "m") -> [String] {
    project.agendaPoints(of: project.meeting(meeting)!).map(\.title)
  }
}

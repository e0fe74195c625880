import Core

/// What has been sent to remind those who are responsible in the projects of a database: ids and
/// days, and no names.
public struct ReminderMemory: Codable, Equatable, Sendable {
  /// What one of them has been told.
  struct Told: Codable, Equatable {
    /// The day of the last reminder of all there was (ISO 8601).
    var whole: String
    /// What has been told of since, that one included, by `Reminders.Thing.key`.
    var things: Set<String>
  }

  /// By the ids of the project and of the recipient.
  private(set) var projects: [String: [String: Told]] = [:]

  /// Creates a memory of nothing.
  public init() {}

  /// What a recipient in a project has been told.
  func told(_ recipient: Reminders.Recipient, in project: Project) -> Told? {
    projects[project.id]?[recipient.id]
  }

  /// Remembers that a reminder has been sent.
  public mutating func keep(_ reminder: Reminder) {
    let keys = Set(reminder.things.map(\.key))
    let (project, recipient) = (reminder.project.id, reminder.recipient.id)
    if reminder.isWhole {
      projects[project, default: [:]][recipient] = Told(whole: reminder.day.iso, things: keys)
    } else {
      projects[project]?[recipient]?.things.formUnion(keys)
    }
  }

  /// Lets go of a stakeholder of a project: what it has been told, and what others have been told of
  /// it.
  public mutating func release(_ stakeholder: String, in project: Project) {
    let key = Stakeholder(id: stakeholder).calendarUID(in: project)
    projects[project.id]?[stakeholder] = nil
    projects[project.id] = projects[project.id]?.mapValues { told in
      Told(whole: told.whole, things: told.things.filter { !$0.hasPrefix(key) })
    }
  }

  /// Lets go of what is about no project of `ids`, and about nobody who is a stakeholder in
  /// `project`.
  public mutating func release(allBut project: Project, among ids: [String]) {
    projects = projects.filter { ids.contains($0.key) }
    projects[project.id] = projects[project.id]?.filter { project.stakeholder($0.key) != nil }
  }
}

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

  /// Whom what nobody is reminded of is told to.
  static let leader = ""

  /// By the ids of the project and of the recipient.
  private(set) var projects: [String: [String: Told]] = [:]

  /// Creates a memory of nothing.
  public init() {}

  /// The day a recipient in a project was last reminded of all there was.
  func lastWhole(_ recipient: String, in project: Project) -> Day? {
    projects[project.id]?[recipient].flatMap { Day(iso: $0.whole) }
  }

  /// What is to be told to a recipient now; nil for nothing.
  func news(
    in things: [Reminders.Thing], for recipient: String, of reminders: Reminders
  ) -> ReminderNews? {
    let told = projects[reminders.project.id]?[recipient]
    // A clock that was wrong mustn't silence it for years.
    let isWhole =
      lastWhole(recipient, in: reminders.project)
      .map { abs(reminders.day - $0) >= Reminder.interval } ?? true
    let things = isWhole ? things : things.filter { told?.things.contains($0.key) != true }
    return things.isEmpty
      ? nil : ReminderNews(recipient: recipient, things: things, isWhole: isWhole)
  }

  /// Remembers that a reminder has been sent.
  public mutating func keep(_ reminder: Reminder) {
    keep(reminder.news, of: reminder.project, on: reminder.day)
  }

  /// Remembers that something has been told on a day.
  mutating func keep(_ news: ReminderNews, of project: Project, on day: Day) {
    let keys = Set(news.things.map(\.key))
    if news.isWhole {
      projects[project.id, default: [:]][news.recipient] = Told(whole: day.iso, things: keys)
    } else {
      projects[project.id]?[news.recipient]?.things.formUnion(keys)
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
    projects[project.id] = projects[project.id]?.filter { recipient, _ in
      recipient == Self.leader || project.stakeholder(recipient) != nil
    }
  }
}

/// What somebody is to be told at a time.
struct ReminderNews {
  /// The id of whoever it is.
  let recipient: String
  let things: [Reminders.Thing]
  /// Whether it is all there is, and not only what has come since that was told.
  let isWhole: Bool
}

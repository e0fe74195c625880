import Text

/// Something with a day and somebody who sees to it: what is to be done by a day, or was done on it.
public struct DueItem: Hashable, Sendable {
  /// What it is in the project.
  public let record: Reference
  /// The stored name of the field with the day; of a goal there are two.
  public let field: String
  /// The day that it is to be done by, or was done on.
  public let day: Day
  /// Who sees to it, a role or a name; empty where nobody does.
  public let responsible: String
  /// Where the day stands from the day that counts as today.
  public let time: DueTime

  /// Whether it is late.
  public var isOverdue: Bool { time == .overdue }

  /// The name of whoever is written as responsible; one who is forgotten is nobody.
  public static func someone(_ name: String) -> String {
    let name = name.trimmed
    return name == Erasure.substitute ? "" : name
  }

  /// What kind of thing it is, with its number where it has one: "Milepæl 7", "Kontakt".
  public func kind(in project: Project) -> String {
    (project.record(record) as? any DueRecord)?.dueKind(field) ?? record.kind.name
  }

  /// What it is called, without its kind and number.
  public func title(in project: Project) -> String {
    (project.record(record) as? any DueRecord)?.dueTitle ?? ""
  }

  /// What it is called without the name of a person, where it is for everybody's eyes.
  public func neutralTitle(in project: Project) -> String {
    (project.record(record) as? any DueRecord)?.neutralDueTitle ?? ""
  }
}

/// Where a day stands from today, as a meeting on Mondays goes through it.
///
/// The raw value is the word in JSON, which never changes.
public enum DueTime: String, CaseIterable, Sendable {
  case overdue = "overdue"
  case thisWeek = "thisWeek"
  case nextTwoWeeks = "nextTwoWeeks"
  case done = "done"

  /// The time of something that is still to be done by a day; nil for what comes later.
  public init?(of day: Day, on today: Day) {
    let monday = today.week.monday
    if day < today {
      self = .overdue
    } else if day < monday.adding(days: 7) {
      self = .thisWeek
    } else if day < monday.adding(days: 21) {
      self = .nextTwoWeeks
    } else {
      return nil
    }
  }

  /// The time in Danish.
  public func shown(on today: Day) -> String {
    switch self {
    case .overdue: "overskredet"
    case .thisWeek: "denne uge"
    case .nextTwoWeeks: "til og med \(today.week.monday.adding(days: 14).week.name)"
    case .done: "gjort siden mandag"
    }
  }

  /// How many there are of the time: "2 overskredet", "8 til og med uge 51".
  public func counted(_ count: Int, on today: Day) -> String { "\(count) \(shown(on: today))" }
}

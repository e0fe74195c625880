import Core

/// A record with a day that goes into calendars.
protocol CalendarRecord: Entity {
  /// What it is in a calendar.
  static var calendarKind: CalendarKind { get }
  /// The stored name of the field with the day.
  static var dayField: String { get }
  /// The day it is on, or nil.
  var calendarDay: Day? { get }
  /// Who is responsible for it; nil where nobody in particular can be.
  var calendarResponsible: String? { get }
  /// What a calendar says of it.
  func entry(in source: CalendarSource) -> CalendarEntry
}

extension CalendarRecord {
  /// Such records of a project.
  static func all(in project: Project) -> ChunkedArray<Self> { table(project).all }

  /// What identifies it in every calendar, whatever becomes of it and wherever its project is kept.
  func calendarUID(in project: Project) -> String {
    // Activities are called as in 0.1.0, which wrote nothing else.
    let name = Self.kind == .activity ? id : "\(Self.kindName)-\(id)"
    return "\(name)@\(project.id).samdrift"
  }
}

/// What a calendar says of a record, whatever its day.
struct CalendarEntry {
  /// How it stands.
  enum State {
    /// It is as planned, called so.
    case planned(String)
    /// It is done, and called so.
    case done(String)
    /// Nothing comes of it.
    case cancelled
  }

  /// What it is called.
  var title: String
  var state: State
  /// What it is called when nothing comes of it.
  var cancellation = "Udgår"
  /// What else is said of it, a line each; empty ones count for nothing.
  var details: [String] = []
  var categories: [String]
  var place = ""
  /// When on the day it is; nil for all of it.
  var time: MeetingTime?
}

/// A project with what follows from it for its calendar.
struct CalendarSource {
  let project: Project
  /// Those whom it names.
  let persons: NamedPersons
  /// The ids of the stakeholders whose next contact is still to come.
  private let awaited: Set<String>
  /// What came of closed points, which isn't told.
  let closedRecords: Set<Reference>

  init(_ project: Project) {
    self.project = project
    persons = NamedPersons(in: project)
    closedRecords = project.closedRecords
    awaited = Set(project.standings.filter { $0.openContact != nil }.map(\.stakeholder.id))
  }

  /// Whether the next contact that was agreed with a stakeholder has been kept.
  func hasKept(contactWith stakeholder: Stakeholder) -> Bool { !awaited.contains(stakeholder.id) }

  /// The records that go into calendars, by kind.
  static let types: [Kind: any CalendarRecord.Type] = {
    let all: [any CalendarRecord.Type] = [
      Milestone.self, Meeting.self, Activity.self, Communication.self, Stakeholder.self, Round.self,
      Goal.self, Promise.self, Opportunity.self, ProjectInfo.self,
    ]
    return Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })
  }()
}

import Text

/// A meeting (møde) about the project.
public struct Meeting: Entity {
  /// Meetings.
  public static let kind = Kind.meeting
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<Meeting>> & Sendable = \.meetingTable

  /// The record's id.
  public let id: String
  /// The day it is held, or nil.
  public var date: Day?
  /// When on the day it begins, as people write it.
  public var time = ""
  /// What sort of meeting it is.
  public var sort = MeetingKind.steering
  /// What it is called, when its sort is not enough.
  public var title = ""
  /// Where it is held.
  public var place = ""
  /// Who takes part; roles will do.
  public var participants = ""
  /// What it is to deal with, a point on each line.
  public var agenda = ""
  /// What was said, as far as it is to be kept.
  public var minutes = ""
  /// Whether it is over and its minutes are as they are to be.
  public var isClosed = false

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Meeting>] = [
    Field("date", "Dato", \.date),
    Field("time", "Klokkeslæt", \.time, default: "").oneLine(),
    Field("sort", "Slags", \.sort, default: .steering),
    Field("title", "Navn", \.title, default: "").oneLine(),
    Field("place", "Sted", \.place, default: "").oneLine(),
    Field("participants", "Deltagere", \.participants, default: ""),
    Field("agenda", "Dagsorden", \.agenda, default: ""),
    Field("minutes", "Noter til referatet", \.minutes, default: ""),
    Field("closed", "Afsluttet", \.isClosed, default: false),
  ]

  /// The earlier first; what has no day comes before all others.
  public func precedes(_ other: Meeting) -> Bool {
    (date?.ordinal ?? .min, id) < (other.date?.ordinal ?? .min, other.id)
  }

  /// What sort of meeting it is, or its name, and its day.
  public var plainName: String { onItsDay(title.isEmpty ? sort.shown : title) }

  /// The same of a meeting that has been spoken of.
  ///
  /// For example "styregruppemødet den 3. dec. 2026".
  public var definiteName: String { onItsDay(title.isEmpty ? sort.definite : title) }

  /// What people may begin to write when they mean it.
  public var knownNames: [String] { [plainName, definiteName, decidingBody] }

  private func onItsDay(_ name: String) -> String {
    name + (date.map { " den \($0.medium)" } ?? "")
  }

  /// The same with a capital letter.
  public func name(in project: Project) -> String {
    plainName.capitalizedFirst
  }
}

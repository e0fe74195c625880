import Text

/// What a meeting is to do with a point of its agenda.
///
/// The raw value is the stored word.
public enum AgendaPointKind: String, CaseIterable, FieldValue {
  case unspecified, information, discussion, decision

  /// The kind in Danish.
  public var shown: String {
    switch self {
    case .unspecified: "ikke angivet"
    case .information: "orientering"
    case .discussion: "drøftelse"
    case .decision: "beslutning"
    }
  }
}

/// How far a meeting has come with a point of its agenda.
///
/// The raw value is the stored word.
public enum AgendaPointState: String, CaseIterable, FieldValue {
  case open, done, carried

  /// The state in Danish.
  public var shown: String {
    switch self {
    case .open: "åbent"
    case .done: "behandlet"
    case .carried: "fortsættes"
    }
  }
}

extension AgendaPoint {
  /// "Til beslutning"; empty where it isn't said what it is for.
  public var purpose: String { kind == .unspecified ? "" : "til \(kind.shown)" }

  /// What it is for, how far the meeting has come with it, and where it comes from and goes to.
  public func facts(in project: Project) -> String {
    func day(_ other: AgendaPoint?) -> String? {
      other.flatMap { project.meeting($0.meeting)?.date?.medium }
    }
    let continued = day(project.continuation(of: self)).map { "fortsættes \($0)" }
    return [
      purpose, continued ?? state.shown, isClosed ? "lukket punkt" : "",
      milestone.map { "milepæl \($0)" } ?? "",
      day(carriedFrom.flatMap(project.agendaPoint)).map { "fortsat fra \($0)" } ?? "",
    ].joinedFilled(separator: " · ")
  }

  /// The overview that it asks for by its title, or nil.
  public var topic: MeetingTopic? {
    MeetingTopic.allCases.first { $0.title.lowercased() == title.lowercased() }
  }

  /// Whether it is about when the next meeting is held, which stands at the end of an agenda.
  public var isAboutNextMeeting: Bool { title.lowercased() == "næste møde" }

  /// Whether it is a fixed topic, which every meeting begins afresh: it is never left unfinished, and
  /// needs no recommendation.
  public var isFixed: Bool { topic != nil || isAboutNextMeeting }

  /// What is said where somebody would carry over a fixed topic.
  public var whyNotCarried: String {
    "»\(title)« er et fast punkt, som hvert møde begynder forfra på."
  }
}

/// What a meeting about a project usually goes through, each with an overview of its own.
///
/// They are suggested where a meeting has no agenda.
public enum MeetingTopic: Int, CaseIterable, Sendable {
  case phases, sinceLast, overdue, decisions, next, finish

  /// Its name in Danish.
  public var title: String {
    switch self {
    case .phases: "Hvor er vi"
    case .sinceLast: "Siden sidst"
    case .overdue: "Overskredet"
    case .decisions: "Til beslutning"
    case .next: "Næste skridt"
    case .finish: "Slut"
    }
  }

  /// Whether it comes before a meeting's own points.
  var isOpening: Bool { self == .phases || self == .sinceLast }

  /// What such a point is for.
  var kind: AgendaPointKind {
    switch self {
    case .phases, .sinceLast: .information
    case .overdue, .next: .discussion
    case .decisions: .decision
    case .finish: .unspecified
    }
  }
}

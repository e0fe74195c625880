import Core

/// What a paper is made for: when, for which meeting, and since when it tells what has happened.
public struct PaperContext: Sendable {
  /// The day it is made.
  public var today: Day
  /// What has happened since then; nil when that isn't told.
  public var happenings: [Happening]?
  /// Since when, in words; "siden mødet" for example.
  public var since: String
  /// The meeting it is for, or nil.
  public var meeting: Meeting?
  /// Whether attitudes, types and concerns are in it.
  public var isConfidential: Bool

  /// Creates the context of a paper.
  public init(
    today: Day, happenings: [Happening]? = nil, since: String = "", meeting: Meeting? = nil,
    isConfidential: Bool = false
  ) {
    self.today = today
    self.happenings = happenings
    self.since = since
    self.meeting = meeting
    self.isConfidential = isConfidential
  }
}

extension Report {
  /// A paper about a project.
  ///
  /// Throws when it can't be made of what is there: minutes without a meeting, or an agreement that
  /// nobody has begun on.
  public static func document(
    _ kind: PaperKind, of project: Project, in context: PaperContext
  ) throws(Refusal) -> Document {
    let papers = Papers(project: project, context: context)
    switch kind {
    case .summary: return papers.summary
    case .status: return papers.status
    case .stakeholders: return papers.stakeholderAnalysis
    case .plan: return papers.implementationPlan
    case .orientation: return papers.orientation
    case .minutes: return try papers.minutes
    case .agreement, .evaluation: throw Refusal("Papiret kan ikke laves endnu.")
    }
  }
}

/// Makes the papers about a project.
struct Papers {
  let project: Project
  let context: PaperContext
  let plan: Plan

  init(project: Project, context: PaperContext) {
    self.project = project
    self.context = context
    plan = Plan(project)
  }

  var today: Day { context.today }

  /// A paper with nothing but its head.
  func document(_ kind: PaperKind) -> Document {
    var document = Document(
      kind, title: kind.title, project: project.info.displayName, credits: project.info.credits,
      date: today.long)
    if let meeting = context.meeting { document.occasion = "Til \(meeting.plainName)" }
    return document
  }
}

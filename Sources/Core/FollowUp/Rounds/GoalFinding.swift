/// How a goal stood in a round.
public struct GoalFinding: Entity {
  /// What rounds found about goals.
  public static let kindName = "goalFinding"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<GoalFinding> = \.tables.goalFinding

  /// The record's id.
  public let id: String
  /// The round's id.
  public var round = ""
  /// The goal's id.
  public var goal = ""
  /// The latest figure then, or nil.
  public var value: Quantity?
  /// How it was then, in words.
  public var words = ""
  /// The target then, or nil.
  public var target: Quantity?
  /// How it was judged.
  public var assessment = GoalAssessment.notMeasured

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<GoalFinding>] = [
    Field("round", "Opfølgning", \.round, default: "") { $0.round = $1 }.referring(to: .round)
      .unasked { $0.json = .leftOut },
    Field("goal", "Mål", \.goal, default: "") { $0.goal = $1 }.referring(to: .goal)
      .unasked { $0.json = .leftOut },
    Field("value", "Værdi", \.value) { $0.value = $1 },
    Field("words", "I ord", \.words, default: "") { $0.words = $1 },
    Field("target", "Måltal", \.target) { $0.target = $1 },
    Field("assessment", "Vurdering", \.assessment, default: .notMeasured) { $0.assessment = $1 },
  ]

  /// By round, then by goal.
  public func precedes(_ other: GoalFinding) -> Bool {
    (round, goal, id) < (other.round, other.goal, other.id)
  }

  /// How the goal was judged, in a word or two.
  var assessmentText: String {
    let isUnjudged = assessment == .notMeasured && (value != nil || !words.isEmpty)
    return isUnjudged ? GoalAssessment.unjudged : assessment.shown
  }

  /// "Mål 3 i runde 2".
  public func name(in project: Project) -> String {
    let number = project.goal(goal).map { String($0.number) } ?? "(slettet)"
    return "Mål \(number) i \(project.round(round)?.plainName ?? "en slettet opfølgning")"
  }
}

/// A change that a round proposes (justering), and what has become of it.
public struct Adjustment: Placed {
  /// Adjustments.
  public static let kindName = "adjustment"
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<Adjustment>> & Sendable = \.adjustmentTable

  /// The record's id.
  public let id: String
  /// The round's id.
  public var round = ""
  /// What it changes.
  public var kind = AdjustmentKind.other
  /// What is proposed, and why.
  public var text = ""
  /// The id of the goal it is about, or nil.
  public var goal: String?
  /// The id of the activity it is about, or nil.
  public var activity: String?
  /// The id of the milestone it is about, or nil.
  public var milestone: String?
  /// The new target, or nil.
  public var newTarget: Quantity?
  /// The new date, or nil.
  public var newDate: Day?
  /// What has become of it.
  public var state = AdjustmentState.proposed
  /// The day it was carried out or rejected, or nil.
  public var settled: Day?
  /// Its place among the others.
  public var position = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Adjustment>] = [
    Field("round", "Runde", \.round, default: "").referring(to: .round)
      .unasked { $0.json = .leftOut },
    Field("sort", "Slags", \.kind, default: .other).face { $0.json = .named("kind") },
    Field("text", "Forslag", \.text, default: "").oneLine()
      .face { $0.hint = "Fx »Lavere måltal, for indkøbet er billigere end ventet«" },
    Field("goal", "Mål", \.goal).referring(to: .goal, whenRemoved: .clear)
      .face { $0.input = .record(none: "–") },
    Field("activity", "Aktivitet", \.activity).referring(to: .activity, whenRemoved: .clear)
      .face { $0.input = .record(none: "–") },
    Field("milestone", "Milepæl", \.milestone).referring(to: .milestone, whenRemoved: .clear)
      .face { $0.input = .record(none: "–") },
    Field("newTarget", "Nyt måltal", \.newTarget).face { $0.hint = "Ved nyt måltal, fx 84,5" },
    Field("newDate", "Ny dato", \.newDate)
      .face { $0.hint = "Ny frist, eller dagen målet skal nås" },
    Field("state", "Status", \.state, default: .proposed),
    Field("settled", "Afgjort den", \.settled),
    Field("position", "Plads", \.position, default: 0).hidden(),
  ]

  /// The fields in the order of the form.
  public static let asked = [
    "sort", "text", "goal", "newTarget", "activity", "milestone", "newDate",
  ]

  /// "Justering »Nyt måltal for renholdelse«".
  public func name(in project: Project) -> String { "Justering »\(text)«" }
}

/// A change that a round proposes (justering), and what has become of it.
public struct Adjustment: Placed {
  /// Adjustments.
  public static let kindName = "adjustment"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Adjustment> = \.tables.adjustment

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
  /// The id of the allocation key it is about, or nil.
  public var key: String?
  /// What the key is to go by, or nil.
  public var newMixture: KeyMixture?
  /// Who pays more and who less.
  public var economy = ""
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
    Field("round", "Opfølgning", \.round, default: "") { $0.round = $1 }.referring(to: .round)
      .unasked { $0.json = .leftOut },
    Field("sort", "Type", \.kind, default: .other) { $0.kind = $1 }.face {
      $0.json = .named("kind")
    },
    Field("text", "Forslag", \.text, default: "") { $0.text = $1 }.oneLine()
      .face { $0.hint = "Fx »Lavere måltal, for indkøbet er billigere end ventet«" },
    Field("goal", "Mål", \.goal) { $0.goal = $1 }.referring(to: .goal, whenRemoved: .clear)
      .face { $0.input = .record(none: "–") },
    Field("key", "Fordelingsnøgle", \.key) { $0.key = $1 }
      .referring(to: .allocationKey, whenRemoved: .clear)
      .face { $0.input = .record(none: "–") },
    Field("newMixture", "Ny fordeling", \.newMixture) { $0.newMixture = $1 }.face {
      $0.hint = "Fx »40 % boliger, 60 % m²«; hele procent, 100 i alt"
    },
    Field("economy", "Økonomi", \.economy, default: "") { $0.economy = $1 }
      .face { $0.hint = "Hvem der betaler mere og mindre; står i indstillingen" },
    Field("activity", "Aktivitet", \.activity) { $0.activity = $1 }
      .referring(to: .activity, whenRemoved: .clear)
      .face { $0.input = .record(none: "–") },
    Field("milestone", "Milepæl", \.milestone) { $0.milestone = $1 }
      .referring(to: .milestone, whenRemoved: .clear)
      .face { $0.input = .record(none: "–") },
    Field("newTarget", "Nyt måltal", \.newTarget) { $0.newTarget = $1 }.face {
      $0.hint = "Ved nyt måltal, fx 84,5"
    },
    Field("newDate", "Ny dato", \.newDate) { $0.newDate = $1 }
      .face { $0.hint = "Ny frist, eller dagen målet skal nås" },
    Field("state", "Status", \.state, default: .proposed) { $0.state = $1 },
    Field("settled", "Afgjort den", \.settled) { $0.settled = $1 }.face { $0.input = .day(.past) },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// The fields in the order of the form.
  public static let asked = [
    "sort", "text", "key", "newMixture", "economy", "milestone", "goal", "newTarget", "activity",
    "newDate",
  ]

  /// "Justering »Nyt måltal for renholdelse«".
  public var nameParts: (kind: String, called: String)? { ("Justering", text) }
}

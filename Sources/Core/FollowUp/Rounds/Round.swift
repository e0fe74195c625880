import Text

/// A follow-up round (opfølgningsrunde): the plan, the goals and the keys looked at on one day.
public struct Round: Numbered {
  /// Follow-up rounds.
  public static let kindName = "round"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Round> = \.tables.round

  /// The record's id.
  public let id: String
  /// The day it took stock.
  public var date: Day?
  /// What it is for.
  public var kind = RoundKind.followUp
  /// Whether the activities are done; nil lets the plan speak.
  public var activities: RoundAnswer?
  /// Why it is answered so.
  public var activitiesReason = ""
  /// Whether the goals are reached; nil lets the goals speak.
  public var goals: RoundAnswer?
  /// Why it is answered so.
  public var goalsReason = ""
  /// Whether the keys are fair; nil lets the figures speak.
  public var keys: RoundAnswer?
  /// Why it is answered so.
  public var keysReason = ""
  /// The overall answer; nil takes the worst of the three.
  public var overall: RoundAnswer?
  /// Why it is answered so.
  public var overallReason = ""
  /// What the round comes to.
  public var conclusion = ""
  /// What has been learnt.
  public var lessons = ""
  /// Where the joint operation may go from here.
  public var tracks = ""
  /// Goals that are proposed for the time to come.
  public var newGoals = ""
  /// How many activities were done.
  public var activitiesDone = 0
  /// How many activities there were.
  public var activitiesTotal = 0
  /// How many activities were overdue.
  public var activitiesOverdue = 0
  /// A number that never changes and never comes to mean another, to name it by.
  public var number = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Round>] = [
    Field("date", "Dato", \.date) { $0.date = $1 }
      .face {
        $0.input = .day(.past)
        $0.hint = "Fx »i dag« eller »3/11«"
        $0.option("dato", "En anden dag.", "dato")
      },
    Field("sort", "Type", \.kind, default: .followUp) { $0.kind = $1 }
      .face {
        $0.option(
          "type", "løbende, evaluering eller årlig.", "type", noun: "en type")
        $0.json = .named("kind")
      },
    Field("activities", "Svar om aktiviteterne", \.activities) { $0.activities = $1 }
      .face(answer("aktiviteter", asking: "Er aktiviteterne udført?")),
    Field("activitiesReason", "Begrundelse for aktiviteterne", \.activitiesReason, default: "") {
      $0.activitiesReason = $1
    }
    .face(reason("aktiviteter-begrundelse")),
    Field("goals", "Svar om målene", \.goals) { $0.goals = $1 }
      .face(answer("mål", asking: "Er målene nået?")),
    Field("goalsReason", "Begrundelse for målene", \.goalsReason, default: "") {
      $0.goalsReason = $1
    }
    .face(reason("mål-begrundelse")),
    Field("keys", "Svar om fordelingen", \.keys) { $0.keys = $1 }
      .face(answer("fordeling", asking: "Er fordelingen retvisende?")),
    Field("keysReason", "Begrundelse for fordelingen", \.keysReason, default: "") {
      $0.keysReason = $1
    }
    .face(reason("fordeling-begrundelse")),
    Field("overall", "Samlet vurdering", \.overall) { $0.overall = $1 }
      .face(answer("samlet")),
    Field("overallReason", "Samlet begrundelse", \.overallReason, default: "") {
      $0.overallReason = $1
    }
    .face(reason("samlet-begrundelse")),
    Field("conclusion", "Konklusion", \.conclusion, default: "") { $0.conclusion = $1 }
      .face {
        $0.hint = "Hvad opfølgningen kommer frem til"
        $0.option("konklusion", "Hvad opfølgningen kommer frem til.", "tekst")
      },
    Field("lessons", "Det har vi lært", \.lessons, default: "") { $0.lessons = $1 }
      .face {
        $0.hint = "Hvad andre eller I selv kan bruge næste gang"
        $0.option("lært", "Hvad I har lært.", "tekst")
      },
    Field("tracks", "Spor for den videre samdrift", \.tracks, default: "") { $0.tracks = $1 }
      .face {
        $0.hint = "Hvad der skal udvikles, fx »Fælles indkøb af maskiner«"
        $0.option("spor", "Hvor samdriften skal hen herfra.", "tekst")
      },
    Field("newGoals", "Forslag til nye mål", \.newGoals, default: "") { $0.newGoals = $1 }
      .face {
        $0.hint = "Et mål på hver linje"
        $0.option("nye-mål", "Forslag til nye mål.", "tekst")
      },
    Field("activitiesDone", "Udførte aktiviteter", \.activitiesDone, default: 0) {
      $0.activitiesDone = $1
    },
    Field("activitiesTotal", "Aktiviteter i alt", \.activitiesTotal, default: 0) {
      $0.activitiesTotal = $1
    },
    Field("activitiesOverdue", "Overskredne aktiviteter", \.activitiesOverdue, default: 0) {
      $0.activitiesOverdue = $1
    },
    Field("number", "Nr.", \.number, default: 0) { $0.number = $1 }.hidden(),
  ]

  /// The goals that are proposed, in their order.
  public var proposedGoals: [String] { newGoals.filledLines }

  /// What a field is called where it is answered: the question, where it has one.
  public static func question(_ field: String) -> String {
    self.field(field)?.face.label ?? label(of: field)
  }

  private static func answer(
    _ option: String, asking question: String? = nil
  ) -> @Sendable (inout Face) -> Void {
    {
      // In a list of what was changed a question would be followed by a comma.
      $0.label = question
      $0.input = .choice(among: RoundAnswer.self, none: "som tallene siger")
      $0.option(
        option, "\(question ?? "Samlet:") ja, delvist eller nej.", "svar", noun: "et svar")
    }
  }

  private static func reason(_ option: String) -> @Sendable (inout Face) -> Void {
    {
      $0.hint = "Skal skrives, når svaret er et andet end tallenes"
      $0.option(option, "Hvorfor.", "tekst")
    }
  }

  /// The earlier first; what has no day comes before all others.
  public func precedes(_ other: Round) -> Bool {
    (date?.ordinal ?? .min, number, id) < (other.date?.ordinal ?? .min, other.number, other.id)
  }

  /// "opfølgning 2".
  public var plainName: String { "opfølgning \(number)" }

  /// The number alone where the label says what it is.
  public func plainName(beside label: String) -> String {
    label == "Opfølgning" ? String(number) : plainName
  }

  /// Its number, kind and day.
  public func choiceName(in project: Project) -> String {
    "\(number) \(kind.shown)" + (date.map { ", \($0.medium)" } ?? "")
  }

  /// The latest first.
  public static func inOrderOfChoice(_ records: [Round]) -> [Round] { records.reversed() }

  /// "Opfølgning 2".
  public func name(in project: Project) -> String { "Opfølgning \(number)" }
}

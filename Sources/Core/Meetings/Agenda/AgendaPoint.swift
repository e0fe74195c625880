/// A point of a meeting's agenda (dagsordenspunkt), what is proposed at it and what came of it.
public struct AgendaPoint: Placed {
  /// Points of agendas.
  public static let kindName = "agendaPoint"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<AgendaPoint> = \.tables.agendaPoint

  /// The record's id.
  public let id: String
  /// The meeting's id.
  public var meeting = ""
  /// What it is called.
  public var title = ""
  /// What the meeting is to do with it.
  public var kind = AgendaPointKind.unspecified
  /// The id of the milestone it is about, or nil.
  public var milestone: String?
  /// What the matter is, and what is to be known of it.
  public var background = ""
  /// What it costs or saves.
  public var economy = ""
  /// What the meeting is asked to decide.
  public var recommendation = ""
  /// What is enclosed, a thing on each line.
  public var enclosures = ""
  /// The address of a document, or the path to it.
  public var link = ""
  /// How far the meeting has come with it.
  public var state = AgendaPointState.open
  /// What the meeting came to.
  public var outcome = ""
  /// Whether it is dealt with behind closed doors, and left out where all can read.
  public var isClosed = false
  /// The ids of the decisions that were taken at it.
  public var decisions: [String] = []
  /// The ids of the activities that were made from it.
  public var activities: [String] = []
  /// The ids of the promises that were given at it.
  public var promises: [String] = []
  /// The id of the point of an earlier meeting that it goes on from, or nil.
  public var carriedFrom: String?
  /// Its place on the agenda.
  public var position = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<AgendaPoint>] = [
    Field("meeting", "Møde", \.meeting, default: "") { $0.meeting = $1 }.referring(to: .meeting)
      .unasked { $0.json = .leftOut },
    Field("title", "Punkt", \.title, default: "") { $0.title = $1 }.oneLine()
      .face {
        $0.hint = "Fx »Godkendelse af samdriftsmodel«"
        $0.option("punkt", "Hvad punktet hedder.", "tekst")
      },
    Field("sort", "Til", \.kind, default: .unspecified) { $0.kind = $1 }
      .face {
        $0.option("til", "orientering, drøftelse eller beslutning.", "ord", noun: "en type")
        $0.json = .named("kind")
      },
    Field("milestone", "Milepæl", \.milestone) { $0.milestone = $1 }
      .referring(to: .milestone, whenRemoved: .clear)
      .face {
        $0.input = .record(none: "ingen milepæl")
        $0.option("milepæl", "Den milepæl, det er om.", "nr")
      },
    Field("background", "Sag og baggrund", \.background, default: "") { $0.background = $1 }
      .face {
        $0.hint = "Hvad sagen er, og hvad mødet skal vide"
        $0.option("baggrund", "Hvad sagen er, og hvad mødet skal vide.", "tekst")
      },
    Field("economy", "Økonomi", \.economy, default: "") { $0.economy = $1 }
      .face {
        $0.hint = "Hvad det koster eller sparer, og hvem der betaler"
        $0.option("økonomi", "Hvad det koster eller sparer.", "tekst")
      },
    Field("recommendation", "Indstilling", \.recommendation, default: "") { $0.recommendation = $1 }
      .face {
        $0.hint = "Hvad mødet bliver bedt om at beslutte"
        $0.option("indstilling", "Hvad mødet bliver bedt om at beslutte.", "tekst")
      },
    Field("enclosures", "Bilag", \.enclosures, default: "") { $0.enclosures = $1 }
      .face {
        $0.hint = "Et bilag på hver linje"
        $0.option("bilag", "Et bilag; kan bruges flere gange.", "tekst", isRepeated: true)
      },
    .link(\.link) { $0.link = $1 },
    Field("closed", "Lukket punkt", \.isClosed, default: false) { $0.isClosed = $1 }
      .face {
        $0.hint = "Står kun som »lukket punkt« i den udgave, alle må læse"
        $0.option("lukket", "ja eller nej: om punktet er lukket.", "svar")
        $0.json = .named("isClosed")
      },
    Field("state", "Status", \.state, default: .open) { $0.state = $1 }
      .face { $0.option("status", "åbent, behandlet eller fortsættes.", "ord", noun: "en status") },
    Field("outcome", "Det blev aftalt", \.outcome, default: "") { $0.outcome = $1 }
      .face {
        $0.hint = "Hvad mødet kom frem til"
        $0.option("aftalt", "Hvad mødet kom frem til.", "tekst")
      },
    Field("decisions", "Beslutninger", \.decisions, default: []) { $0.decisions = $1 }
      .referring(to: .decision, whenRemoved: .clear),
    Field("activities", "Aktiviteter", \.activities, default: []) { $0.activities = $1 }
      .referring(to: .activity, whenRemoved: .clear)
      .unasked {
        $0.option("aktiviteter", "Numrene på de aktiviteter, der kom ud af punktet.", "1,2")
      },
    Field("promises", "Løfter", \.promises, default: []) { $0.promises = $1 }
      .referring(to: .promise, whenRemoved: .clear),
    Field("carriedFrom", "Fortsat fra", \.carriedFrom) { $0.carriedFrom = $1 }
      .referring(to: .agendaPoint, whenRemoved: .clear),
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// The fields in the order of the form.
  public static let asked = [
    "title", "sort", "milestone", "background", "economy", "recommendation", "enclosures", "link",
    "closed", "state", "outcome",
  ]

  /// What it is called.
  public var plainName: String { title }

  /// "Punkt »Vagtordningen«".
  public var nameParts: (kind: String, called: String)? { ("Punkt", title) }
}

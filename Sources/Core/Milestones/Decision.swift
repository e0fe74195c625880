/// What a deciding body said.
///
/// The raw value is the stored word.
public enum DecisionOutcome: String, CaseIterable, FieldValue {
  case approved, approvedWithChanges, rejected, postponed

  /// The outcome in Danish.
  public var shown: String {
    switch self {
    case .approved: "godkendt"
    case .approvedWithChanges: "godkendt med ændringer"
    case .rejected: "afvist"
    case .postponed: "udsat"
    }
  }

  /// Whether the matter was approved, with changes or without.
  public var isApproval: Bool { self == .approved || self == .approvedWithChanges }
}

/// A decision (beslutning) on a milestone or on another matter; with a department, that department's
/// accession (tiltrædelse) to the agreement.
///
/// The program records what a body decided. It does not judge whether that is legally sufficient.
public struct Decision: Placed {
  /// Decisions.
  public static let kindName = "decision"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Decision> = \.tables.decision

  /// The record's id.
  public let id: String
  /// The milestone's id; empty where it is on another matter.
  public var milestone = ""
  /// What is decided on, where that is no milestone.
  public var matter = ""
  /// The id of the department that accedes, or nil.
  public var department: String?
  /// The body that decided: a board, a management group, a meeting.
  public var body = ""
  /// When it decided.
  public var date: Day?
  /// What it decided.
  public var outcome = DecisionOutcome.approved
  /// Where it is written down: minutes and item.
  public var minutes = ""
  /// The address of a document, or the path to it.
  public var link = ""
  /// The id of the meeting that took it, or nil.
  public var meeting: String?
  /// The id of the version of the agreement that is acceded to, or nil.
  public var agreement: String?
  /// The id of the follow-up round that is approved as the evaluation, or nil.
  public var round: String?
  /// Its place among decisions of the same day.
  public var position = 0

  /// Creates an empty decision.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Decision>] = [
    Field("milestone", "Milepæl", \.milestone, default: "") { $0.milestone = $1 }
      .referring(to: .milestone)
      .face { $0.input = .record(none: "ingen milepæl, en anden sag") },
    Field("matter", "Sag", \.matter, default: "") { $0.matter = $1 }.oneLine()
      .face {
        $0.hint = "Når beslutningen ikke er om en milepæl. Fx »Fælles feriedækning«"
        $0.option("sag", "Hvad der besluttes, når det ikke er en milepæl.", "tekst")
      },
    Field("department", "Afdeling", \.department) { $0.department = $1 }.referring(to: .department)
      .face { $0.option("afdeling", "Den afdeling, der tiltræder eller afviser.", "navn") },
    Field("body", "Besluttet af", \.body, default: "") { $0.body = $1 }.oneLine()
      .face {
        $0.hint = "Fx »Afdelingsbestyrelsen« eller »Administrativ ledelse«"
        $0.known = .others
        $0.option(
          "besluttet-af", "Hvem der besluttede.", "navn",
          whenEmpty: "Skriv, hvem der besluttede, med --besluttet-af.")
      },
    Field("date", "Dato", \.date) { $0.date = $1 }
      .face {
        $0.input = .day(.past)
        $0.hint = "Fx »3/12«, »i går« eller »ons i uge 47«"
        $0.option("dato", "Hvornår.", "dato")
      },
    Field("outcome", "Beslutning", \.outcome, default: .approved) { $0.outcome = $1 }.essential()
      .face {
        $0.option(
          "beslutning", "godkendt, godkendt med ændringer, afvist eller udsat.",
          "beslutning", noun: "en beslutning")
      },
    Field("minutes", "Referat", \.minutes, default: "") { $0.minutes = $1 }.oneLine()
      .face {
        $0.hint = "Hvor det står, fx »Referat af møde 4, punkt 6«"
        $0.option("referat", "Hvor det står.", "tekst")
      },
    .link(\.link) { $0.link = $1 },
    Field("meeting", "Møde", \.meeting) { $0.meeting = $1 }
      .referring(to: .meeting, whenRemoved: .clear)
      .face {
        $0.input = .record(none: "ikke på et møde")
        $0.option("møde", "Det møde, der besluttede: dets dato eller navn.", "møde")
        $0.json = .leftOut
      },
    Field("agreement", "Aftale", \.agreement) { $0.agreement = $1 }
      .referring(to: .agreement, whenRemoved: .clear)
      .face { $0.json = .leftOut },
    Field("round", "Evaluering", \.round) { $0.round = $1 }
      .referring(to: .round, whenRemoved: .clear)
      .face {
        $0.option("opfølgning", "Opfølgningen, der godkendes som evaluering.", "nr")
        $0.json = .leftOut
      },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// The fields in the order of the form.
  public static let asked = [
    "body", "date", "outcome", "minutes", "link",
  ]

  /// The earliest first; those without a date come last.
  public func precedes(_ other: Decision) -> Bool {
    (date?.ordinal ?? .max, position, id) < (other.date?.ordinal ?? .max, other.position, other.id)
  }

  /// What it is about, as another record's field shows it: "beslutning om milepæl 6".
  public var plainName: String { matter.isEmpty ? "beslutning om milepæl \(milestone)" : matter }

  /// "Beslutning fra Afdelingsmødet om milepæl 6".
  public func name(in project: Project) -> String {
    "Beslutning fra \(decider(in: project)) om \(topic)"
  }

  /// Whether it is on a matter that is no milestone.
  public var isOther: Bool { milestone.isEmpty }

  /// What it is on, inside a sentence: "milepæl 6" or "»Fælles feriedækning«".
  public var topic: String { isOther ? "»\(matter)«" : "milepæl \(milestone)" }

  /// What it is on, before what was decided: "Milepæl 6" or "Fælles feriedækning".
  public var heading: String { isOther ? matter : "Milepæl \(milestone)" }

  /// The department that acceded, or else the body that decided.
  public func decider(in project: Project) -> String {
    department.flatMap { project.department($0)?.name } ?? (body.isEmpty ? "?" : body)
  }

  /// "Beslutning om milepæl 6".
  public func subject(in project: Project) -> String { "Beslutning om \(topic)" }
}

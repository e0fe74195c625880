import Text

/// What the joint operation is to lead to (mål), and how it is seen whether it did.
public struct Goal: Numbered, Placed {
  /// Goals.
  public static let kindName = "goal"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Goal> = \.tables.goal

  /// The record's id.
  public let id: String
  /// What is to be reached.
  public var title = ""
  /// What it is about.
  public var area = GoalArea.economy
  /// What is looked at to see whether it is reached.
  public var indicator = ""
  /// Whether it is measured in figures or told in words.
  public var scale = GoalScale.figures
  /// What the figures count: "timer" for example.
  public var unit = ""
  /// Which way the figures are to move.
  public var direction = GoalDirection.higher
  /// The figure that it all began with, or nil.
  public var baseline: Quantity?
  /// The year that the baseline is from, or nil.
  public var baselineYear: Int?
  /// How it was to begin with, in words.
  public var baselineWords = ""
  /// The figure to reach, or nil.
  public var target: Quantity?
  /// How it is to be, in words.
  public var targetWords = ""
  /// The day by which it is to be reached, or nil.
  public var targetDate: Day?
  /// Who sees to it; a role or a name.
  public var responsible = ""
  /// How people judge that it stands; nil lets figures and date speak.
  public var assessment: GoalAssessment?
  /// Why people judge otherwise than the figures.
  public var reason = ""
  /// What is to be done otherwise.
  public var adjustment = ""
  /// When it is to be looked at next, or nil.
  public var nextFollowUp: Day?
  /// Anything else.
  public var note = ""
  /// A number that never changes and never comes to mean another, to name it by.
  public var number = 0
  /// Its place among the others.
  public var position = 0

  /// How its figures are written: what is measured in kroner has øre and no more.
  public var numberForm: NumberFormat {
    let unit = unit.trimmed.lowercased()
    if unit.hasPrefix("kr") { return .kroner }
    return unit == "%" ? .percent : unit == "timer" ? .hours : .decimal
  }

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Goal>] = [
    Field("title", "Mål", \.title, default: "") { $0.title = $1 }.oneLine()
      .face {
        $0.hint = "Fx »Billigere renholdelse«"
        $0.option("titel", "Hvad der skal nås.", "tekst")
      },
    Field("area", "Område", \.area, default: .economy) { $0.area = $1 }
      .face {
        $0.option(
          "område", "økonomi, service, samarbejde, indflydelse eller læring.",
          "ord", noun: "et område")
      },
    Field("indicator", "Indikator", \.indicator, default: "") { $0.indicator = $1 }.oneLine()
      .face {
        $0.hint = "Hvad I ser på, fx »Konto 114 pr. m² om året«"
        $0.option("indikator", "Hvad der ses på.", "tekst")
      },
    Field("scale", "Angives med", \.scale, default: .figures) { $0.scale = $1 }
      .face {
        $0.option("angives-med", "tal eller ord.", "ord", noun: "noget, et mål kan angives med")
        $0.json = .wordOnly
      },
    Field("unit", "Enhed", \.unit, default: "") { $0.unit = $1 }.oneLine()
      .face {
        $0.hint = "Fx »kr./m²«, »timer« eller »af 5«"
        $0.option("enhed", "Hvad tallene tæller, for eksempel kr./m².", "tekst")
      },
    Field("direction", "Retning", \.direction, default: .higher) { $0.direction = $1 }
      .face {
        $0.option(
          "retning", "højere (er bedre) eller lavere (er bedre).",
          "ord", noun: "en retning")
        $0.json = .wordOnly
      },
    Field("baseline", "Udgangspunkt", \.baseline) { $0.baseline = $1 }
      .face {
        $0.hint = "Som det var, fx 92,50"
        $0.option("udgangspunkt", "Som det var, i tal eller i ord.", "værdi")
      },
    Field("baselineYear", "Udgangspunktets år", \.baselineYear) { $0.baselineYear = $1 }
      .within(1900...2199)
      .face {
        $0.input = .year
        $0.hint = "Fx 2025"
        $0.option("år", "Året, som udgangspunktet er fra.", "årstal")
      },
    Field("baselineWords", "Udgangspunkt i ord", \.baselineWords, default: "") {
      $0.baselineWords = $1
    }.oneLine()
      .face {
        $0.hint = "Når målet beskrives i ord"
        $0.option("udgangspunkt", "Som det var, i tal eller i ord.", "værdi")
      },
    Field("target", "Måltal", \.target) { $0.target = $1 }
      .face {
        $0.hint = "Som det skal blive, fx 80"
        $0.option("måltal", "Som det skal blive, i tal eller i ord.", "værdi")
      },
    Field("targetWords", "Mål i ord", \.targetWords, default: "") { $0.targetWords = $1 }.oneLine()
      .face {
        $0.hint = "Når målet beskrives i ord"
        $0.option("måltal", "Som det skal blive, i tal eller i ord.", "værdi")
      },
    Field("targetDate", "Nås senest", \.targetDate) { $0.targetDate = $1 }
      .face {
        $0.hint = "Fx »30/6«, »uge 26«, »+6m«"
        $0.option("senest", "Dagen, det skal være nået.", "dato")
      },
    Field("responsible", "Ansvarlig", \.responsible, default: "") { $0.responsible = $1 }.oneLine()
      .face {
        $0.hint = "En rolle er nok, fx »Driftslederen«"
        $0.known = .names
        $0.option("ansvarlig", "Hvem der ser til det.", "navn")
      },
    Field("assessment", "Vurdering", \.assessment) { $0.assessment = $1 }
      .face {
        $0.input = .choice(among: GoalAssessment.self, none: "som tallene siger")
        $0.option(
          "vurdering", "nået, delvist nået, ikke nået eller endnu ikke målt.",
          "ord", noun: "en vurdering")
      },
    Field("reason", "Begrundelse", \.reason, default: "") { $0.reason = $1 }
      .face {
        $0.hint = "Skal udfyldes, når I selv vurderer"
        $0.option("begrundelse", "Hvorfor I selv vurderer sådan.", "tekst")
      },
    Field("adjustment", "Justering", \.adjustment, default: "") { $0.adjustment = $1 }
      .face {
        $0.hint = "Hvad der skal gøres anderledes"
        $0.option("justering", "Hvad der skal gøres anderledes.", "tekst")
      },
    Field("nextFollowUp", "Næste opfølgning", \.nextFollowUp) { $0.nextFollowUp = $1 }
      .face {
        $0.hint = "Hvornår målet skal ses på igen"
        $0.option("opfølgning", "Hvornår målet skal ses på igen.", "dato")
      },
    Field("note", "Bemærkning", \.note, default: "") { $0.note = $1 }.face {
      $0.option("note", "Andet.", "tekst")
    },
    Field("number", "Nr.", \.number, default: 0) { $0.number = $1 }.hidden(),
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// The face of a field, with the figures that the goal is counted in; a goal told in words takes
  /// its options' values as words.
  public func face(of field: String, in project: Project) -> Face? {
    var face = Self.field(field)?.face
    switch field {
    case "baseline", "target":
      face?.input = .amount(numberForm)
      if scale == .words { face?.option = nil }
    case "baselineWords", "targetWords":
      if scale == .figures { face?.option = nil }
    default: break
    }
    return face
  }

  /// The fields in the order of the form.
  public static let asked = [
    "title", "area", "indicator", "scale", "unit", "direction", "baseline", "baselineWords",
    "baselineYear", "target", "targetWords", "targetDate", "responsible", "nextFollowUp",
  ]

  /// The goal's number and what is to be reached.
  public var plainName: String { "\(number) \(title)" }

  /// "Mål 3 »Lavere udgift til renholdelse«".
  public var nameParts: (kind: String, called: String)? { ("Mål \(number)", title) }

  /// "Mål 3".
  public func subject(in project: Project) -> String { "Mål \(number)" }
}

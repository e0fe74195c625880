import Text

/// What the joint operation is to lead to (mål), and how it is seen whether it did.
public struct Goal: Entity {
  /// Goals.
  public static let kind = Kind.goal
  /// They have a number that never comes to mean another.
  public static let isNumbered = true
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<Goal>> & Sendable = \.goalTable

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
    Field("title", "Mål", \.title, default: "").oneLine(),
    Field("area", "Område", \.area, default: .economy),
    Field("indicator", "Indikator", \.indicator, default: "").oneLine(),
    Field("scale", "Måles i", \.scale, default: .figures),
    Field("unit", "Enhed", \.unit, default: "").oneLine(),
    Field("direction", "Retning", \.direction, default: .higher),
    Field("baseline", "Udgangspunkt", \.baseline),
    Field("baselineYear", "Udgangspunktets år", \.baselineYear).within(1900...2199),
    Field("baselineWords", "Udgangspunkt i ord", \.baselineWords, default: "").oneLine(),
    Field("target", "Måltal", \.target),
    Field("targetWords", "Mål i ord", \.targetWords, default: "").oneLine(),
    Field("targetDate", "Nås inden", \.targetDate),
    Field("responsible", "Ansvarlig", \.responsible, default: "").oneLine(),
    Field("assessment", "Vurdering", \.assessment),
    Field("reason", "Begrundelse", \.reason, default: ""),
    Field("adjustment", "Justering", \.adjustment, default: ""),
    Field("nextFollowUp", "Næste opfølgning", \.nextFollowUp),
    Field("note", "Bemærkning", \.note, default: ""),
    Field("number", "Nr.", \.number, default: 0).hidden(),
    Field("position", "Plads", \.position, default: 0).hidden(),
  ]

  /// By its place among the others.
  public func precedes(_ other: Goal) -> Bool {
    (position, number, id) < (other.position, other.number, other.id)
  }

  /// The goal's number and what is to be reached.
  public var plainName: String { "\(number) \(title)" }

  /// "Mål 3 »Lavere udgift til renholdelse«".
  public func name(in project: Project) -> String { "Mål \(number) »\(title)«" }

  /// "Mål 3".
  public func subject(in project: Project) -> String { "Mål \(number)" }
}

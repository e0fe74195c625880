/// Where a stakeholder stood on a day (vurdering); earlier ones are kept, so that movement shows.
public struct Assessment: Placed {
  /// Assessments.
  public static let kindName = "assessment"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Assessment> =
    \.tables.assessment

  /// The record's id.
  public let id: String
  /// The stakeholder's id.
  public var stakeholder = ""
  /// The day it is from.
  public var date: Day?
  /// Where the stakeholder stood.
  public var attitude = Attitude.neutral
  /// Influence, 1–5.
  public var influence = 3
  /// Affectedness, 1–5.
  public var affectedness = 3
  /// Its place among those of the same day.
  public var position = 0

  /// Creates an assessment in the middle of everything.
  public init(id: String) { self.id = id }

  /// Where it puts the stakeholder in the matrix.
  public var matrixPosition: MatrixPosition {
    MatrixPosition(influence: influence, affectedness: affectedness)
  }

  /// The earlier first; what has no day comes before all others.
  public func precedes(_ other: Assessment) -> Bool {
    (date?.ordinal ?? .min, position, id)
      < (other.date?.ordinal ?? .min, other.position, other.id)
  }

  /// The fields, in the order people read them.
  public static let fields: [Field<Assessment>] = [
    Field("stakeholder", "Interessent", \.stakeholder, default: "") { $0.stakeholder = $1 }
      .referring(to: .stakeholder)
      .unasked { $0.json = .leftOut },
    Field("date", "Dato", \.date) { $0.date = $1 }.face { $0.input = .day(.past) },
    Field("attitude", "Holdning", \.attitude, default: .neutral) { $0.attitude = $1 }
      .face {
        $0.option(
          "holdning", "modstander, skeptisk, neutral, positiv eller ambassadør.",
          "holdning", noun: "en holdning")
        $0.column(also: "holdningtilprojektet", "holdningtilsamdrift")
        $0.json = .wordOnly
      },
    Field("influence", "Indflydelse", \.influence, default: 3) { $0.influence = $1 }
      .within(MatrixPosition.range)
      .face {
        $0.input = .choice(MatrixPosition.choices(default: 3))
        $0.option(
          "indflydelse", "Fra 1 (lille) til 5 (stor).", "tal", noun: "et tal fra 1 til 5")
        $0.column(also: "indflydelsepaaprojektet", "magt")
      },
    Field("affectedness", "Berørthed", \.affectedness, default: 3) { $0.affectedness = $1 }
      .within(MatrixPosition.range)
      .face {
        $0.input = .choice(MatrixPosition.choices(default: 3))
        $0.option(
          "berørthed", "Fra 1 (lidt) til 5 (meget).", "tal", noun: "et tal fra 1 til 5")
        $0.column(also: "beroert", "paavirkning", "paavirket")
      },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// "Vurdering af Beboere".
  public func name(in project: Project) -> String {
    "Vurdering af \(project.stakeholder(stakeholder)?.name ?? "en slettet interessent")"
  }
}

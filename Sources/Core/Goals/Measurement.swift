/// How a goal was found to stand on a day (måling).
public struct Measurement: Placed {
  /// Measurements.
  public static let kindName = "measurement"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Measurement> = \.tables.measurement

  /// The record's id.
  public let id: String
  /// The goal's id.
  public var goal = ""
  /// The day it is from.
  public var date: Day?
  /// The figure, or nil where it is told in words.
  public var value: Quantity?
  /// How it was, in words.
  public var words = ""
  /// Where it comes from, and anything else.
  public var note = ""
  /// Its place among the others.
  public var position = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Measurement>] = [
    Field("goal", "Mål", \.goal, default: "") { $0.goal = $1 }.referring(to: .goal)
      .unasked { $0.json = .leftOut },
    Field("date", "Dato", \.date) { $0.date = $1 }
      .face {
        $0.input = .day(.past)
        $0.hint = "Fx »i dag« eller »30/6«"
      },
    Field("value", "Værdi", \.value) { $0.value = $1 }.face { $0.isRequired = true },
    Field("words", "I ord", \.words, default: "") { $0.words = $1 }
      .face {
        $0.hint = "Hvordan det står til"
        $0.isRequired = true
      },
    Field("note", "Bemærkning", \.note, default: "") { $0.note = $1 }.face {
      $0.hint = "Hvor tallet kommer fra"
    },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// The face of a field, with the figures and the unit that the goal is counted in.
  public func face(of field: String, in project: Project) -> Face? {
    var face = Self.field(field)?.face
    guard field == "value" else { return face }
    let goal = project.goal(goal)
    face?.input = .amount(goal?.numberForm ?? .decimal)
    let unit = goal?.unit ?? ""
    face?.hint = unit.isEmpty ? "Fx 84,5" : "Fx 84,5; enheden er \(unit)"
    return face
  }

  /// The earlier first; what has no day comes before all others.
  public func precedes(_ other: Measurement) -> Bool {
    (date?.ordinal ?? .min, position, id) < (other.date?.ordinal ?? .min, other.position, other.id)
  }

  /// "Måling af mål 3".
  public func name(in project: Project) -> String {
    "Måling af mål \(project.goal(goal).map { String($0.number) } ?? "(slettet)")"
  }
}

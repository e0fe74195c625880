/// Whether a department's representatives are expected to accede.
///
/// The raw value is the stored word.
public enum ExpectedAnswer: String, CaseIterable, FieldValue {
  case yes, unsure, no

  /// The answer in Danish.
  public var shown: String {
    switch self {
    case .yes: "ja"
    case .unsure: "usikker"
    case .no: "nej"
    }
  }
}

/// What was expected on a day of a department's accession (forventning); earlier ones are kept.
public struct Expectation: Placed {
  /// Expectations.
  public static let kindName = "expectation"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Expectation> =
    \.tables.expectation

  /// The record's id.
  public let id: String
  /// The department's id.
  public var department = ""
  /// The day it is from.
  public var date: Day?
  /// What was expected.
  public var answer = ExpectedAnswer.unsure
  /// What it rests on.
  public var note = ""
  /// Its place among those of the same day.
  public var position = 0

  /// Creates an unsure expectation.
  public init(id: String) { self.id = id }

  /// The earlier first; what has no day comes before all others.
  public func precedes(_ other: Expectation) -> Bool {
    (date?.ordinal ?? .min, position, id)
      < (other.date?.ordinal ?? .min, other.position, other.id)
  }

  /// The fields, in the order people read them.
  public static let fields: [Field<Expectation>] = [
    Field("department", "Afdeling", \.department, default: "") { $0.department = $1 }
      .referring(to: .department),
    Field("date", "Dato", \.date) { $0.date = $1 }
      .face {
        $0.input = .day(.past)
        $0.option("pr", "Dagen, det er fra; ellers i dag.", "dato")
      },
    Field("answer", "Tiltræder", \.answer, default: .unsure) { $0.answer = $1 }
      .face { $0.option("svar", "ja, usikker eller nej.", "svar", noun: "et svar") },
    Field("note", "Begrundelse", \.note, default: "") { $0.note = $1 }
      .face { $0.option("begrundelse", "Hvad det bygger på.", "tekst") },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// The fields in the order of the form.
  public static let asked = [
    "answer", "date", "note",
  ]

  /// "Forventning til Fjordglimt".
  public func name(in project: Project) -> String {
    "Forventning til \(project.department(department)?.name ?? "en slettet afdeling")"
  }
}

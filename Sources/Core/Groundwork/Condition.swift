/// What a condition is about (slags vilkår).
///
/// The raw value is the stored word.
public enum ConditionKind: String, CaseIterable, FieldValue {
  case policy, strategy, attitude, culture, economy, agreement

  /// The kind in Danish.
  public var shown: String {
    switch self {
    case .policy: "politik"
    case .strategy: "strategi"
    case .attitude: "holdning"
    case .culture: "kultur"
    case .economy: "økonomi"
    case .agreement: "aftale"
    }
  }
}

/// A condition (vilkår) for joint operation in the organisation, found in milestone 1.
public struct Condition: Placed {
  /// Conditions.
  public static let kindName = "condition"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Condition> = \.tables.condition

  /// The record's id.
  public let id: String
  /// What it says.
  public var text = ""
  /// What it is about.
  public var about = ConditionKind.policy
  /// Whether it is written down anywhere.
  public var isWritten = true
  /// What follows from it for the joint operation.
  public var consequence = ""
  /// Where it comes from.
  public var source = ""
  /// Its place among the conditions.
  public var position = 0

  /// Creates an empty condition.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Condition>] = [
    Field("text", "Vilkår", \.text, default: "") { $0.text = $1 }
      .face {
        $0.hint = "Fx »Ingen afskediges på grund af samdrift«"
        $0.option("tekst", "En ny ordlyd.", "tekst")
      },
    Field("about", "Type", \.about, default: .policy) { $0.about = $1 }
      .face {
        $0.option(
          "type", "politik, strategi, holdning, kultur, økonomi eller aftale.",
          "type", noun: "en type")
        $0.json = .named("kind")
      },
    Field("written", "Skrevet ned", \.isWritten, default: true) { $0.isWritten = $1 }
      .face {
        $0.input = .choice(default: true, no: "nej, uskrevet")
        $0.json = .named("isWritten")
      },
    Field("consequence", "Betydning for samdrift", \.consequence, default: "") {
      $0.consequence = $1
    }
    .face { $0.option("betydning", "Hvad der følger af det for samdriften.", "tekst") },
    Field("source", "Kilde", \.source, default: "") { $0.source = $1 }.oneLine()
      .face {
        $0.hint = "Hvor det står, eller hvem der har sagt det (en rolle er nok)"
        $0.option("kilde", "Hvor det kommer fra.", "tekst")
      },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// "Vilkår »Ingen afskediges«".
  public var nameParts: (kind: String, called: String)? { ("Vilkår", text) }
}

/// What an allocation key goes by (fordeling efter).
///
/// The raw value is the stored word.
public enum KeyBasis: String, CaseIterable, FieldValue {
  case dwellings, tenancyUnits, area, hours, fixed, mixed

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .dwellings: "boliger"
    case .tenancyUnits: "lejemålsenheder"
    case .area: "m²"
    case .hours: "timer"
    case .fixed: "faste procenter"
    case .mixed: "en blanding"
    }
  }

  /// What else it is called; "m2" is as good as "m²".
  public var synonyms: [String] {
    switch self {
    case .dwellings: ["lejemål"]
    case .tenancyUnits: ["enheder"]
    case .area: ["m2", "areal"]
    case .mixed: ["blanding"]
    case .hours, .fixed: []
    }
  }
}

/// Where a stakeholder stands (holdning).
///
/// The raw value is the stored word.
public enum Attitude: String, CaseIterable, FieldValue {
  case opponent, sceptical, neutral, positive, ambassador

  /// Reads the stored word.
  public init?(stored: String) { self.init(rawValue: stored) }

  /// The stored word.
  public var stored: String { rawValue }

  /// The attitude in Danish.
  public var shown: String {
    switch self {
    case .opponent: "modstander"
    case .sceptical: "skeptisk"
    case .neutral: "neutral"
    case .positive: "positiv"
    case .ambassador: "ambassadør"
    }
  }
}

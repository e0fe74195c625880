/// Where a stakeholder stands (holdning).
///
/// The raw value is the stored word.
public enum Attitude: String, CaseIterable, FieldValue {
  case opponent, sceptical, neutral, positive, ambassador

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

  /// The sign that stands for the attitude, before the word or beside a number.
  public var sign: String {
    switch self {
    case .opponent: "▼"
    case .sceptical: "▽"
    case .neutral: "○"
    case .positive: "△"
    case .ambassador: "▲"
    }
  }

  /// The attitude as sign and word.
  public var words: String { "\(sign) \(shown)" }
}

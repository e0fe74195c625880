/// What has become of a proposed adjustment (justeringens status).
///
/// The raw value is the stored word.
public enum AdjustmentState: String, CaseIterable, FieldValue {
  case proposed, carriedOut, rejected

  /// Reads the stored word.
  public init?(stored: String) { self.init(rawValue: stored) }

  /// The stored word.
  public var stored: String { rawValue }

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .proposed: "foreslået"
    case .carriedOut: "gennemført"
    case .rejected: "afvist"
    }
  }
}

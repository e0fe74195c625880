/// What has become of a proposed adjustment (justeringens status).
///
/// The raw value is the stored word.
public enum AdjustmentState: String, CaseIterable, FieldValue {
  case proposed, carriedOut, rejected

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .proposed: "foreslået"
    case .carriedOut: "gennemført"
    case .rejected: "afvist"
    }
  }
}

/// What an adjustment changes (slags justering).
///
/// The raw value is the stored word.
public enum AdjustmentKind: String, CaseIterable, FieldValue {
  case goalTarget, keyMixture, activityDeadline, newActivity, reopenedMilestone, newAgreement, other

  /// The fields of an adjustment that matter to it, besides what is proposed.
  public var fields: [String] {
    switch self {
    case .goalTarget: ["goal", "newTarget", "newDate"]
    case .keyMixture: ["key", "newMixture", "economy"]
    case .activityDeadline: ["activity", "newDate"]
    case .newActivity: ["goal", "milestone", "newDate"]
    case .reopenedMilestone: ["milestone", "goal", "newTarget", "newDate"]
    case .newAgreement, .other: []
    }
  }

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .goalTarget: "nyt måltal"
    case .keyMixture: "ny fordeling"
    case .activityDeadline: "ny frist for en aktivitet"
    case .newActivity: "ny aktivitet"
    case .reopenedMilestone: "milepæl genåbnes"
    case .newAgreement: "ny version af aftalen"
    case .other: "andet"
    }
  }
}

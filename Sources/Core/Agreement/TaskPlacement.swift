/// Where an operational task is solved (opgavens placering).
///
/// The raw value is the stored word.
public enum TaskPlacement: String, CaseIterable, FieldValue {
  case joint, local, shared

  /// The value in Danish.
  public var shown: String {
    switch self {
    case .joint: "fælles"
    case .local: "lokal"
    case .shared: "delt"
    }
  }

  /// So many tasks of the kind: "1 lokal", "2 lokale".
  public func counted(_ count: Int) -> String {
    let isSeveral = count != 1
    switch self {
    case .joint: return "\(count) fælles"
    case .local: return "\(count) \(isSeveral ? "lokale" : "lokal")"
    case .shared: return "\(count) \(isSeveral ? "delte" : "delt")"
    }
  }
}

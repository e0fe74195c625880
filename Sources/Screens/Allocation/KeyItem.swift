/// What the focus can rest on, where allocation keys are listed.
enum KeyItem: Equatable {
  /// A key by its id.
  case key(String)
  /// The line that stands where there are no keys yet.
  case noKeys

  /// The item as a row's id.
  var id: String {
    switch self {
    case .key(let id): "allocationKey/\(id)"
    case .noKeys: "allocationKeys"
    }
  }

  init?(id: String) {
    let parts = id.split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("allocationKey", 2): self = .key(parts[1])
    case ("allocationKeys", 1): self = .noKeys
    default: return nil
    }
  }
}

/// What the focus can rest on, on a round's page.
enum RoundItem: Equatable {
  /// A field by its stored name.
  case field(String)
  /// An adjustment by its id.
  case adjustment(String)
  /// The line that stands where there are no adjustments yet.
  case noAdjustments
  /// How the plan moved.
  case plan
  /// How a goal moved, by its id.
  case goal(String)
  /// How a key moved, by its id.
  case key(String)

  /// The item as a row's id.
  var id: String {
    switch self {
    case .field(let name): "field/\(name)"
    case .adjustment(let id): "adjustment/\(id)"
    case .noAdjustments: "empty/adjustment"
    case .plan: "plan/moved"
    case .goal(let id): "goal/\(id)"
    case .key(let id): "key/\(id)"
    }
  }

  init?(id: String) {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "field": self = .field(parts[1])
    case "adjustment": self = .adjustment(parts[1])
    case "empty": self = .noAdjustments
    case "plan": self = .plan
    case "goal": self = .goal(parts[1])
    case "key": self = .key(parts[1])
    default: return nil
    }
  }
}

import Text

/// The label of an edit of several activities at once: it names or counts those that are changed,
/// also when some fall away because others have changed them.
public struct SharedLabel: Equatable, Sendable {
  private let before: String
  private let after: String
  /// What the activities are called, where only one is changed.
  private let names: [Reference: String]
  /// What stands after the activities that come along, where they alone are changed; nil where they
  /// aren't counted, as the successors of the others.
  private let afterSuccessors: String?

  /// A label of what stands `before` and `after` the activities.
  init(
    of activities: [Activity], before: String = "", after: String = "",
    afterSuccessors: String? = nil, name: (Activity) -> String
  ) {
    self.before = before
    self.after = after
    self.afterSuccessors = afterSuccessors
    names = Dictionary(
      activities.map { ($0.reference, name($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The label of an edit that makes `changes`.
  func text(of changes: [Change]) -> String {
    let changed = Set(changes.map(\.reference))
    let own = names.filter { changed.contains($0.key) }
    let others = afterSuccessors == nil ? 0 : changed.count - own.count
    let successors = "\(others) ventende"
    if own.isEmpty, others > 0 {
      return
        "\(before)\(successors) på \(Self.text(names).lowercasedFirst)\(afterSuccessors ?? "")"
        .onOneLine
    }
    let along = others > 0 ? ", og \(successors)\(afterSuccessors ?? "") med" : ""
    return (before + Self.text(own.isEmpty ? names : own) + after + along).onOneLine
  }

  private static func text(_ names: [Reference: String]) -> String {
    names.count == 1 ? names.values.first ?? "" : "\(names.count) aktiviteter"
  }
}

extension Edit {
  /// Creates an edit of several activities.
  init(_ label: SharedLabel, _ changes: [Change]) {
    self.init(label.text(of: changes), changes)
    shared = label
  }

  /// The edit with these changes instead, and the label that they have then.
  public func with(_ changes: [Change]) -> Edit {
    var result = self
    result.changes = changes
    if let shared { result.label = shared.text(of: changes) }
    return result
  }
}

import Text

/// The label of an edit of several activities at once: it names or counts those that are changed,
/// also when some fall away because others have changed them.
public struct SharedLabel: Equatable, Sendable {
  private let before: String
  private let after: String
  /// What the activities are called, where only one is changed.
  private let names: [Reference: String]
  /// Whether activities that come along are counted too, as their successors.
  private let hasSuccessors: Bool

  /// A label of what stands `before` and `after` the activities.
  init(
    of activities: [Activity], before: String = "", after: String = "",
    hasSuccessors: Bool = false, name: (Activity) -> String
  ) {
    self.before = before
    self.after = after
    self.hasSuccessors = hasSuccessors
    names = Dictionary(
      activities.map { ($0.reference, name($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The label of an edit that makes `changes`.
  func text(of changes: [Change]) -> String {
    let changed = Set(changes.map(\.reference))
    let own = names.filter { changed.contains($0.key) }
    let others = hasSuccessors ? changed.count - own.count : 0
    var parts: [String] = []
    if !own.isEmpty || others == 0 { parts.append(Self.text(own.isEmpty ? names : own)) }
    if others > 0 { parts.append("\(others) \(others == 1 ? "efterfølger" : "efterfølgere")") }
    return (before + parts.joined(separator: " og ") + after).onOneLine
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

/// The numbers that stakeholders have had, also those that are gone, so that a number never comes
/// to mean another.
///
/// It is what a project remembers of its history rather than part of its state: projects with the
/// same records are equal whatever they remember.
struct StakeholderNumbers: Equatable, Sendable {
  private var owners: [Int: String] = [:]
  private var highest = 0

  /// The number for a new stakeholder.
  var next: Int { highest + 1 }

  /// Takes notice of a change that has been made.
  mutating func note(_ change: Change) {
    switch change {
    case .insert(let reference, let fields) where reference.kind == .stakeholder:
      guard let number = fields["number"].flatMap({ Int($0) }) else { return }
      owners[number] = reference.id
      highest = max(highest, number)
    case .set(let reference, "lastNumber", _, let new?) where reference.kind == .project:
      highest = max(highest, Int(new) ?? 0)
    default: return
    }
  }

  /// The change with another number where it adds a stakeholder with the number of another.
  func renumbered(_ change: Change) -> Change {
    guard case .insert(let reference, var fields) = change, reference.kind == .stakeholder,
      let number = fields["number"].flatMap({ Int($0) }),
      let owner = owners[number], owner != reference.id
    else { return change }
    fields["number"] = String(next)
    return .insert(reference, fields)
  }

  static func == (a: StakeholderNumbers, b: StakeholderNumbers) -> Bool { true }
}

import Core
import Text

/// What of a copy can't be merged by itself, in words.
public struct MergeConflictWords: Equatable, Sendable {
  /// What it is about.
  public let subject: String
  /// What is at home, and who made it so and when; or why what the copy says can't be.
  public let home: String
  /// What the copy says, and who made it so and when.
  public let copy: String

  /// Puts a conflict of a merge into words.
  public init(_ conflict: MergeConflict, of merge: CopyMerge, zone: Zone) {
    let (home, copy) = (merge.home, merge.copy)
    let reference = conflict.place.reference
    let kind = reference.kind
    func who(_ transaction: Transaction?) -> String {
      guard let transaction else { return "en anden" }
      let (day, clock) = (
        zone.day(of: transaction.time).medium, zone.clockTime(of: transaction.time)
      )
      return "\(transaction.author), \(day) kl. \(clock)"
    }
    let at = conflict.transaction
    let named = home.project.contains(reference) ? home.project : copy.project
    var fields: [String: String] = [:]
    if case .insert(_, let all) = conflict.conflict.change { fields = all }
    if case .remove(_, let all) = conflict.conflict.change { fields = all }
    let name = named.name(of: reference, fields: fields)
    switch (conflict.conflict.change, conflict.conflict.obstacle) {
    case (.set(_, let field, _, let new), .changed(let now)):
      let last = home.lastChange(of: reference, field: field)?.transaction
      subject = "\(name): \(kind.type.label(of: field).lowercasedFirst)"
      self.home = "\(home.project.show(now, of: field, in: kind))  (\(who(last)))"
      self.copy = "\(copy.project.show(new, of: field, in: kind))  (\(who(at)))"
    case (.remove, .changed):
      subject = name
      self.home =
        "behold, som den nu er  (ændret af \(who(home.lastChange(of: reference)?.transaction)))"
      self.copy = "slet  (\(who(at)))"
    default:
      subject = name
      self.home = home.explain(conflict.conflict, from: copy)
      self.copy = "\(at.label)  (\(who(at)))"
    }
  }
}

import Core

/// The playbook's advice held against a project, kept until the project or the day changes.
struct AdviceCheck {
  /// The five pieces of advice as they were found.
  private(set) var advice: [Advice] = []
  private var revision: Int?
  private var project: String?
  private var today: Day?

  /// Looks again where something has changed since.
  mutating func renew(_ ledger: Ledger, today: Day) {
    guard
      revision != ledger.revision || self.today != today || project != ledger.project.id
    else { return }
    (revision, self.today, project) = (ledger.revision, today, ledger.project.id)
    advice = ledger.project.advice(on: today)
  }

  /// The advice in one line, the longest form first.
  var lines: [String] {
    let judged = advice.filter { $0.state != .tooEarly }
    if judged.isEmpty { return ["Råd: kan ikke vurderes endnu · R viser rådene", "Råd: R"] }
    let unfollowed = advice.filter { $0.state == .notFollowed }
    let count = "Råd: \(judged.count - unfollowed.count) af \(judged.count) følges"
    if unfollowed.isEmpty { return ["✓ \(count) · R viser rådene", "✓ \(count)"] }
    let names = unfollowed.map { $0.title.lowercased() }.joined(separator: ", ")
    return [
      "! \(count) · se på: \(names) · R viser rådene", "! \(count) · R viser rådene",
      "! \(count)",
    ]
  }

  /// Whether some advice isn't followed.
  var isWanting: Bool { advice.contains { $0.state == .notFollowed } }
}

import Core

extension Milestone {
  /// The title where there is room for all of it.
  var fullTitle: String { title.isEmpty ? shortTitle : title }
}

extension Progress {
  /// For example "4 af 5 milepæle nået, 1 overskredet".
  var words: String {
    let late = overdue == 0 ? "" : ", \(overdue) overskredet"
    return "\(reached) af \(total) milepæle nået\(late)"
  }
}

extension Project {
  /// A decision without its date and its link.
  ///
  /// For example "Afd. 1 Fjordglimt: tiltrådt · Afdelingsmødet · Referat, punkt 6".
  func words(for decision: Decision) -> String {
    let department = decision.department.map { self.department($0)?.name ?? "en slettet afdeling" }
    let subject = department.map { "\($0): " } ?? ""
    let version = version(of: decision) ?? ""
    return [
      subject + decision.outcomeWords, decision.body, decision.minutes, version,
    ].joinedFilled(separator: " · ")
  }
}

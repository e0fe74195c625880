extension Department {
  /// Whether it takes part, in a word or with its first day.
  public var participationWords: String {
    guard participates else { return "nej" }
    return participatesFrom.map { "fra \($0.medium)" } ?? "ja"
  }
}

extension Project {
  /// The departments that share the costs on a day: those that take part then; before any does, all
  /// that are going to.
  public func sharers(on day: Day) -> [Department] {
    let present = participants.filter { $0.participatesFrom.map { $0 <= day } ?? true }
    return present.isEmpty ? participants : present
  }

  /// Who takes part without sharing the costs yet, and who shares them without being a party to
  /// the agreement, as sentences.
  public func sharingRemarks(on day: Day) -> [String] {
    let sharers = Set(sharers(on: day).map(\.id))
    let outsiders = Set(
      accessions.filter { $0.standing == .outside }.map(\.department.id))
    return participants.compactMap { department in
      guard sharers.contains(department.id) else {
        return
          "\(department.fullName) deltager først fra \(department.participatesFrom?.medium ?? "") "
          + "og er ikke med i andelene endnu."
      }
      guard outsiders.contains(department.id) else { return nil }
      return "\(department.fullName) får en andel, men er ikke part i den fremlagte aftale. Skriv "
        + "på afdelingen, hvilken dag den deltager fra."
    }
  }
}

extension ProjectInfo {
  /// What the yearly follow-up of the joint operation is called.
  public static let reviewTitle = "Årlig opfølgning på samdriften"
}

extension Project {
  /// The day that the joint operation is likely followed up next: a year after it was last, or after
  /// the evaluation; nil before it is everyday operation.
  public var likelyReview: Day? {
    guard isInOperation else { return nil }
    let yearly = rounds.last { $0.kind == .serviceCheck }?.date
    let evaluated = milestone(Playbook.evaluationMilestone)?.reached
    return [yearly, evaluated].compactMap { $0 }.max()?.adding(months: 12)
  }

  /// Whether `changes` have made it time to say when the joint operation is followed up next: the
  /// last milestone was reached, or a yearly round was made.
  public func wantsNextReview(after changes: [Change]) -> Bool {
    guard let likely = likelyReview, info.nextReview.map({ $0 < likely }) ?? true else {
      return false
    }
    return changes.contains { change in
      switch change {
      case .set(Reference(.milestone, String(Playbook.evaluationMilestone)), "status", _, _): true
      case .insert(let reference, let fields):
        reference.kind == .round && fields["sort"] == RoundKind.serviceCheck.stored
      default: false
      }
    }
  }
}

extension Agreement {
  /// The terms that were kept when the version was presented; nil for a draft, and for one that was
  /// presented by a program that didn't keep them.
  public var terms: PresentedTerms? {
    presented == nil ? nil : PresentedTerms(stored: presentedTerms)
  }
}

extension Project {
  /// What a version says: as it was presented, or for a draft as things are.
  ///
  /// Nil for a version whose terms only the history knows.
  public func terms(of agreement: Agreement) -> PresentedTerms? {
    agreement.presented == nil ? PresentedTerms(agreement, in: self) : agreement.terms
  }

  /// The presented version that a milestone's facts tell about, or nil.
  public func presentedAgreement(about milestone: Milestone) -> Agreement? {
    milestone.number == Playbook.accessionMilestone ? presentedAgreement : nil
  }
}

extension Ledger {
  /// What a version says: as it was presented, or for a draft as things are.
  public func terms(of agreement: Agreement) -> PresentedTerms {
    presentedTerms[agreement.id] ?? PresentedTerms(agreement, in: project)
  }

  /// The terms of the presented version that a milestone's facts tell about; nil where there is
  /// none.
  public func terms(about milestone: Milestone) -> PresentedTerms? {
    project.presentedAgreement(about: milestone).map(terms)
  }

  /// Remembers the terms of a version that an entry has presented; where it doesn't keep them
  /// itself, the state is still the one that it was presented in.
  mutating func noteTerms(of entry: Entry) {
    if project.tables.agreement.count == 0 { return }
    for change in entry.transaction.changes where change.reference.kind == .agreement {
      let id = change.reference.id
      guard let agreement = project.agreement(id), agreement.presented != nil else {
        presentedTerms[id] = nil
        continue
      }
      presentedTerms[id] =
        agreement.terms ?? presentedTerms[id] ?? PresentedTerms(agreement, in: project)
    }
  }
}

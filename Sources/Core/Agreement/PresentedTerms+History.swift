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

  /// The version that a milestone's facts tell about, where only the history knows its terms.
  public func versionWithoutTerms(about milestone: Milestone) -> Agreement? {
    guard milestone.number == Playbook.accessionMilestone else { return nil }
    return presentedAgreement.flatMap { $0.terms == nil ? $0 : nil }
  }
}

extension Ledger {
  /// What a version says: as it was presented, or for a draft as things are.
  public func terms(of agreement: Agreement) -> PresentedTerms {
    project.terms(of: agreement) ?? pastTerms[agreement.id]
      ?? PresentedTerms(agreement, in: project)
  }

  /// The terms that only the history knows of the version that a milestone's facts tell about; nil
  /// where there are none such.
  public func pastTerms(about milestone: Milestone) -> PresentedTerms? {
    project.versionWithoutTerms(about: milestone).map(terms)
  }

  /// Remembers the terms of a version that an entry has presented without keeping them: the state
  /// is still the one that it was presented in.
  mutating func noteTerms(of entry: Entry) {
    if project.agreementTable.count == 0 { return }
    for change in entry.transaction.changes where change.reference.kind == .agreement {
      let id = change.reference.id
      guard let agreement = project.agreement(id), agreement.presented != nil else {
        pastTerms[id] = nil
        continue
      }
      if pastTerms[id] != nil || agreement.terms != nil { continue }
      pastTerms[id] = PresentedTerms(agreement, in: project)
    }
  }
}

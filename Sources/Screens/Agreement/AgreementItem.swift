import Core

/// The parts of the agreement's screen that Tab goes between.
enum AgreementSection: Int {
  case head, accessions, terms, tasks, keys, models, versions
}

/// What the focus can rest on, on the agreement's screen.
enum AgreementItem: PageRecord {
  /// One of the agreement's own fields, by its stored name.
  case field(String)
  /// A department, a task, a key, a model, or a version of the agreement.
  case record(Reference)
  /// The line that stands where a part has nothing yet.
  case empty(AgreementSection)
}

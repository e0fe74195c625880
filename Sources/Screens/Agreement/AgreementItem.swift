import Core

/// The parts of the agreement's screen that Tab goes between.
enum AgreementSection: Int {
  case head, accessions, terms, tasks, keys, models, versions
}

/// What the focus can rest on, on the agreement's screen.
enum AgreementItem: Hashable {
  /// One of the agreement's own fields, by its stored name.
  case field(String)
  /// A department, a task, a key, a model, or a version of the agreement.
  case record(Reference)
  /// The line that stands where a part has nothing yet.
  case empty(AgreementSection)

  /// The part of the screen that it stands in.
  var section: AgreementSection {
    switch self {
    case .field: .terms
    case .empty(let section): section
    case .record(let reference):
      switch reference.kind {
      case .department: .accessions
      case .operationalTask: .tasks
      case .operatingModel: .models
      case .agreement: .versions
      default: .keys
      }
    }
  }
}

import Core

/// The parts of the agreement's screen that Tab goes between.
enum AgreementSection: Int {
  case head, accessions, terms, tasks, keys, models, versions
}

/// What the focus can rest on, on the agreement's screen, besides the keys, which are `KeyItem`s.
enum AgreementItem: Hashable {
  /// One of the agreement's own fields, by its stored name.
  case field(String)
  /// A department, a task, a model, or a version of the agreement.
  case record(Reference)
  /// The line that stands where a part has nothing yet.
  case empty(AgreementSection)

  /// The item as a row's id.
  var id: String {
    switch self {
    case .field(let name): "field/\(name)"
    case .record(let reference): "record/\(reference.kind.rawValue)/\(reference.id)"
    case .empty(let section): "empty/\(section.rawValue)"
    }
  }

  init?(id: String) {
    let parts = id.split(separator: "/", maxSplits: 2).map(String.init)
    guard parts.count >= 2 else { return nil }
    switch parts[0] {
    case "field": self = .field(parts[1])
    case "record":
      guard parts.count == 3, let kind = Kind(rawValue: parts[1]) else { return nil }
      self = .record(Reference(kind, parts[2]))
    case "empty":
      guard let section = Int(parts[1]).flatMap(AgreementSection.init) else { return nil }
      self = .empty(section)
    default: return nil
    }
  }

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

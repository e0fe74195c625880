/// The lists that go to spreadsheets, and some of them back.
///
/// The raw value is what a file with the list is suggested to be called.
public enum ListKind: String, CaseIterable, Sendable {
  case plan
  case stakeholders = "interessenter"

  /// What it is called.
  public var title: String {
    switch self {
    case .plan: "Plan"
    case .stakeholders: "Interessenter"
    }
  }

  /// What its records are called together, as in "Gem planen som fil".
  public var definite: String {
    switch self {
    case .plan: "planen"
    case .stakeholders: "interessenterne"
    }
  }

  /// What is brought in: "aktiviteter".
  public var many: String {
    switch self {
    case .plan: "aktiviteter"
    case .stakeholders: "interessenter"
    }
  }

  /// So many of them: "1 interessent", "3 aktiviteter".
  public func counted(_ count: Int) -> String {
    guard count == 1 else { return "\(count) \(many)" }
    return switch self {
    case .plan: "1 aktivitet"
    case .stakeholders: "1 interessent"
    }
  }

  /// Whether it has what only few may see.
  public var isConfidential: Bool { self == .stakeholders }
}

/// A list in a file that somebody wants brought in.
public struct ListRequest: Equatable, Sendable {
  /// What the list is of.
  public var kind: ListKind
  /// Where the file is, as the user wrote it.
  public var path: String
  /// The sheet of a workbook, where one was chosen.
  public var sheet: String?
  /// The id of the project it is brought into.
  public var project: String

  /// Creates a request.
  public init(_ kind: ListKind, at path: String, sheet: String? = nil, project: String) {
    self.kind = kind
    self.path = path
    self.sheet = sheet
    self.project = project
  }
}

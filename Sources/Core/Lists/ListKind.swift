import Text

/// The lists that go to spreadsheets, and some of them back.
///
/// The raw value is what a file with the list is suggested to be called.
public enum ListKind: String, CaseIterable, Sendable {
  case plan
  case stakeholders = "interessenter"
  case communication = "kommunikation"
  case goals = "mål"
  case measurements = "målinger"
  case keys = "fordelingsnøgler"
  case usage = "timer og udgifter"
  case departments = "afdelinger"
  case conditions = "vilkår"
  case wishes = "ønsker"
  case opportunities = "muligheder"
  case dialogues = "dialogmøder"
  case promises = "løfter"

  /// The list that records of a kind are in; nil where there is none.
  public init?(of kind: Kind) {
    guard let found = Self.allCases.first(where: { $0.kind == kind }) else { return nil }
    self = found.whole
  }

  /// The list that it is written with: measurements with their goals, hours and costs with the keys.
  private var whole: ListKind {
    switch self {
    case .measurements: .goals
    case .usage: .keys
    default: self
    }
  }

  /// The kind of record that its rows are of.
  public var kind: Kind {
    switch self {
    case .plan: .activity
    case .stakeholders: .stakeholder
    case .communication: .communication
    case .goals: .goal
    case .measurements: .measurement
    case .keys: .allocationKey
    case .usage: .usage
    case .departments: .department
    case .conditions: .condition
    case .wishes: .wish
    case .opportunities: .opportunity
    case .dialogues: .dialogue
    case .promises: .promise
    }
  }

  /// What it is called.
  public var title: String { words.title }
  /// What it is called where it is known which: "Gem planen som fil".
  public var definite: String { words.definite }
  /// What it is a list of: "aktiviteter".
  public var many: String { words.many }

  /// So many of them: "1 interessent", "3 aktiviteter".
  public func counted(_ count: Int) -> String {
    count.counted(words.one, words.many)
  }

  private var words: (title: String, definite: String, one: String, many: String) {
    switch self {
    case .plan: ("Plan", "planen", "aktivitet", "aktiviteter")
    case .stakeholders: ("Interessenter", "interessenterne", "interessent", "interessenter")
    case .communication:
      ("Kommunikationsplan", "kommunikationsplanen", "linje", "linjer i kommunikationsplanen")
    case .goals: ("Mål", "målene", "mål", "mål")
    case .measurements: ("Målinger", "målingerne", "måling", "målinger")
    case .usage:
      (
        "Timer og udgifter", "timerne og udgifterne", "linje med timer eller udgifter",
        "linjer med timer og udgifter"
      )
    case .keys:
      ("Fordelingsnøgler", "fordelingsnøglerne", "fordelingsnøgle", "fordelingsnøgler")
    case .departments: ("Afdelinger", "afdelingerne", "afdeling", "afdelinger")
    case .conditions: ("Vilkår", "vilkårene", "vilkår", "vilkår")
    case .wishes: ("Beboervalgtes ønsker", "ønskerne", "ønske", "ønsker")
    case .opportunities:
      (
        "Muligheder og udfordringer", "mulighederne og udfordringerne",
        "mulighed eller udfordring", "muligheder og udfordringer"
      )
    case .dialogues: ("Dialogmøder", "dialogmøderne", "dialogmøde", "dialogmøder")
    case .promises: ("Løfter", "løfterne", "løfte", "løfter")
    }
  }

  /// Whether it has what only few may see.
  public var isConfidential: Bool { self == .stakeholders }
  /// Whether some of its rows can be written without the others; sheets that go with a list are of
  /// all of it.
  public var isSelectable: Bool { self != .goals && self != .keys }

  /// What is brought in from a file where it is shown; nil where nothing is.
  public var brought: ListKind? {
    switch self {
    case .goals: .measurements
    case .keys: .usage
    default: isImported ? self : nil
    }
  }

  /// Whether it can be brought in from a file.
  public var isImported: Bool {
    switch self {
    case .plan, .stakeholders, .measurements, .usage, .departments: true
    case .communication, .goals, .keys, .conditions, .wishes, .opportunities, .dialogues, .promises:
      false
    }
  }
}

/// A list that somebody wants written to a file.
public struct ListExport: Equatable, Sendable {
  /// What the list is of.
  public var kind: ListKind
  /// The records that a screen shows of it, in this order; nil where those are all, or where some
  /// can't be written without the others.
  public let shown: [Reference]?
  /// Whether all there are is written, shown or not.
  public var isWhole: Bool
  /// Where the file is to be, as the user wrote it.
  public var path: String
  /// The id of the project whose list it is.
  public var project: String

  /// Creates the request that is suggested for a list of which a screen shows `shown`.
  public init(_ kind: ListKind, showing shown: [Reference]?, project: String) {
    self.kind = kind
    self.shown = shown
    isWhole = shown == nil
    self.project = project
    path = "\(kind.rawValue).xlsx"
  }

  /// The records that are written; nil where it is all there are.
  public var records: [Reference]? { isWhole ? nil : shown }
}

/// A list in a file that somebody wants brought in.
public struct ListRequest: Equatable, Sendable {
  /// What the list is of.
  public var kind: ListKind
  /// Where the file is, as the user wrote it.
  public var path: String
  /// The sheet of a workbook, where one was chosen.
  public var sheet: String?
  /// What its columns are taken for.
  public var columns = ColumnChoice.known
  /// The place of the column that was looked at last.
  public var column = 0
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

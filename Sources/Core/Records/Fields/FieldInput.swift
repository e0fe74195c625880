import Text

/// What may be written in a field, and how it becomes stored text.
public enum FieldInput: Equatable, Sendable {
  /// A text of one line.
  case line
  /// A text of several lines.
  case lines
  /// A day; with `.past` one that has been.
  case day(DateInput.Leaning)
  /// A number.
  case amount(NumberFormat)
  /// A year from 1900 to 2199.
  case year
  /// A year or a part of it.
  case period
  /// The areas of businesses, with plus between them.
  case areas
  /// What a key is to go by, with commas between the parts.
  case mixture
  /// One of some words.
  case choice([Choice])
  /// Any number of some words, stored with spaces between them.
  case several([Choice])
  /// The record that the field refers to, or the word for none; nil where there must be one.
  case record(none: String?)
  /// The records that the field refers to.
  case records
  /// The path of a file.
  case path(PathUse)
  /// Addresses for mail, with commas between them.
  case mailboxes

  /// Any number.
  public static let quantity = FieldInput.amount(.decimal)
  /// A whole number.
  public static let number = FieldInput.amount(.whole)

  /// One of an enumeration's values, of which the standard one is stored as nothing.
  public static func choice<Value: FieldValue & CaseIterable>(
    among type: Value.Type, default standard: Value
  ) -> FieldInput {
    .choice(Choice.all(type).map { $0.stored == standard.stored ? $0.asDefault : $0 })
  }

  /// One of an enumeration's values, or none of them, for which there is a word.
  public static func choice<Value: FieldValue & CaseIterable>(
    among type: Value.Type, none: String
  ) -> FieldInput {
    .choice([Choice(none: none)] + Choice.all(type))
  }

  /// Yes or no, of which the standard one is stored as nothing and comes first.
  public static func choice(
    default standard: Bool, yes: String = true.shown, no: String = false.shown
  ) -> FieldInput {
    let words = [true: yes, false: no]
    return .choice([
      Choice(stored: nil, shown: words[standard] ?? ""),
      Choice(stored: (!standard).stored, shown: words[!standard] ?? ""),
    ])
  }

  /// Reads a text that isn't empty and is no choice: the stored text, or what is wrong with it.
  public func read(_ text: String, today: Day) -> Result<String, Refusal> {
    switch self {
    case .line, .lines, .choice, .several, .record, .records, .path, .mailboxes:
      return .success(text)
    case .year:
      guard let year = Int(text.trimmed), (1900...2199).contains(year) else {
        return .failure(Refusal("Skriv et årstal, fx 2025."))
      }
      return .success(String(year))
    case .amount(let form): return Quantity.read(text, as: form).map(\.stored)
    case .areas: return BusinessAreas.read(text).map(\.stored)
    case .mixture: return KeyMixture.read(text).map(\.stored)
    case .period:
      guard let period = Period(danish: text) else {
        return .failure(Refusal("Skriv et år, et halvår eller et kvartal, fx »3. kvartal 2026«."))
      }
      return .success(period.stored)
    case .day(let leaning):
      return DateInput.read(text, today: today, leaning: leaning)
        .mapError { Refusal($0.message) }
        .flatMap { day in
          leaning == .past && day > today
            ? .failure(Refusal("\(day.medium) er ikke kommet endnu.")) : .success(day.iso)
        }
    }
  }
}

extension FieldInput {
  /// The text that people write so that a stored text comes of it; nil where they choose words.
  public func written(_ stored: String) -> String? {
    switch self {
    case .choice, .several: nil
    case .line, .lines, .year, .record, .records, .path, .mailboxes: stored
    case .day: Day(iso: stored)?.numeric ?? ""
    case .areas: BusinessAreas(stored: stored)?.shown ?? ""
    case .mixture: KeyMixture(stored: stored)?.shown ?? ""
    case .amount(let form) where form.isWhole: stored
    case .amount: Quantity(stored: stored)?.danish ?? ""
    case .period: Period(stored: stored)?.shown ?? ""
    }
  }
}

/// What the path of a file is asked for: to read one or to write one, and what its name may end in.
public enum PathUse: Equatable, Sendable {
  case reading([String])
  case writing([String])

  /// What the file's name may end in, without the full stop.
  public var endings: [String] {
    switch self {
    case .reading(let endings), .writing(let endings): endings
    }
  }
}

/// A word that can be chosen, and the text it is stored as.
public struct Choice: Equatable, Sendable {
  /// The stored text, or nil for nothing.
  public let stored: String?
  /// The word.
  public let shown: String
  /// What else people call it, where it is typed.
  public let synonyms: [String]
  /// Whether its words may have an ending where they are typed.
  public let takesEndings: Bool
  /// Whether it says that none of the others is meant; it is chosen and never typed.
  public private(set) var isNone = false

  /// Creates a choice.
  public init(
    stored: String?, shown: String, synonyms: [String] = [], takesEndings: Bool = false
  ) {
    self.stored = stored
    self.shown = shown
    self.synonyms = synonyms
    self.takesEndings = takesEndings
  }

  /// Creates the choice of none, under a word of its own.
  public init(none shown: String) {
    self.init(stored: nil, shown: shown)
    isNone = true
  }

  /// The choice as the one that is stored as nothing.
  var asDefault: Choice {
    Choice(stored: nil, shown: shown, synonyms: synonyms, takesEndings: takesEndings)
  }

  /// All values of an enumeration.
  public static func all<Value: FieldValue & CaseIterable>(_ type: Value.Type) -> [Choice] {
    Value.allCases.map {
      Choice(
        stored: $0.stored, shown: $0.shown, synonyms: $0.synonyms,
        takesEndings: Value.takesEndings)
    }
  }
}

/// The least that a number may be, and what is said of one that is less.
public struct NumberLimit: Equatable, Sendable {
  let least: Quantity
  /// Whether the number must be larger than that.
  let isAbove: Bool
  let message: String
  /// What a command line says instead, `{}` for what was typed; nil where the record's rule says it.
  let whenTyped: String?

  /// Creates a limit.
  public init(
    least: Quantity, isAbove: Bool = false, message: String, whenTyped: String? = nil
  ) {
    self.least = least
    self.isAbove = isAbove
    self.message = message
    self.whenTyped = whenTyped
  }

  /// A number that isn't negative.
  public static let notNegative = notNegative(whenTyped: nil)

  /// A number that isn't negative, with what a command line says of one that is.
  public static func notNegative(whenTyped: String?) -> NumberLimit {
    NumberLimit(least: .zero, message: "Tallet kan ikke være under 0.", whenTyped: whenTyped)
  }

  /// Why the stored number can't be; nil when it can.
  public func refusal(of stored: String?) -> Refusal? {
    allows(stored) ? nil : Refusal(message)
  }

  /// What a command line says of a number that was typed; nil when it can be, or when the record's
  /// rule says it.
  public func refusal(of stored: String, typed text: String) -> String? {
    allows(stored) ? nil : whenTyped?.replacing("{}", with: text)
  }

  private func allows(_ stored: String?) -> Bool {
    guard let number = stored.flatMap(Quantity.init(stored:)) else { return true }
    return isAbove ? number > least : number >= least
  }
}

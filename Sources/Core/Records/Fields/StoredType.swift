/// What a field's stored text is, as Documentation/Journal.md has it.
public enum StoredType: Sendable {
  /// Any text.
  case text
  /// A whole number.
  case number
  /// A number with decimals.
  case decimal
  /// Numbers with decimals, with a space between them.
  case decimals
  /// Whole per cent by what a key goes by, with a space between them.
  case mixture
  /// A year or a part of it.
  case period
  /// An ISO date.
  case day
  /// "true" or "false".
  case flag
  /// One of some words.
  case word
  /// Ids of records, with a space between them.
  case ids

  /// Whether it may be an amount of something.
  var isAmount: Bool { self == .number || self == .decimal || self == .decimals }
}

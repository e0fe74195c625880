/// A field without its record: what it is called, what it may hold, and what it is to people and to
/// other programs.
///
/// It is the same type for every kind of record, so that what goes through the fields of any of them
/// is written, and made machine code of, once.
public struct FieldDescription: Sendable {
  /// The stored name.
  public let name: String
  /// What people call it.
  public let label: String
  /// What its stored text is.
  public let type: StoredType
  /// The kind of record that its stored text is the id of, or the ids; nil when it is no reference.
  public let target: Kind?
  /// What becomes of the field when the record it refers to is removed.
  public let removalRule: RemovalRule
  /// Whether a history has no use for it.
  public let isInternal: Bool
  /// Whether its text is one line.
  public let isOneLine: Bool
  /// What is wrong with a text that is written, or nil; nil where the field takes any.
  public let refusal: (@Sendable (String) -> Refusal?)?
  /// Whether people are asked for it.
  public let isAsked: Bool
  /// The text that the default would be stored as; nil where it is nothing.
  public let standard: String?
  /// The words that it is one of.
  public let choices: [Choice]
  /// The stored text of a word that people write; nil when it is none of the words.
  public let readWord: @Sendable (String) -> String?
  /// What it is to people and to other programs.
  public let face: Face
  /// The stored text as people read it; a dash for nothing.
  public let show: @Sendable (String?) -> String
  /// Whether a stored text is a value of it.
  public let holds: @Sendable (String) -> Bool

  init(_ traits: FieldTraits, holds: @escaping @Sendable (String) -> Bool) {
    let values = traits.values()
    name = traits.name
    label = traits.label
    type = traits.type
    target = traits.target
    removalRule = traits.removalRule
    isInternal = traits.isInternal
    isOneLine = traits.isOneLine
    refusal = traits.refusal
    isAsked = traits.isAsked
    standard = values.standard
    choices = values.choices
    readWord = values.readWord
    face = traits.makeFace(values)
    show = traits.show
    self.holds = holds
  }
}

extension Entity {
  /// The fields without their record, in the order people read them.
  public static var descriptions: [FieldDescription] { fields.map(\.description) }
}

extension Kind {
  /// Whether its records have numbers that people name them by.
  public var isNumbered: Bool { self == .milestone || type.isNumbered }
}

extension Project {
  /// The number that people name a record by; nil where it isn't there, or has none.
  public func number(of reference: Reference) -> Int? {
    // A milestone's id is its number.
    if reference.kind == .milestone { return Int(reference.id) }
    guard reference.kind.isNumbered else { return nil }
    let (exists, text) = value(of: "number", in: reference)
    return exists ? text.flatMap { Int($0) } ?? 0 : nil
  }
}

import Text

/// What becomes of a field when the record it refers to is removed.
public enum RemovalRule: Sendable {
  /// The record that refers goes too.
  case cascade
  /// The reference goes, and the record stays.
  case clear
}

/// One field of a record: its stored name, its Danish label, and how it is read and written.
public struct Field<Owner>: Sendable {
  /// The stored name.
  public let name: String
  /// What people call it.
  public let label: String
  /// The kind of record that the field's stored text is the id of, or several ids with spaces
  /// between them; nil when it is no reference.
  public private(set) var target: Kind?
  /// What becomes of the field when the record it refers to is removed.
  public private(set) var removalRule = RemovalRule.cascade
  /// Whether a history has no use for it.
  public private(set) var isInternal = false
  /// Whether people write it in their own words.
  public var isFreeText: Bool { type == .text && target == nil }
  /// What the stored text is.
  public let type: StoredType
  /// Whether it holds an amount of something, and not a number to choose or to name something by.
  public private(set) var holdsAmount: Bool
  /// Whether its text is one line.
  public private(set) var isOneLine = false
  /// Whether its text is a `Link`.
  public private(set) var isLink = false
  /// Whether a history tells of it in a record that comes or goes even when it has its default.
  public private(set) var isEssential = false
  /// The field's stored text, or nil when it has its default value.
  public let read: @Sendable (Owner) -> String?
  /// Writes stored text, nil for the default; false when the text is not a value of this field.
  public private(set) var write: @Sendable (inout Owner, String?) -> Bool
  /// The stored text as people read it; a dash for nothing.
  public private(set) var show: @Sendable (String?) -> String
  private let values: @Sendable () -> FieldValues
  /// Whether people are asked for it.
  public private(set) var isAsked = false
  private var configure: (@Sendable (inout Face) -> Void)?

  /// Creates a field that may be empty.
  @inline(__always)
  public init<Value: FieldValue>(
    _ name: String, _ label: String, _ path: WritableKeyPath<Owner, Value?> & Sendable
  ) {
    self.name = name
    self.label = label
    type = Value.storedType
    holdsAmount = Value.storedType.isAmount
    read = { $0[keyPath: path]?.stored }
    write = { owner, text in
      guard let text else {
        owner[keyPath: path] = nil
        return true
      }
      guard let value = Value(stored: text) else { return false }
      owner[keyPath: path] = value
      return true
    }
    show = { text in text.map { Value(stored: $0)?.shown ?? $0 } ?? "–" }
    values = { FieldValues(Value.self, default: nil) }
  }

  /// Creates a field that always has a value; its default is stored as nothing.
  @inline(__always)
  public init<Value: FieldValue>(
    _ name: String, _ label: String, _ path: WritableKeyPath<Owner, Value> & Sendable,
    default standard: Value
  ) {
    self.name = name
    self.label = label
    type = Value.storedType
    holdsAmount = Value.storedType.isAmount
    read = { $0[keyPath: path] == standard ? nil : $0[keyPath: path].stored }
    write = { owner, text in
      guard let value = text.map(Value.init(stored:)) ?? standard else { return false }
      owner[keyPath: path] = value
      return true
    }
    show = { text in
      let shown = text.map { Value(stored: $0)?.shown ?? $0 } ?? standard.shown
      return shown.isEmpty ? "–" : shown
    }
    values = { FieldValues(Value.self, default: standard) }
  }

  /// The stored text of a record that is written now: where the field is one line, so is the text.
  func written(_ owner: Owner) -> String? {
    guard let text = read(owner) else { return nil }
    let written = isLink ? Link.plain(text.onOneLine) : isOneLine ? text.onOneLine : text
    return written.isEmpty && !text.isEmpty ? nil : written
  }

  /// This field as one whose text is one line: a break that comes in becomes a blank.
  public func oneLine() -> Field {
    var copy = self
    copy.isOneLine = true
    return copy
  }

  /// This field as one whose text is a `Link`, on one line.
  func linking() -> Field {
    var copy = oneLine()
    copy.isLink = true
    return copy
  }

  /// This field as one that holds the id of a record of `kind`, or several.
  public func referring(to kind: Kind, whenRemoved rule: RemovalRule = .cascade) -> Field {
    var copy = self
    copy.target = kind
    copy.removalRule = rule
    return copy
  }

  /// The records that a stored text of this field refers to.
  func references(in text: String?) -> [Reference] {
    guard let target, let text else { return [] }
    return text.split(separator: " ").map { Reference(target, String($0)) }
  }

  /// Whether a stored text of this field refers to a record.
  func refers(_ text: String?, to reference: Reference) -> Bool {
    guard target == reference.kind, let text else { return false }
    if text == reference.id { return true }
    let space = UInt8(ascii: " ")
    return text.utf8.contains(space) && text.split(separator: " ").contains { $0 == reference.id }
  }

  /// This field as one that only holds whole numbers in `range`.
  public func within(_ range: ClosedRange<Int>) -> Field {
    var copy = self
    copy.holdsAmount = false
    let write = write
    copy.write = { owner, text in
      if let text, Int(text).map(range.contains) != true { return false }
      return write(&owner, text)
    }
    return copy
  }

  /// This field as one that people are asked for, with what `configure` says of it.
  public func face(_ configure: @escaping @Sendable (inout Face) -> Void = { _ in }) -> Field {
    var copy = unasked(configure)
    copy.isAsked = true
    return copy
  }

  /// This field as one that people aren't asked for, with what `configure` says of it to sheets and
  /// other programs.
  public func unasked(_ configure: @escaping @Sendable (inout Face) -> Void) -> Field {
    var copy = self
    copy.configure = configure
    return copy
  }

  /// What it is to people and to other programs, made anew; whether people are asked for it is
  /// `isAsked`.
  public var face: Face { makeFace(values()) }

  private func makeFace(_ values: FieldValues) -> Face {
    var face = Face(input(values))
    configure?(&face)
    return face
  }

  private func input(_ values: FieldValues) -> FieldInput {
    if isFreeText { return isOneLine ? .line : .lines }
    let isReference = values.input == .line && target != nil
    return isReference ? .record(none: "ingen bestemt") : values.input
  }

  /// This field as one that a history has no use for.
  public func hidden() -> Field {
    var copy = self
    copy.isInternal = true
    return copy
  }

  /// This field as one whose text is for the program alone: people read `words` where there is any.
  public func shown(as words: String) -> Field {
    var copy = self
    copy.show = { $0 == nil ? "–" : words }
    return copy
  }

  /// This field as one that a history always tells of in a record that comes or goes.
  public func essential() -> Field {
    var copy = self
    copy.isEssential = true
    return copy
  }
}

extension Field where Owner: Entity {
  /// The field without its record.
  public var description: FieldDescription {
    let values = values()
    return FieldDescription(
      name: name, label: label, type: type, target: target, removalRule: removalRule,
      isInternal: isInternal, isOneLine: isOneLine, isLink: isLink, isAsked: isAsked,
      standard: values.standard,
      choices: values.choices, readWord: values.readWord, face: makeFace(values), show: show,
      holds: { text in
        var owner = Owner(id: "")
        return write(&owner, text)
      })
  }
}

/// What there is to know of a field's values where somebody asks.
private struct FieldValues {
  let input: FieldInput
  /// What the default would be stored as, or nil.
  let standard: String?
  let choices: [Choice]
  let readWord: @Sendable (String) -> String?

  init<Value: FieldValue>(_ type: Value.Type, default standard: Value?) {
    input = Value.input(default: standard)
    self.standard = standard?.stored
    choices = Value.choices
    readWord = { Value.stored(word: $0) }
  }
}

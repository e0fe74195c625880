import Text

/// What becomes of a field when the record it refers to is removed.
public enum RemovalRule: Sendable {
  /// The record that refers goes too.
  case cascade
  /// The reference goes, and the record stays.
  case clear
}

/// One field of a record: its stored name, its Danish label, and how it is read and written.
///
/// A start makes them all, so what there is to know of a field stands in `FieldTraits`, which is the
/// same type for every kind of record, and how it is read and written are plain closures: the runtime
/// takes longer to make one key path than to restore a record.
public struct Field<Owner>: Sendable {
  /// What it is, whatever its record.
  private(set) var traits: FieldTraits
  /// The field's stored text, or nil when it has its default value.
  public let read: @Sendable (Owner) -> String?
  /// As `write`, also for a text that is packed.
  private(set) var assign: @Sendable (inout Owner, StoredText?) -> Bool

  /// Creates a field that may be empty.
  @inline(__always)
  public init<Value: FieldValue>(
    _ name: StaticString, _ label: String, _ get: @escaping @Sendable (Owner) -> Value?,
    set: @escaping @Sendable (inout Owner, Value?) -> Void
  ) {
    traits = FieldTraits(
      name, label, Value.storedType, values: { FieldValues(Value.self, default: nil) },
      show: { text in text.map { Value(stored: $0)?.shown ?? $0 } ?? "–" })
    read = { get($0)?.stored }
    assign = { owner, text in
      guard let text else {
        set(&owner, nil)
        return true
      }
      guard let value = Value(text) else { return false }
      set(&owner, value)
      return true
    }
  }

  /// Creates a field that always has a value; its default is stored as nothing.
  @inline(__always)
  public init<Value: FieldValue>(
    _ name: StaticString, _ label: String, _ get: @escaping @Sendable (Owner) -> Value,
    default standard: Value, set: @escaping @Sendable (inout Owner, Value) -> Void
  ) {
    traits = FieldTraits(
      name, label, Value.storedType, values: { FieldValues(Value.self, default: standard) },
      show: { text in
        let shown = text.map { Value(stored: $0)?.shown ?? $0 } ?? standard.shown
        return shown.isEmpty ? "–" : shown
      })
    read = { owner in
      let value = get(owner)
      return value == standard ? nil : value.stored
    }
    assign = { owner, text in
      guard let value = text.map(Value.init) ?? standard else { return false }
      set(&owner, value)
      return true
    }
  }

  /// The stored name.
  public var name: String { traits.name }
  /// What people call it.
  public var label: String { traits.label }
  /// The kind of record that the field's stored text is the id of, or several ids with spaces
  /// between them; nil when it is no reference.
  public var target: Kind? { traits.target }
  /// What becomes of the field when the record it refers to is removed.
  public var removalRule: RemovalRule { traits.removalRule }
  /// Whether a history has no use for it.
  public var isInternal: Bool { traits.isInternal }
  /// Whether people write it in their own words.
  public var isFreeText: Bool { traits.isFreeText }
  /// What the stored text is.
  public var type: StoredType { traits.type }
  /// Whether it holds an amount of something, and not a number to choose or to name something by.
  public var holdsAmount: Bool { traits.holdsAmount }
  /// Whether its text is one line.
  public var isOneLine: Bool { traits.isOneLine }
  /// Whether its text is a `Link`.
  public var isLink: Bool { traits.isLink }
  /// Whether a history tells of it in a record that comes or goes even when it has its default.
  public var isEssential: Bool { traits.isEssential }
  /// Whether people are asked for it.
  public var isAsked: Bool { traits.isAsked }
  /// Whether readers see it in a record that is confidential otherwise.
  public var isForReaders: Bool { traits.isForReaders }
  /// What it is to people and to other programs, made anew; whether people are asked for it is
  /// `isAsked`.
  public var face: Face { traits.makeFace(traits.values()) }

  /// The stored text as people read it; a dash for nothing.
  public func show(_ text: String?) -> String { traits.show(text) }

  /// Writes stored text, nil for the default; false when the text is not a value of this field.
  public func write(_ owner: inout Owner, _ text: String?) -> Bool {
    assign(&owner, text.map(StoredText.string))
  }

  /// The stored text of a record that is written now: where the field is one line, so is the text.
  func written(_ owner: Owner) -> String? {
    guard let text = read(owner) else { return nil }
    let written = isLink ? Link.plain(text.onOneLine) : isOneLine ? text.onOneLine : text
    return written.isEmpty && !text.isEmpty ? nil : written
  }

  /// This field as one whose text is one line: a break that comes in becomes a blank.
  public func oneLine() -> Field {
    with { $0.isOneLine = true }
  }

  /// This field as one whose text is a `Link`, on one line.
  func linking() -> Field {
    refusing { Link($0)?.refusal }.with { $0.isLink = true }
  }

  /// This field as one whose text is one line that `refusal` finds nothing wrong with when it is
  /// written; a history from elsewhere may have another.
  func refusing(_ refusal: @escaping @Sendable (String) -> Refusal?) -> Field {
    oneLine().with { $0.refusal = refusal }
  }

  /// Whether there are texts that it doesn't take.
  var takesSomeTexts: Bool { traits.refusal != nil }

  /// What is wrong with a text, where the field doesn't take any; nil for nothing.
  func refusal(of text: String?) -> Refusal? { text.flatMap { traits.refusal?($0) } }

  /// This field as one that holds the id of a record of `kind`, or several.
  public func referring(to kind: Kind, whenRemoved rule: RemovalRule = .cascade) -> Field {
    with { ($0.target, $0.removalRule) = (kind, rule) }
  }

  /// The records that a stored text of this field refers to.
  func references(in text: String?) -> [Reference] {
    guard let target, let text else { return [] }
    return [String](stored: text).map { Reference(target, $0) }
  }

  /// Whether a stored text of this field refers to a record.
  func refers(_ text: String?, to reference: Reference) -> Bool {
    guard target == reference.kind, let text else { return false }
    if text == reference.id { return true }
    let space = UInt8(ascii: " ")
    return text.utf8.contains(space) && [String](stored: text).contains(reference.id)
  }

  /// This field as one that only holds whole numbers in `range`.
  public func within(_ range: ClosedRange<Int>) -> Field {
    var copy = with { $0.holdsAmount = false }
    let assign = assign
    copy.assign = { owner, text in
      if let text, Int(text).map(range.contains) != true { return false }
      return assign(&owner, text)
    }
    return copy
  }

  /// This field as one that people are asked for, with what `configure` says of it.
  public func face(_ configure: @escaping @Sendable (inout Face) -> Void = { _ in }) -> Field {
    unasked(configure).with { $0.isAsked = true }
  }

  /// This field as one that people aren't asked for, with what `configure` says of it to sheets and
  /// other programs.
  public func unasked(_ configure: @escaping @Sendable (inout Face) -> Void) -> Field {
    with { $0.configure = configure }
  }

  /// This field as one that a history has no use for.
  public func hidden() -> Field {
    with { $0.isInternal = true }
  }

  /// This field as one whose text is for the program alone: people read `words` where there is any.
  public func shown(as words: String) -> Field {
    with { $0.show = { $0 == nil ? "–" : words } }
  }

  /// This field as one that a history always tells of in a record that comes or goes.
  public func essential() -> Field {
    with { $0.isEssential = true }
  }

  /// This field as one that readers see, though the record is confidential otherwise.
  public func forReaders() -> Field {
    with { $0.isForReaders = true }
  }

  private func with(_ change: (inout FieldTraits) -> Void) -> Field {
    var copy = self
    change(&copy.traits)
    return copy
  }
}

extension Field where Owner: Entity {
  /// The field without its record.
  public var description: FieldDescription {
    FieldDescription(traits) { text in
      var owner = Owner(id: "")
      return write(&owner, text)
    }
  }
}

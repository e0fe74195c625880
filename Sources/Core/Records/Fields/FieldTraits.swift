/// What a field is, whatever its record: what it is called and may refer to, and what it is to
/// people, which is made only when somebody asks.
struct FieldTraits: Sendable {
  /// The stored name, as it stands in the program and so can be held against bytes.
  private let literalName: StaticString
  let label: String
  let type: StoredType
  var target: Kind?
  var removalRule = RemovalRule.cascade
  var isInternal = false
  var holdsAmount: Bool
  var isOneLine = false
  var isLink = false
  var isEssential = false
  var isAsked = false
  var configure: (@Sendable (inout Face) -> Void)?
  let values: @Sendable () -> FieldValues
  var show: @Sendable (String?) -> String

  init(
    _ name: StaticString, _ label: String, _ type: StoredType,
    values: @escaping @Sendable () -> FieldValues,
    show: @escaping @Sendable (String?) -> String
  ) {
    literalName = name
    self.label = label
    self.type = type
    holdsAmount = type.isAmount
    self.values = values
    self.show = show
  }

  var name: String { literalName.description }

  var isFreeText: Bool { type == .text && target == nil }

  /// Whether `bytes` are its name.
  @inline(__always)
  func isNamed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let count = literalName.utf8CodeUnitCount
    if bytes.count != count { return false }
    let name = literalName.utf8Start
    for place in 0..<count where name[place] != bytes[place] { return false }
    return true
  }

  func makeFace(_ values: FieldValues) -> Face {
    var face = Face(input(values))
    configure?(&face)
    return face
  }

  private func input(_ values: FieldValues) -> FieldInput {
    if isFreeText { return isOneLine ? .line : .lines }
    let isReference = values.input == .line && target != nil
    return isReference ? .record(none: "ingen bestemt") : values.input
  }
}

/// What there is to know of a field's values where somebody asks.
struct FieldValues {
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

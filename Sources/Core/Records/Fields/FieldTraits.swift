/// What a field is, whatever its record: what it is called and may refer to, and what it is to
/// people, which is made only when somebody asks.
struct FieldTraits: Sendable {
  /// The stored name, as it stands in the program and so can be held against bytes.
  private let literalName: StaticString
  private let key: UInt64
  let label: String
  let type: StoredType
  var target: Kind?
  var removalRule = RemovalRule.cascade
  var isInternal = false
  var holdsAmount: Bool
  var isOneLine = false
  var isLink = false
  var refusal: (@Sendable (String) -> Refusal?)?
  var isEssential = false
  var isAsked = false
  var isForReaders = false
  var configure: (@Sendable (inout Face) -> Void)?
  let values: @Sendable () -> FieldValues
  var show: @Sendable (String?) -> String

  init(
    _ name: StaticString, _ label: String, _ type: StoredType,
    values: @escaping @Sendable () -> FieldValues,
    show: @escaping @Sendable (String?) -> String
  ) {
    literalName = name
    key = Self.key(of: UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    self.label = label
    self.type = type
    holdsAmount = type.isAmount
    self.values = values
    self.show = show
  }

  var name: String { literalName.description }

  var isFreeText: Bool { type == .text && target == nil }

  /// Whether `bytes` are its name; `key` is that of the bytes.
  @inline(__always)
  func isNamed(_ bytes: UnsafeRawBufferPointer, _ key: UInt64) -> Bool {
    guard key == self.key, bytes.count == literalName.utf8CodeUnitCount else { return false }
    let name = literalName.utf8Start
    var place = 8
    while place < bytes.count {
      if name[place] != bytes[place] { return false }
      place += 1
    }
    return true
  }

  /// The first eight bytes of a name as a number, which is quick to compare; of a shorter name all.
  @inline(__always)
  static func key(of name: UnsafeRawBufferPointer) -> UInt64 {
    if name.count >= 8 { return name.loadUnaligned(as: UInt64.self) }
    if name.count >= 4 {
      let last = name.loadUnaligned(fromByteOffset: name.count - 4, as: UInt32.self)
      return UInt64(name.loadUnaligned(as: UInt32.self)) << 32 | UInt64(last)
    }
    return name.reduce(0) { $0 << 8 | UInt64($1) }
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

import Text

/// A value that a field can hold, with the text it is stored as and the text people read.
public protocol FieldValue: Equatable, Sendable {
  /// Reads the stored text; nil when it is not such a value.
  init?(stored: String)
  /// Reads the UTF-8 of the stored text, as `init(stored:)` does.
  ///
  /// A start reads thousands of them, so a value that needs no string is read without making one.
  init?(packed bytes: UnsafeRawBufferPointer)
  /// The text it is stored as. It outlives the code: never change what a value is stored as.
  var stored: String { get }
  /// The value in Danish.
  var shown: String { get }
  /// What else people call it, where it is typed.
  var synonyms: [String] { get }
  /// What the stored text of such values is.
  static var storedType: StoredType { get }
  /// The words that such a value is one of.
  static var choices: [Choice] { get }
  /// The stored text of the word that people see or call it; nil when it is none of the words.
  static func stored(word: String) -> String?
  /// Whether its words may have an ending where they are typed, as in »styregruppen«.
  static var takesEndings: Bool { get }
  /// How such a value is asked for where it is the default of its field, or nil for none.
  static func input(default standard: Self?) -> FieldInput
}

extension FieldValue {
  /// Reads the stored text.
  @inline(__always)
  public init?(packed bytes: UnsafeRawBufferPointer) {
    self.init(stored: String(decoding: bytes, as: UTF8.self))
  }
  /// Nothing else.
  public var synonyms: [String] { [] }
  /// No ending.
  public static var takesEndings: Bool { false }
  /// The stored text itself.
  public var shown: String { stored }
  /// None.
  public static var choices: [Choice] { [] }
  /// There are no words.
  public static func stored(word: String) -> String? { nil }
  /// A text of one line.
  public static func input(default standard: Self?) -> FieldInput { .line }
}

extension FieldValue where Self: CaseIterable {
  /// One of some words.
  public static var storedType: StoredType { .word }
  /// All of them.
  public static var choices: [Choice] { Choice.all(Self.self) }
  /// The word that it is, or so much of it that it can't be another.
  public static func stored(word: String) -> String? { Self(shown: word)?.stored }
  /// One of the values; a field that says what none of them is called has an input of its own.
  public static func input(default standard: Self?) -> FieldInput {
    standard.map { .choice(among: Self.self, default: $0) } ?? .choice(Choice.all(Self.self))
  }
}

// The compiler makes a copy for each of them: all that is stored goes through here at every start.
extension FieldValue where Self: RawRepresentable, RawValue == String {
  /// Reads the stored word.
  @inline(__always)
  public init?(stored: String) { self.init(rawValue: stored) }
  /// The stored word.
  @inline(__always)
  public var stored: String { rawValue }
}

extension String: FieldValue {
  /// A text.
  public static var storedType: StoredType { .text }
  /// Any text is a value.
  public init?(stored: String) { self = stored }
  /// Any text is a value.
  @inline(__always)
  public init?(packed bytes: UnsafeRawBufferPointer) { self.init(utf8: bytes) }
  /// The text itself.
  public var stored: String { self }
}

extension Int: FieldValue {
  /// A whole number.
  public static var storedType: StoredType { .number }
  /// The largest number that is kept, and with `-` the smallest: sums of them can't overflow.
  public static let largestStored = 999_999_999_999

  /// Reads a whole number written as it is stored, and no larger than is kept.
  public init?(stored: String) { self.init(bytesOf: stored) }
  /// Reads at most twelve digits, as it is stored.
  public init?(packed bytes: UnsafeRawBufferPointer) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    guard (1...12).contains(bytes.count - first),
      bytes[first] != UInt8(ascii: "0") || bytes.count == 1,
      let number = Digits.value(of: bytes[first...])
    else { return nil }
    self = isNegative ? -number : number
  }
  /// The number in decimal digits.
  public var stored: String { String(self) }
  /// The number with a full stop between thousands.
  public var shown: String { danish }
  /// A whole number.
  public static func input(default standard: Int?) -> FieldInput { .number }
}

extension Int {
  /// The place that follows all of `places`, as far as numbers can be kept.
  public static func place(after places: some Sequence<Int>, by step: Int = 1) -> Int {
    Swift.min((places.max() ?? 0) + step, largestStored)
  }
}

extension Bool: FieldValue {
  /// A flag.
  public static var storedType: StoredType { .flag }
  /// Reads "true" or "false".
  public init?(stored: String) { self.init(bytesOf: stored) }
  /// Reads "true" or "false".
  public init?(packed bytes: UnsafeRawBufferPointer) {
    if bytes.elementsEqual("true".utf8) {
      self = true
    } else if bytes.elementsEqual("false".utf8) {
      self = false
    } else {
      return nil
    }
  }
  /// "true" or "false".
  public var stored: String { self ? "true" : "false" }
  /// "ja" or "nej".
  public var shown: String { self ? "ja" : "nej" }
  /// Yes or no.
  public static func input(default standard: Bool?) -> FieldInput {
    .choice(default: standard ?? false)
  }
}

extension [String]: FieldValue {
  /// Ids.
  public static var storedType: StoredType { .ids }
  /// Reads ids with a space between them.
  public init(stored: String) {
    var stored = stored
    self = stored.withUTF8 { Self(packed: UnsafeRawBufferPointer($0)) }
  }
  /// Reads ids with a space between them.
  public init(packed bytes: UnsafeRawBufferPointer) {
    self = []
    reserveCapacity(bytes.count { $0 == UInt8(ascii: " ") } + 1)
    var start = 0
    for place in 0...bytes.count
    where place == bytes.count || bytes[place] == UInt8(ascii: " ") {
      if place > start {
        append(String(utf8: UnsafeRawBufferPointer(rebasing: bytes[start..<place])))
      }
      start = place + 1
    }
  }
  /// The ids with a space between them.
  public var stored: String { joined(separator: " ") }
  /// The records with the ids.
  public static func input(default standard: [String]?) -> FieldInput { .records }
}

extension Day: FieldValue {
  /// A day.
  public static var storedType: StoredType { .day }
  /// Reads an ISO date, "2026-12-03".
  public init?(stored: String) { self.init(iso: stored) }
  /// Reads an ISO date.
  public init?(packed bytes: UnsafeRawBufferPointer) { self.init(iso: bytes) }
  /// The ISO date.
  public var stored: String { iso }
  /// The date with a short month, as in `medium`.
  public var shown: String { medium }
  /// A day to come.
  public static func input(default standard: Day?) -> FieldInput { .day(.future) }
}

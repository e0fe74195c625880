import ArgumentParser
import Core
import Text

/// An option of a command: one that fills a field of a record, or one of the command's own.
struct RecordOption: Sendable {
  /// What stands after an option.
  enum Form: Sendable {
    /// A text, when it is given.
    case text
    /// A text, without which the command can't be carried out.
    case needed
    /// Any number of texts.
    case texts
    /// A whole number, when it is given.
    case number
    /// Nothing.
    case flag
  }

  /// Its name without hyphens: "betydning".
  let name: String
  /// What the help says of it.
  let help: String
  /// What the help calls its value: "tekst".
  var value = ""
  /// What stands after it.
  var form = Form.text
  /// What stands for it where it isn't given, or nil.
  var standard: String?
  /// What may stand after it, where that is one of some words.
  var words: [String] = []
  /// The field that it fills, or nil.
  var field: RecordField?
  /// Whether an empty text is refused, where the field itself could be empty.
  var isNeverEmpty = false
}

/// A field of a record, as an option fills it.
struct RecordField: Sendable {
  let kind: Kind
  let name: String
  /// The kind of record that it refers to, or nil.
  let target: Kind?
  let isRequired: Bool
  let input: FieldInput
  let limit: NumberLimit?
  let option: CommandOption
}

extension RecordField {
  /// The records that it refers to, as a command line calls them.
  var called: any CalledRecord.Type {
    guard let type = target?.type as? any CalledRecord.Type else {
      preconditionFailure("Nothing calls what \(kind).\(name) refers to.")
    }
    return type
  }

  /// Whether it is chosen by a whole number, as the place in the matrix is.
  fileprivate var isChosenByNumber: Bool {
    guard case .choice(let choices) = input else { return false }
    return !choices.isEmpty && choices.allSatisfy { Int($0.shown) != nil }
  }
}

extension RecordOption {
  /// One of a command's own that has a text after it.
  static func text(_ name: String, _ help: String, _ value: String) -> RecordOption {
    RecordOption(name: name, help: help, value: value)
  }

  /// One of a command's own that has a number after it.
  static func number(_ name: String, _ help: String, _ value: String) -> RecordOption {
    RecordOption(name: name, help: help, value: value, form: .number)
  }

  /// One of a command's own that has nothing after it.
  static func flag(_ name: String, _ help: String) -> RecordOption {
    RecordOption(name: name, help: help, form: .flag)
  }

  /// The option that fills a field.
  init(_ field: RecordField) {
    let option = field.option
    name = option.name
    help = option.help
    value = option.value
    form = option.isRepeated ? .texts : field.isChosenByNumber ? .number : .text
    if case .choice(let choices) = field.input, form != .number {
      words = choices.filter { !$0.isNone }.map(\.shown)
    }
    self.field = field
  }

  /// The option as one that must be given.
  var needed: RecordOption {
    var copy = self
    copy.form = .needed
    return copy
  }

  /// The option as one that has nothing but a whole number after it.
  var numbered: RecordOption {
    var copy = self
    copy.form = .number
    return copy
  }

  /// The option as one that says `standard` where it isn't given.
  func standing(for standard: String) -> RecordOption {
    var copy = needed
    copy.standard = standard
    return copy
  }

  /// The option as one that says something wherever it is given, as for what is only ever added.
  var neverEmpty: RecordOption {
    var copy = self
    copy.isNeverEmpty = true
    return copy
  }

  /// The option as one of the command's own, which the command reads itself.
  var own: RecordOption {
    var copy = self
    copy.field = nil
    return copy
  }

  /// The option as the parser knows it.
  var declaration: Any {
    let help = ArgumentHelp(help, valueName: value.isEmpty ? nil : value)
    let names = NameSpecification.danish(name)
    let completion = words.isEmpty ? nil : CompletionKind.list(words)
    return switch form {
    case .text: Option<String?>(name: names, help: help, completion: completion)
    case .needed where standard != nil:
      Option<String>(
        wrappedValue: standard ?? "", name: names, help: help, completion: completion)
    case .needed: Option<String>(name: names, help: help, completion: completion)
    case .texts: Option<[String]>(wrappedValue: [], name: names, help: help, completion: completion)
    case .number: Option<Int?>(name: names, help: help, completion: completion)
    case .flag: Flag<Bool>(wrappedValue: false, name: names, help: help)
    }
  }

  /// What was typed after it, as the parser gives it; nil when it wasn't given.
  func typed(in container: KeyedDecodingContainer<Key>) throws -> [String]? {
    let key = Key(stringValue: name)
    switch form {
    case .text:
      return try container.decode(Option<String?>.self, forKey: key).wrappedValue.map { [$0] }
    case .needed: return [try container.decode(Option<String>.self, forKey: key).wrappedValue]
    case .texts:
      let texts = try container.decode(Option<[String]>.self, forKey: key).wrappedValue
      return texts.isEmpty ? nil : texts
    case .number:
      return try container.decode(Option<Int?>.self, forKey: key).wrappedValue.map { [String($0)] }
    case .flag: return try container.decode(Flag<Bool>.self, forKey: key).wrappedValue ? [] : nil
    }
  }

  /// The name of an option, as the parser finds its value by.
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension Entity {
  /// The options that fill some fields of such a record.
  static func options(_ names: String...) -> [RecordOption] { names.map(option) }

  /// The options that fill all fields people are asked for but some, in the order of the form: those
  /// of some fields first.
  static func allOptions(but others: [String] = [], first names: String...) -> [RecordOption] {
    let rest = asked.filter { !names.contains($0) && !others.contains($0) }
    return (names + rest).compactMap(optionOrNone)
  }

  /// The option that fills a field, which has one.
  static func option(_ name: String) -> RecordOption {
    guard let option = optionOrNone(name) else {
      preconditionFailure("No option fills \(kind).\(name).")
    }
    return option
  }

  private static func optionOrNone(_ name: String) -> RecordOption? {
    field(name, facing: field(name)?.face).map(RecordOption.init)
  }

  /// A field with a face, as the option of the face fills it; nil when it has none.
  static func field(_ name: String, facing face: Face?) -> RecordField? {
    guard let face, let option = face.option else { return nil }
    return RecordField(
      kind: kind, name: name, target: field(name)?.target, isRequired: required.contains(name),
      input: face.input, limit: face.limit, option: option)
  }
}

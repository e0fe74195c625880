import ArgumentParser
import Core
import Text

/// What was typed after the options of a command.
struct TypedOptions {
  private(set) var options: [RecordOption]
  private var texts: [String: [String]] = [:]

  /// Nothing typed after any of the options.
  init(_ options: [RecordOption]) { self.options = options }

  /// What the parser has found.
  init(_ options: [RecordOption], from decoder: any Decoder) throws {
    self.options = options
    let container = try decoder.container(keyedBy: RecordOption.Key.self)
    for option in options { texts[option.name] = try option.typed(in: container) }
  }

  /// What was typed after the options of two groups, those of the first read first.
  static func + (a: TypedOptions, b: TypedOptions) -> TypedOptions {
    var all = a
    all.options += b.options
    all.texts.merge(b.texts) { first, _ in first }
    return all
  }

  /// The options as the parser looks for them, each under the name of a wrapped property.
  var declarations: [(label: String?, value: Any)] {
    options.map { ("_" + $0.name, $0.declaration) }
  }

  /// Whether an option was given.
  func has(_ option: RecordOption) -> Bool { texts[option.name] != nil }

  /// What was typed after an option; nil when it wasn't given.
  func text(_ option: RecordOption) -> String? { texts[option.name]?.first }

  /// What was typed after an option that may be given several times.
  func texts(_ option: RecordOption) -> [String] { texts[option.name] ?? [] }

  /// The number that was typed after an option that has one; nil when it wasn't given.
  func number(_ option: RecordOption) -> Int? { text(option).flatMap { Int($0) } }

  /// Whether something is said of a record of a kind.
  func concern(_ kind: Kind) -> Bool { options.contains { $0.field?.kind == kind && has($0) } }

  /// Whether any option is given but some.
  func sayMore(than few: [RecordOption]) -> Bool {
    texts.keys.contains { name in !few.contains { $0.name == name } }
  }

  /// Throws for a word that isn't one of those that can be chosen, and for an empty text that can't
  /// be so.
  func checkWords() throws {
    for option in options {
      guard let field = option.field, let text = text(option) else { continue }
      if text.trimmed.isEmpty {
        if let sentence = field.option.whenEmpty { throw ValidationError(sentence) }
        if field.mayBeEmpty && !option.isNeverEmpty { continue }
      }
      guard case .choice(let choices) = field.input, let noun = field.option.noun else { continue }
      if option.form != .number {
        _ = try choices.choice(called: text, noun)
      } else if !choices.contains(where: { $0.shown == text }) {
        throw ValidationError("--\(option.name) skal være \(noun).")
      }
    }
  }

  /// The record with what is said of it and what follows from that; an empty text takes away what
  /// was there.
  ///
  /// What is said stands, whatever follows from the rest. Where records are named one by one, none
  /// named is nothing said.
  func filled<Record: Entity>(_ record: Record, in session: Session) throws -> Record {
    var result = record
    var said: [(field: String, stored: String?)] = []
    for option in options where option.field?.kind == Record.kind && has(option) {
      guard let target = result.field(filledBy: option, in: session.project) else { continue }
      let texts = texts(option)
      if option.form == .texts, target.target != nil, texts.allSatisfy(\.parts.isEmpty) { continue }
      let stored = try session.read(
        texts, as: target, mayBeEmpty: target.mayBeEmpty && !option.isNeverEmpty)
      guard Record.field(target.name)?.write(&result, stored) == true else {
        throw Failure(.usage, "--\(option.name): »\(texts[0])« kan ikke stå her.")
      }
      said.append((target.name, stored))
    }
    result = result.settled(since: record, on: session.today, by: session.author)
    for (field, stored) in said { _ = Record.field(field)?.write(&result, stored) }
    return result
  }
}

extension RecordField {
  /// Whether an empty text takes away what stood there, rather than being no value.
  var mayBeEmpty: Bool {
    if case .choice(let choices) = input {
      return !choices.contains { $0.stored == nil && !$0.isNone }
    }
    return !isRequired
  }
}

extension Entity {
  /// The field that an option fills in this record: its own, or where the record has a say in it
  /// another that has the same option.
  func field(filledBy option: RecordOption, in project: Project) -> RecordField? {
    let own = option.field.map { [$0.name] } ?? []
    return (own + Self.fields.map(\.name)).lazy
      .compactMap { Self.field($0, facing: face(of: $0, in: project)) }
      .first { $0.option.name == option.name }
  }
}

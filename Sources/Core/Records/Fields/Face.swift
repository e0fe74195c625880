/// What a field is to people: how it is asked for, and what it is called on a command line and in
/// JSON.
///
/// It is made only when somebody asks, so that folding a journal doesn't pay for it.
public struct Face: Sendable {
  /// What a form calls it, where that isn't the field's label.
  public var label: String?
  /// What may be written.
  public var input: FieldInput
  /// What helps the user while the field is empty.
  public var hint: String?
  /// How small the number may be, or nil.
  public var limit: NumberLimit?
  /// Whether a form demands it, though the record can be without it.
  public var isRequired = false
  /// What the project knows that may be meant, or nil.
  public var known: Known?
  /// The option that it is written after on a command line, or nil.
  public var option: CommandOption?
  /// The column that it is in a spreadsheet, or nil.
  public var column: FieldColumn?
  /// What it is in JSON.
  public var json = JSONForm.standard

  /// What of a project may be meant in a field.
  public enum Known: Sendable {
    /// The roles and persons that it speaks of; another one is remarked on.
    case names
    /// What the same field of other records holds.
    case others
  }

  /// Creates a face.
  public init(_ input: FieldInput) { self.input = input }

  /// Gives it the option with a name; `value` is what the help calls what stands after it.
  public mutating func option(
    _ name: String, _ help: String, _ value: String, noun: String? = nil,
    isRepeated: Bool = false, whenEmpty: String? = nil
  ) {
    option = CommandOption(
      name: name, help: help, value: value, noun: noun, isRepeated: isRepeated,
      whenEmpty: whenEmpty)
  }
}

/// An option of a command that fills a field.
public struct CommandOption: Sendable {
  /// Its name without hyphens: "betydning".
  public let name: String
  /// What the help says of it.
  public let help: String
  /// What the help calls its value: "tekst".
  public let value: String
  /// What a word must be, with its article: "en slags"; nil where the value isn't one of some words.
  public let noun: String?
  /// Whether it may be given several times.
  public let isRepeated: Bool
  /// What is said where its value may not be empty and is; nil where the field's own rule says it.
  public let whenEmpty: String?
}

/// A field of a record as it is asked for in a project.
public struct Question: Equatable, Sendable {
  /// The field's stored name.
  public let name: String
  /// What it is called.
  public let label: String
  /// What may be written; its choices are those of the project.
  public let input: FieldInput
  /// Whether it may not be left empty.
  public let isRequired: Bool
  /// What helps the user while the field is empty.
  public let hint: String?
  /// The names that are known and may be meant; nil where there are none to know.
  public let names: KnownNames?
  /// Whether a name that isn't known is remarked on, though it is like none that is.
  public let remarksOnNew: Bool
  /// How small the number may be, or nil.
  public let limit: NumberLimit?

  /// Creates a question.
  public init(
    name: String, label: String, input: FieldInput, isRequired: Bool = false, hint: String? = nil,
    names: KnownNames? = nil, remarksOnNew: Bool = true, limit: NumberLimit? = nil
  ) {
    self.name = name
    self.label = label
    self.input = input
    self.isRequired = isRequired
    self.hint = hint
    self.names = names
    self.remarksOnNew = remarksOnNew
    self.limit = limit
  }
}

extension Question {
  /// The question with those of its choices whose stored text `isOffered` lets through; the word for
  /// none stays.
  public func choosing(_ isOffered: (String) -> Bool) -> Question {
    guard case .choice(let choices) = input else { return self }
    return with(.choice(choices.filter { $0.stored.map(isOffered) ?? true }))
  }

  /// The question with the word for none as the last of its choices.
  public var withNoneLast: Question {
    guard case .choice(let choices) = input else { return self }
    return with(.choice(choices.filter { $0.stored != nil } + choices.filter { $0.stored == nil }))
  }

  private func with(_ input: FieldInput) -> Question {
    Question(
      name: name, label: label, input: input, isRequired: isRequired, hint: hint, names: names,
      remarksOnNew: remarksOnNew, limit: limit)
  }
}

extension Entity {
  /// The fields that people are asked for, by their stored names and in the order of the form.
  public static var asked: [String] { fields.filter(\.isAsked).map(\.name) }

  /// The face of a field, where the record itself has a say in it; nil for a field it hasn't got.
  public func face(of field: String, in project: Project) -> Face? { Self.field(field)?.face }

  /// A field of this record as it is asked for in a project, where `adapt` may change its face.
  public func question(
    _ name: String, in project: Project, _ adapt: (inout Face) -> Void = { _ in }
  ) -> Question {
    var face = face(of: name, in: project) ?? Face(.line)
    adapt(&face)
    let field = Self.field(name)
    return Question(
      name: name, label: face.label ?? field?.label ?? name,
      input: project.resolved(face.input, to: field?.target, except: reference),
      isRequired: face.isRequired || Self.required.contains(name), hint: face.hint,
      names: face.known.map { names($0, of: name, in: project) },
      remarksOnNew: face.known == .names, limit: face.limit)
  }

  /// What a project knows of a field.
  private func names(_ known: Face.Known, of field: String, in project: Project) -> KnownNames {
    switch known {
    case .names: return KnownNames(in: project)
    case .others:
      let read = Self.fields.first { $0.name == field }?.read
      return KnownNames(Self.table(project).all.lazy.compactMap { read?($0) })
    }
  }

  /// Every field that people are asked for.
  public func questions(in project: Project) -> [Question] {
    Self.asked.map { question($0, in: project) }
  }
}

extension Project {
  /// The input with the records that can be chosen in this project.
  ///
  /// A record isn't offered to itself.
  fileprivate func resolved(
    _ input: FieldInput, to kind: Kind?, except owner: Reference
  ) -> FieldInput {
    guard let kind else { return input }
    func offered() -> [Choice] {
      choices(of: kind).filter { kind != owner.kind || $0.stored != owner.id }
    }
    switch input {
    case .record(let none):
      return .choice((none.map { [Choice(none: $0)] } ?? []) + offered())
    case .records: return .several(offered())
    default: return input
    }
  }

  /// The records of a kind, as they are chosen among.
  public func choices(of kind: Kind) -> [Choice] { choices(of: kind.type) }

  private func choices<Record: Entity>(of type: Record.Type) -> [Choice] {
    Record.inOrderOfChoice(Array(Record.table(self).all))
      .map { Choice(stored: $0.id, shown: $0.choiceName(in: self)) }
  }
}

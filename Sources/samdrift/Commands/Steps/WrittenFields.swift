import Core
import Text

extension RecordField {
  /// What is typed after the option of the field, each time it is given, so that a stored text comes
  /// of it.
  func typed(_ stored: String?, in project: Project) -> [String] {
    if case .choice(let choices) = input {
      return [choices.first { $0.stored == stored && !$0.isNone }?.shown ?? ""]
    }
    guard let stored else { return [""] }
    switch input {
    case .record, .records, .several:
      return [called.calls([String](stored: stored), in: project).joined(separator: ",")]
    case .lines where option.isRepeated:
      return stored.split(separator: "\n").map(String.init)
    default: return [input.written(stored) ?? ""]
    }
  }
}

extension CalledRecord {
  /// What a command line calls those of a project's records that have some ids.
  static func calls(_ ids: [String], in project: Project) -> [String] {
    ids.compactMap { table(project)[$0]?.call(in: project) }
  }
}

extension LineDraft {
  /// Says what a record has other than `old`, as far as some options fill its fields; what a command
  /// can't be without is said all the same.
  mutating func say<Record: Entity>(
    _ options: [RecordOption], of new: Record, since old: Record, in project: Project
  ) {
    for option in options where option.field?.kind == Record.kind {
      guard let filled = new.field(filledBy: option, in: project),
        let field = Record.field(filled.name)
      else { continue }
      let isDemanded = option.form == .needed && option.standard == nil
      if field.read(old) == field.read(new), !isDemanded { continue }
      for text in filled.typed(field.read(new), in: project) { say(option.name, text) }
    }
  }

  func saying<Record: Entity>(
    _ options: [RecordOption], of new: Record, since old: Record, in project: Project
  ) -> LineDraft {
    with { $0.say(options, of: new, since: old, in: project) }
  }
}

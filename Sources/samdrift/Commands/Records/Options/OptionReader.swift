import ArgumentParser
import Core
import Text

extension Session {
  /// The stored text of what was typed after the option of a field, several times maybe; nil where
  /// it takes away what was there.
  func read(
    _ texts: [String], as field: RecordField, mayBeEmpty: Bool
  ) throws -> String? {
    let text = texts.first ?? ""
    if text.trimmed.isEmpty, texts.count == 1, mayBeEmpty { return nil }
    switch field.input {
    case .line, .lines:
      return texts.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "\n")
    case .choice(let choices):
      return try choices.choice(called: text, field.option.noun ?? "").stored
    case .record: return try field.called.called(text, in: self).id
    case .records, .several: return try field.called.ids(called: texts, in: self).stored
    case .day, .amount, .year, .period, .areas, .mixture, .path, .mailboxes:
      return try value(text, of: field)
    }
  }

  private func value(_ text: String, of field: RecordField) throws(Failure) -> String {
    let option = "--\(field.option.name)"
    switch field.input.read(text, today: today) {
    case .success(let stored):
      if let sentence = field.limit?.refusal(of: stored, typed: text) {
        throw Failure(.usage, "\(option): \(sentence)")
      }
      return stored
    case .failure(let refusal):
      let sentence =
        switch field.input {
        case .day: "»\(text)«: \(refusal.message)"
        case .year: "\(option): »\(text)« er ikke et årstal. Skriv for eksempel 2025."
        case .period: Period.refusal(of: text)
        default: "\(option): \(refusal.message)"
        }
      throw Failure(.usage, sentence)
    }
  }
}

extension [Choice] {
  /// The one choice that a typed word is; `what` is what it should have been, with its article.
  func choice(called text: String, _ what: String) throws -> Choice {
    let found = called(text)
    if found.count > 1 {
      let words = found.map { "»\($0.shown)«" }
      throw ValidationError(
        "»\(text)« kan være \(words.dropLast().joined(separator: ", ")) eller \(words.last!). "
          + "Skriv mere.")
    }
    guard let choice = found.first else {
      throw ValidationError("»\(text)« er ikke \(what). Vælg mellem \(words).")
    }
    return choice
  }
}

extension FieldValue where Self: CaseIterable {
  /// Reads a word as it was typed on the command line; `what` is what it should have been, with its
  /// article.
  init(typed text: String, _ what: String) throws {
    let choice = try Choice.all(Self.self).choice(called: text, what)
    self = choice.stored.flatMap(Self.init(stored:))!
  }
}

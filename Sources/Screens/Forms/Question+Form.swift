import Core
import Interface
import Text

extension Question {
  /// The field of a form, filled in with stored text.
  func field(_ stored: String?) -> Form.Field {
    switch input {
    case .line, .year, .record, .records, .path, .mailboxes, .day, .areas, .mixture, .amount,
      .period:
      .line(name, label, stored.flatMap(input.written) ?? "")
    case .lines: .area(name, label, stored ?? "")
    case .choice(let options):
      .choice(
        name, label, options.map(\.shown),
        selected: options.firstIndex { $0.stored == stored } ?? 0)
    case .several(let options):
      .several(
        name, label, options.map(\.shown),
        chosen: Set(
          (stored ?? "").split(separator: " ").compactMap { id in
            options.firstIndex { $0.stored == String(id) }
          }))
    }
  }

  /// What the user has written, as stored text, or a sentence about what is wrong.
  ///
  /// A way such as `+1u` is counted from the day that the field came with, and where there was none,
  /// from today.
  func read(_ form: Form, today: Day, from came: Day? = nil) -> Result<String?, Refusal> {
    readText(form, today: today, from: came).flatMap { stored in
      limit?.refusal(of: stored).map { .failure($0) } ?? .success(stored)
    }
  }

  /// The way that is written instead of a day, where the field came with one to count from.
  private func move(_ form: Form, today: Day, from came: Day?) -> (move: DayMove, day: Day)? {
    guard case .day = input, let came,
      case .success(let move) = DayMove.read(form[name], today: today), case .by = move
    else { return nil }
    let day = move.day(from: came)
    return DateInput.years.contains(day.year) ? (move, day) : nil
  }

  private func readText(_ form: Form, today: Day, from came: Day?) -> Result<String?, Refusal> {
    if case .choice(let options) = input {
      let index = form.choice(name)
      return .success(options.indices.contains(index) ? options[index].stored : nil)
    }
    if case .several(let options) = input {
      let chosen = form.chosen(name).sorted().compactMap { options[$0].stored }
      return .success(chosen.isEmpty ? nil : chosen.joined(separator: " "))
    }
    let text = form[name].trimmed
    if text.isEmpty {
      return isRequired
        ? .failure(Refusal("\(label) skal udfyldes.")) : .success(nil)
    }
    if let (_, day) = move(form, today: today, from: came) { return .success(day.iso) }
    return input.read(text, today: today).map(Optional.some)
  }

  private static let personNumber = Form.Note.warning(
    "Det ligner et CPR-nummer. CPR-numre skal ikke stå her: slet det, hvis det er et.")

  /// What is said of a name that may be a slip, or is new where that is remarked on.
  private func remark(on name: String) -> String? {
    guard let names, !remarksOnNew else { return names?.remark(on: name) }
    return names.slip(in: name).map { "Mente du »\($0)«?" }
  }

  /// Whether the stored text is what the user has written, and not a choice.
  private var isWritten: Bool {
    switch input {
    case .line, .lines: true
    case .day, .amount, .year, .period, .areas, .mixture, .choice, .several, .record, .records,
      .path,
      .mailboxes:
      false
    }
  }

  /// The remark under the field.
  ///
  /// What has been written is judged as it is written; what is missing only once `isStrict`.
  func note(
    _ form: Form, today: Day, from came: Day? = nil, isStrict: Bool, isFocused: Bool
  ) -> Form.Note? {
    let isEmpty = form[name].trimmed.isEmpty
    switch read(form, today: today, from: came) {
    case .failure(let refusal) where !isEmpty || isStrict: return .error(refusal.message)
    case .success(let stored?):
      if case .day(let leaning) = input, let day = Day(iso: stored) {
        let way = move(form, today: today, from: came).map { " · \($0.move.shown)" } ?? ""
        let explanation = "→ " + DateInput.explanation(of: day, today: today) + way
        // A day to come can still be chosen with care; a day gone by is as it was.
        guard leaning != .past, day >= today, let warning = day.deadlineWarning else {
          return .hint(explanation)
        }
        return .warning("\(explanation) · \(warning)")
      }
      if isWritten, PersonNumber.occurs(in: stored) { return Self.personNumber }
      return remark(on: stored).map(Form.Note.warning)
    default: return isFocused && isEmpty ? hint.map(Form.Note.hint) : nil
    }
  }
}

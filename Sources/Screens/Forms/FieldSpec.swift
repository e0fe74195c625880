import Core
import Interface
import Text

/// A field of a record as a form asks for it.
struct FieldSpec: Equatable {
  /// What may be written, and how it becomes stored text.
  enum Input: Equatable {
    case line, lines, day(DateInput.Leaning), amount(NumberFormat), year, period, areas
    case choice([Option])
    /// Any number of records, stored as their ids with spaces between them.
    case several([Option])

    /// Any number.
    static let quantity = Input.amount(.decimal)
    /// A whole number.
    static let number = Input.amount(.whole)

    /// One of an enumeration's values, of which the standard one is stored as nothing.
    static func choice<Value: FieldValue & CaseIterable>(
      among type: Value.Type, default standard: Value
    ) -> Input {
      .choice(
        Value.allCases.map { .init(stored: $0 == standard ? nil : $0.stored, shown: $0.shown) })
    }
  }

  /// A word that can be chosen, and the text it is stored as.
  struct Option: Equatable {
    let stored: String?
    let shown: String

    /// All values of an enumeration.
    static func all<Value: FieldValue & CaseIterable>(_ type: Value.Type) -> [Option] {
      Value.allCases.map { Option(stored: $0.stored, shown: $0.shown) }
    }
  }

  /// The field's stored name.
  let name: String
  /// What it is called.
  let label: String
  /// What may be written.
  let input: Input
  /// Whether it may not be left empty.
  var isRequired = false
  /// What helps the user while the field is empty.
  var hint: String?
  /// The names that are known, for another one to be remarked on; nil remarks on none.
  var names: KnownNames?
  /// How small the number may be, or nil.
  var limit: Limit?

  /// The least that a number may be, and what is said of one that is less.
  struct Limit: Equatable {
    let least: Quantity
    /// Whether the number must be larger than that.
    var isAbove = false
    let message: String

    /// A number that isn't negative.
    static let notNegative = Limit(least: .zero, message: "Tallet kan ikke være under 0.")

    fileprivate func refusal(of stored: String?) -> Refusal? {
      guard let number = stored.flatMap(Quantity.init(stored:)) else { return nil }
      let isAllowed = isAbove ? number > least : number >= least
      return isAllowed ? nil : Refusal(message)
    }
  }

  /// The field of a form, filled in with stored text.
  func field(_ stored: String?) -> Form.Field {
    switch input {
    case .line, .year: .line(name, label, stored ?? "")
    case .lines: .area(name, label, stored ?? "")
    case .day: .line(name, label, stored.flatMap(Day.init(iso:))?.numeric ?? "")
    case .areas: .line(name, label, stored.flatMap(BusinessAreas.init(stored:))?.shown ?? "")
    case .amount(let form) where form.isWhole: .line(name, label, stored ?? "")
    case .amount: .line(name, label, stored.flatMap(Quantity.init(stored:))?.danish ?? "")
    case .period: .line(name, label, stored.flatMap(Period.init(stored:))?.shown ?? "")
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
  func read(_ form: Form, today: Day) -> Result<String?, Refusal> {
    readText(form, today: today).flatMap { stored in
      limit?.refusal(of: stored).map { .failure($0) } ?? .success(stored)
    }
  }

  private func readText(_ form: Form, today: Day) -> Result<String?, Refusal> {
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
    switch input {
    case .line, .lines, .choice, .several: return .success(text)
    case .year:
      guard let year = Int(text), (1900...2199).contains(year) else {
        return .failure(Refusal("Skriv et årstal, fx 2025."))
      }
      return .success(String(year))
    case .amount(let form): return Quantity.read(text, as: form).map(\.stored)
    case .areas: return BusinessAreas.read(text).map(\.stored)
    case .period:
      guard let period = Period(danish: text) else {
        return .failure(Refusal("Skriv et år, et halvår eller et kvartal, fx »3. kvartal 2026«."))
      }
      return .success(period.stored)
    case .day(let leaning):
      return DateInput.read(text, today: today, leaning: leaning)
        .mapError { Refusal($0.message) }
        .flatMap { day in
          leaning == .past && day > today
            ? .failure(Refusal("\(day.medium) er ikke kommet endnu.")) : .success(day.iso)
        }
    }
  }

  private static let personNumber = Form.Note.warning(
    "Det ligner et CPR-nummer. CPR-numre skal ikke stå her: slet det, hvis det er et.")

  /// Whether the stored text is what the user has written, and not a choice.
  private var isWritten: Bool {
    switch input {
    case .line, .lines: true
    case .day, .amount, .year, .period, .areas, .choice, .several: false
    }
  }

  /// The remark under the field.
  ///
  /// What has been written is judged as it is written; what is missing only once `isStrict`.
  func note(_ form: Form, today: Day, isStrict: Bool, isFocused: Bool) -> Form.Note? {
    let isEmpty = form[name].trimmed.isEmpty
    switch read(form, today: today) {
    case .failure(let refusal) where !isEmpty || isStrict: return .error(refusal.message)
    case .success(let stored?):
      if case .day(let leaning) = input, let day = Day(iso: stored) {
        let explanation = "→ " + DateInput.explanation(of: day, today: today)
        // A day to come can still be chosen with care; a day gone by is as it was.
        guard leaning == .future, let warning = day.deadlineWarning else {
          return .hint(explanation)
        }
        return .warning("\(explanation) · \(warning)")
      }
      if isWritten, PersonNumber.occurs(in: stored) { return Self.personNumber }
      return names?.remark(on: stored).map(Form.Note.warning)
    default: return isFocused && isEmpty ? hint.map(Form.Note.hint) : nil
    }
  }
}

import Core
import Text

extension AllocationKey: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny fordelingsnøgle" : name(in: project)
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    isNew ? "Én fordelingsnøgle for hver udgiftspost." : ""
  }

  static var formDecider: String? { "basis" }

  func formAsks(for field: String, where decided: String?) -> Bool {
    let basis = decided.flatMap(KeyBasis.init(stored:)) ?? .dwellings
    if Self.weightFields.contains(field) { return basis == .mixed }
    return field != "period" || [.hours, .mixed].contains(basis)
  }

  /// The fields of the weights, which belong together.
  static let weightFields = KeyBasis.ingredients.map(weightField)
}

/// All fixed shares of a key on one form: a percentage for each participating department.
struct FixedSharesForm: KeptForm {
  static let keyWord = "fixed"
  var keyParts: [String] { [key.id] }

  let key: AllocationKey

  init(_ key: AllocationKey) { self.key = key }

  init?(keyParts: [String], in project: Project) {
    guard keyParts.count == 1, let key = project.allocationKey(keyParts[0]) else { return nil }
    self.init(key)
  }

  func title(in project: Project) -> String { "Faste procenter · \(key.name)" }

  func introduction(in project: Project) -> String {
    "Procenterne skal være 100 i alt. Tomt er 0."
  }

  func questions(in project: Project) -> [Question] {
    project.participants.map {
      Question(name: $0.id, label: $0.name, input: .amount(.percent), limit: .notNegative)
    }
  }

  func values(in project: Project) -> [String: String] {
    var values: [String: String] = [:]
    for department in project.participants {
      values[department.id] = key.share(of: department, in: project)?.percent.stored
    }
    return values
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    var percents: [String: Quantity] = [:]
    for department in values.opened.participants {
      percents[department.id] = Quantity(stored: values.text(department.id)) ?? .zero
    }
    return .commit(try values.opened.edit(fixedShares: percents, of: key))
  }
}

/// What the departments used in one period, on one form: hours and kroner for each.
struct UsageForm: KeptForm {
  /// The key whose pool it may be about, or nil.
  let key: String?
  /// The period that is there; nil for a new one.
  let period: Period?
  /// Whether it is about the key's own pool alone; asked for when the period is new.
  var isOwn = false

  var isNew: Bool { period == nil }

  func title(in project: Project) -> String {
    guard let period else { return "Timer og udgifter i en ny periode" }
    let pool = key.flatMap(project.allocationKey)
    return "Timer og udgifter i \(period.shown)" + (isOwn ? " · \(pool?.name ?? "")" : "")
  }

  func introduction(in project: Project) -> String {
    "Det, hver afdeling faktisk brugte. Lad det stå tomt, som ikke er registreret."
  }

  func questions(in project: Project) -> [Question] {
    var questions: [Question] = []
    if period == nil {
      questions.append(
        Question(
          name: "period", label: "Periode", input: .period, isRequired: true,
          hint: "Fx 2026, »1. halvår 2026« eller »K3 2026«"))
      if let pool = key.flatMap(project.allocationKey) {
        questions.append(
          Question(
            name: "scope", label: "Gælder",
            input: .choice([
              .init(stored: nil, shown: "alle fordelingsnøgler"),
              .init(stored: pool.id, shown: "kun \(pool.name)"),
            ])))
      }
    }
    return questions
      + project.participants.flatMap { department in
        UsageMeasure.allCases.map { measure in
          Question(
            name: "\(measure.rawValue)/\(department.id)",
            label: "\(measure.shown.capitalizedFirst) · \(department.name)",
            input: .amount(measure == .hours ? .hours : .kroner),
            limit: .notNegative)
        }
      }
  }

  func values(in project: Project) -> [String: String] {
    guard let period else { return [:] }
    var values: [String: String] = [:]
    for (id, amount) in project.amounts(in: period, of: owner(in: project)) {
      values["hours/\(id)"] = amount.hours?.stored
      values["cost/\(id)"] = amount.cost?.stored
    }
    return values
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    let project = isNew ? scene.project : values.opened
    let owner = isNew ? values["scope"].flatMap(project.allocationKey) : owner(in: project)
    guard let period = period ?? Period(stored: values.text("period")) else {
      throw Refusal("Skriv, hvilken periode det er.", field: "period")
    }
    var amounts = project.amounts(in: period, of: owner)
    if isNew, !amounts.isEmpty {
      throw Refusal(
        "Der er allerede skrevet timer eller udgifter for \(period.shown). Ret dem i stedet.",
        field: "period")
    }
    for department in project.participants {
      amounts[department.id] = (
        Quantity(stored: values.text("hours/\(department.id)")),
        Quantity(stored: values.text("cost/\(department.id)"))
      )
    }
    return .commit(project.edit(usage: amounts, in: period, of: owner))
  }

  private func owner(in project: Project) -> AllocationKey? {
    isOwn ? key.flatMap(project.allocationKey) : nil
  }
}

extension UsageForm {
  static let keyWord = "hours"

  var keyParts: [String] { [key ?? "-", period?.stored ?? "+", isOwn ? "own" : "all"] }

  init?(keyParts: [String], in project: Project) {
    guard keyParts.count == 3 else { return nil }
    self.init(
      key: keyParts[0] == "-" ? nil : keyParts[0],
      period: keyParts[1] == "+" ? nil : Period(stored: keyParts[1]), isOwn: keyParts[2] == "own")
  }
}

import Core
import Text

extension AllocationKey: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny fordelingsnøgle" : name(in: project)
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    isNew ? "Én nøgle for hver omkostningspulje. Vægtene bruges kun i en blanding." : ""
  }

  /// The fields of the weights, which belong together.
  static let weightFields = KeyBasis.ingredients.map(weightField)
}

/// All fixed shares of a key on one form: a percentage for each participating department.
enum FixedSharesForm {
  static let introduction = "Procenterne skal være 100 i alt. Tomt er 0."

  static func specs(in project: Project) -> [Question] {
    project.participants.map {
      Question(name: $0.id, label: $0.name, input: .amount(.percent), limit: .notNegative)
    }
  }

  static func values(of key: AllocationKey, in project: Project) -> [String: String] {
    var values: [String: String] = [:]
    for department in project.participants {
      values[department.id] = key.share(of: department, in: project)?.percent.stored
    }
    return values
  }

  static func edit(
    _ values: FormValues, of key: AllocationKey, in project: Project
  ) throws(Refusal) -> Edit {
    var percents: [String: Quantity] = [:]
    for department in project.participants {
      percents[department.id] = Quantity(stored: values.text(department.id)) ?? .zero
    }
    return try project.edit(fixedShares: percents, of: key)
  }
}

/// What the departments used in one period, on one form: hours and kroner for each.
struct UsageForm: Equatable {
  /// The key whose pool it may be about, or nil.
  let key: String?
  /// The period that is there; nil for a new one.
  let period: Period?
  /// Whether it is about the key's own pool alone; asked for when the period is new.
  var isOwn = false

  static let introduction =
    "Det, hver afdeling faktisk brugte. Lad det stå tomt, som ikke er registreret."

  func title(in project: Project) -> String {
    guard let period else { return "Timer og udgifter i en ny periode" }
    let pool = key.flatMap(project.allocationKey)
    return "Timer og udgifter i \(period.shown)" + (isOwn ? " · \(pool?.name ?? "")" : "")
  }

  func specs(in project: Project) -> [Question] {
    var specs: [Question] = []
    if period == nil {
      specs.append(
        Question(
          name: "period", label: "Periode", input: .period, isRequired: true,
          hint: "Fx 2026, »1. halvår 2026« eller »K3 2026«"))
      if let pool = key.flatMap(project.allocationKey) {
        specs.append(
          Question(
            name: "scope", label: "Gælder",
            input: .choice([
              .init(stored: nil, shown: "alle nøgler"),
              .init(stored: pool.id, shown: "kun \(pool.name)"),
            ])))
      }
    }
    return specs
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

  func edit(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    let scope = values.texts["scope"].flatMap { $0 }
    let owner = period == nil ? scope.flatMap(project.allocationKey) : owner(in: project)
    guard let period = period ?? Period(stored: values.text("period")) else {
      throw Refusal("Skriv, hvilken periode det er.", field: "period")
    }
    var amounts = project.amounts(in: period, of: owner)
    if self.period == nil, !amounts.isEmpty {
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
    return project.edit(usage: amounts, in: period, of: owner)
  }

  private func owner(in project: Project) -> AllocationKey? {
    isOwn ? key.flatMap(project.allocationKey) : nil
  }
}

extension UsageForm {
  /// A short text that tells which form it is, to open it again from a kept draft.
  var draftKey: String {
    "hours/\(key ?? "-")/\(period?.stored ?? "+")/\(isOwn ? "own" : "all")"
  }

  /// The form that the parts of a draft's key tell of.
  init?(draftParts parts: [String]) {
    guard parts.count == 4 else { return nil }
    self.init(
      key: parts[1] == "-" ? nil : parts[1],
      period: parts[2] == "+" ? nil : Period(stored: parts[2]), isOwn: parts[3] == "own")
  }
}

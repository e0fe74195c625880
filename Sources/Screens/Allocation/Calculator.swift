import Core
import Interface

/// The calculator (beregner) over a screen: figures of a key that are tried out, with every
/// department's share beside the present one.
struct Calculator: Layer {
  private let project: Project
  private let key: AllocationKey
  /// What has been tried so far.
  private(set) var calculation: Calculation
  /// The figures as they are filled in.
  private(set) var form: Form
  private var specs: [Question]
  /// Why it couldn't be kept, until something is changed.
  private(set) var objection: String?

  init(_ key: AllocationKey, in project: Project, on day: Day) {
    self.key = key
    self.project = project
    calculation = Calculation(key, in: project, on: day)
    specs = Self.specs(of: key, in: project)
    form = Form(title: "", fields: Self.fields(specs, key, project))
  }

  /// What stands at the top.
  var title: String { "Beregner · \(key.name(in: project))" }

  /// Whether anything has been tried that isn't as it is now.
  var isChanged: Bool { !calculation.edit.changes.isEmpty }

  /// The shares as they are, or why there are none.
  var present: Result<Allocation, Refusal> {
    Result { () throws(Refusal) in
      try key.draft(in: project, among: calculation.day.map(project.sharers))
    }
  }

  /// The shares as they would be, or why there would be none.
  var tried: Result<Allocation, Refusal> {
    Result { () throws(Refusal) in try calculation.allocation() }
  }

  /// What is wrong with a field as it is filled in; nil when nothing is.
  func problem(of id: String) -> String? {
    guard let spec = specs.first(where: { $0.name == id }),
      case .failure(let refusal) = spec.read(form, today: Day(ordinal: 0))
    else { return nil }
    return refusal.message
  }

  /// What stands in the way of keeping it; nil when nothing does.
  var hindrance: String? {
    specs.lazy.compactMap { problem(of: $0.name) }.first ?? calculation.problem?.message
  }

  var footer: [FooterItem] {
    [
      FooterItem("Tab", "næste tal"), FooterItem("F2", "brug tallene", target: "save"),
      FooterItem("Esc", "annuller", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    if key.isUselessInForms { return .unknown }
    let outcome = form.update(key, in: scene.size)
    readFigures()
    switch outcome {
    case .editing: objection = nil
    case .refused(let reason): return .stays(.unavailable(reason))
    case .unknown: return .unknown
    case .cancelled:
      let leaving = Outcome.say("Tallene er ikke gemt; alt er, som det var.")
      return isChanged
        ? .stays(
          .open(
            Confirm(leaving: "Forlad beregneren", intent: .several([.closeForm, leaving]))))
        : .closes(leaving)
    case .submitted:
      objection = hindrance
      if objection == nil { return .closes(.commit(calculation.edit)) }
    }
    return .stays()
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    if kind == "field" { form.focus(on: value) }
    return kind == "save" ? .function(2) : Self.key(of: kind)
  }

  mutating func paste(_ text: String, _ scene: inout Scene) -> Outcome {
    guard form.paste(text) else {
      return .unavailable("Her vælges der. Gå til et tal, og indsæt det der.")
    }
    readFigures()
    return .done
  }

  /// Takes notice of what is filled in, and asks for what has come to matter.
  private mutating func readFigures() {
    var tried = key
    calculation.figures.removeAll()
    for (spec, figure) in zip(specs, Self.figures(specs)) {
      guard case .success(let stored) = spec.read(form, today: Day(ordinal: 0)) else { continue }
      guard let figure else {
        tried.basis = stored.flatMap(KeyBasis.init(stored:)) ?? .dwellings
        continue
      }
      let value = stored.flatMap(Quantity.init(stored:))
      calculation.figures[figure] = .some(value)
      if case .weight(let basis) = figure { tried.setWeight(value, of: basis) }
    }
    calculation.basis = tried.basis
    let wanted = Self.specs(of: tried, in: project)
    guard wanted != specs else { return }
    specs = wanted
    form.replaceFields(with: Self.fields(specs, key, project))
  }

  private static func fields(
    _ specs: [Question], _ key: AllocationKey, _ project: Project
  ) -> [Form.Field] {
    zip(specs, figures(specs)).map { spec, figure in
      spec.field(
        figure.map { key.value(of: $0, in: project)?.stored }
          ?? (key.basis == .dwellings ? nil : key.basis.stored))
    }
  }
}

extension Calculator {
  /// What is asked for when the key is as it is being tried.
  private static func specs(of key: AllocationKey, in project: Project) -> [Question] {
    let basis = AllocationKey.ask("basis", .choice(among: KeyBasis.self, default: .dwellings))
    return [basis] + key.figures(in: project).map { spec(of: $0, key, project) }
  }

  private static func spec(
    of figure: KeyFigure, _ key: AllocationKey, _ project: Project
  ) -> Question {
    switch figure {
    case .budget:
      return Question(
        name: "budget", label: AllocationKey.label(of: "budget"), input: .amount(.kroner),
        limit: NumberLimit(
          least: .zero, isAbove: true, message: "En udgiftspost skal være over 0 kr."))
    case .weight(let basis):
      return AllocationKey.ask(
        AllocationKey.weightField(of: basis), .amount(.percent), limit: .notNegative)
    case .amount(let basis, let id):
      let label = "\(project.department(id)?.name ?? ""): \(basis.shown)"
      return Question(
        name: "\(basis.stored)/\(id)", label: label, input: .amount(basis.numberForm),
        limit: .notNegative)
    }
  }

  /// The figure of each field; nil for the basis, which isn't one.
  private static func figures(_ specs: [Question]) -> [KeyFigure?] {
    specs.map { spec in
      if spec.name == "budget" { return .budget }
      if let basis = KeyBasis.ingredients.first(
        where: { AllocationKey.weightField(of: $0) == spec.name })
      {
        return .weight(basis)
      }
      let parts = spec.name.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2, let basis = KeyBasis(stored: parts[0]) else { return nil }
      return .amount(basis, department: parts[1])
    }
  }
}

extension KeyBasis {
  /// How what a department counts is written.
  fileprivate var numberForm: NumberFormat {
    switch self {
    case .dwellings: .dwellings
    case .area: .wholeSquareMetres
    case .hours: .hours
    case .fixed: .percent
    case .tenancyUnits, .mixed: .decimal
    }
  }
}

import Core
import Text

/// Which activities are shown; what isn't asked for lets everything through.
struct PlanFilter: Equatable {
  /// What can be asked for by a word; all that are asked for must be so.
  enum Trait: String, CaseIterable {
    case mine, overdue, thisWeek, nextTwoWeeks, ready, blocked

    /// The trait in Danish.
    var word: String {
      switch self {
      case .mine: "mine"
      case .overdue: "overskredne"
      case .thisWeek: "denne uge"
      case .nextTwoWeeks: "næste to uger"
      case .ready: "klar til start"
      case .blocked: "venter på andre"
      }
    }
  }

  /// The traits that are asked for.
  var traits: Set<Trait> = []
  /// Who must be responsible.
  var responsible: String?
  /// The area.
  var area: String?
  /// The id of a department.
  var department: String?

  /// Whether everything is let through.
  var isEmpty: Bool { self == PlanFilter() }

  /// Whether an activity is let through.
  func lets(
    _ activity: Activity, _ state: ActivityState, today: Day, me: Set<String>
  ) -> Bool {
    (responsible == nil || activity.responsible == responsible)
      && (area == nil || activity.area == area)
      && (department == nil || activity.departments.contains(department!))
      && traits.allSatisfy { has($0, activity, state, today, me) }
  }

  private func has(
    _ trait: Trait, _ activity: Activity, _ state: ActivityState, _ today: Day, _ me: Set<String>
  ) -> Bool {
    switch trait {
    case .mine: return me.contains(activity.responsible.lowercased())
    case .overdue: return state.contains(.overdue)
    case .ready: return state.contains(.ready)
    case .blocked: return state.contains(.blocked)
    case .thisWeek:
      guard let deadline = activity.deadline else { return false }
      return deadline.week == today.week
    case .nextTwoWeeks:
      guard let deadline = activity.deadline else { return false }
      return (today...today.adding(days: 14)).contains(deadline)
    }
  }

  /// What is let through, in words.
  func words(in project: Project) -> [String] {
    var words = Trait.allCases.filter(traits.contains).map(\.word)
    if let responsible { words.append("ansvarlig \(responsible)") }
    if let area { words.append("indsatsområde \(area)") }
    if let department {
      words.append("afdeling \(project.department(department)?.name ?? "slettet")")
    }
    return words
  }
}

/// The filter as the form on which it is chosen.
extension PlanFilter: FormPurpose {
  var accept: String { "Vis" }
  var isForChange: Bool { false }

  func title(in project: Project) -> String { "Filtrér aktiviteterne" }

  func introduction(in project: Project) -> String {
    "Det, du vælger, gælder sammen: en aktivitet skal passe til det hele."
  }

  func questions(in project: Project) -> [Question] {
    func all(_ words: [String]) -> FieldInput {
      let unique = Set(words).subtracting([""])
      let sorted = unique.map { (DanishOrder.key($0), $0) }
        .sorted { $0.0.lexicographicallyPrecedes($1.0) }
      return .choice(
        [.init(stored: nil, shown: "alle")] + sorted.map { .init(stored: $0.1, shown: $0.1) })
    }
    let activities = project.activities
    return [
      Question(
        name: "traits", label: "Kun",
        input: .several(Trait.allCases.map { .init(stored: $0.rawValue, shown: $0.word) })),
      Activity.ask("responsible", all(activities.map(\.responsible))),
      Activity.ask("area", all(activities.map(\.area))),
      Question(
        name: "department", label: "Afdeling",
        input: .choice([.init(stored: nil, shown: "alle")] + project.choices(of: .department))),
    ]
  }

  func values(in project: Project) -> [String: String] {
    var values: [String: String] = [:]
    values["traits"] = traits.map(\.rawValue).joined(separator: " ")
    values["responsible"] = responsible
    values["area"] = area
    values["department"] = department
    return values
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    let words = values.text("traits").split(separator: " ").map(String.init)
    let filter = PlanFilter(
      traits: Set(words.compactMap(Trait.init(rawValue:))), responsible: values["responsible"],
      area: values["area"], department: values["department"])
    func show(_ screens: inout ScreenStore) { screens[PlanScreen.self].filter = filter }
    return filter.traits.contains(.mine) ? .knowingMe(scene, show) : .remember(show)
  }
}

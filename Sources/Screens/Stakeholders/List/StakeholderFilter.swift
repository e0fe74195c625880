import Core

/// Which stakeholders are shown; nil and false let everybody through.
struct StakeholderFilter: Equatable {
  /// The id of a department.
  var department: String?
  /// An attitude.
  var attitude: Attitude?
  /// Only those that haven't been assessed.
  var isUnassessed = false
  /// How they are brought in.
  var handling: Handling?
  /// Only those whose day for the next contact has passed.
  var awaitsContact = false

  /// Whether everybody is let through.
  var isEmpty: Bool { self == StakeholderFilter() }

  func lets(_ standing: StakeholderStanding, on today: Day) -> Bool {
    (department == nil || standing.stakeholder.department == department)
      && (attitude == nil || standing.current?.attitude == attitude)
      && (!isUnassessed || standing.current == nil)
      && (handling == nil || standing.handling == handling)
      && (!awaitsContact || standing.awaitsContact(on: today))
  }

  /// What is let through, in words.
  func words(in project: Project) -> [String] {
    var words: [String] = []
    if let department {
      words.append(project.department(department)?.name ?? "en slettet afdeling")
    }
    if let attitude { words.append(attitude.shown) }
    if isUnassessed { words.append(StakeholderStanding.unassessed) }
    if let handling { words.append(handling.shown) }
    if awaitsContact { words.append("skulle have været kontaktet") }
    return words
  }
}

/// The filter as the form on which it is chosen.
extension StakeholderFilter: FormPurpose {
  private static let unassessed = "unassessed"

  var accept: String { "Vis" }
  var isForChange: Bool { false }

  func title(in project: Project) -> String { "Filtrér interessenterne" }

  func questions(in project: Project) -> [Question] {
    func all(_ options: [Choice]) -> FieldInput {
      .choice([.init(stored: nil, shown: "alle")] + options)
    }
    return [
      Stakeholder.ask("department", all(project.choices(of: .department))),
      Assessment.ask(
        "attitude",
        all(
          Choice.all(Attitude.self)
            + [.init(stored: Self.unassessed, shown: StakeholderStanding.unassessed)])),
      Stakeholder.ask("handling", all(Choice.all(Handling.self))),
      Question(
        name: "contact", label: "Kontakt",
        input: all([.init(stored: "true", shown: "skulle have været kontaktet")])),
    ]
  }

  func values(in project: Project) -> [String: String] {
    var values: [String: String] = [:]
    values["department"] = department
    values["attitude"] = isUnassessed ? Self.unassessed : attitude?.stored
    values["handling"] = handling?.stored
    values["contact"] = awaitsContact ? "true" : nil
    return values
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    let filter = StakeholderFilter(
      department: values["department"],
      attitude: values["attitude"].flatMap(Attitude.init(stored:)),
      isUnassessed: values["attitude"] == Self.unassessed,
      handling: values["handling"].flatMap(Handling.init(stored:)),
      awaitsContact: values["contact"] != nil)
    return .remember { $0[StakeholdersScreen.self].filter = filter }
  }
}

import Core
import Text

extension Report {
  /// The conditions of milestone 1; the numbers are what the command line calls them.
  public static func conditions(_ project: Project) -> Listing {
    Listing(
      ["Vilkår · \(project.info.displayName)"],
      [Listing.Section(conditionLines(project))], none: "Der er ingen vilkår endnu.",
      json: RecordWriter(project).numbered(project.conditions))
  }

  static func conditionLines(_ project: Project) -> [String] {
    project.conditions.enumerated().flatMap { index, condition in
      Layout.entry(
        index + 1,
        "\(condition.text) (\(condition.about.shown), \(condition.isWritten ? "skrevet" : "uskrevet"))",
        [("Betydning", condition.consequence), ("Kilde", condition.source)])
    }
  }

  /// The opportunities and challenges of milestone 2, as the paper that is approved has them.
  public static func opportunities(_ project: Project, today: Day) -> Listing {
    Listing(
      ["Muligheder og udfordringer · \(project.info.displayName)"],
      opportunitySections(project, today: today),
      none: "Der er ingen muligheder eller udfordringer endnu.",
      json: RecordWriter(project).numbered(project.opportunities))
  }

  static func opportunitySections(_ project: Project, today: Day) -> [Listing.Section] {
    var lines: [OpportunityKind: [String]] = [:]
    for (index, item) in project.opportunities.enumerated() {
      let departments = item.departments.compactMap { project.department($0)?.name }
      lines[item.kind, default: []] += Layout.entry(
        index + 1, "\(item.text) (vægt: \(item.weight.shown))",
        [
          (
            "For",
            [project.names(of: item.stakeholders), departments.joined(separator: ", ")]
              .joinedFilled(separator: ", ")
          ),
          ("Det gør vi", item.response), ("Ansvarlig", item.responsible),
          ("Udført", item.done?.medium ?? ""),
          ("Frist", item.done == nil ? item.deadlineWords(today: today) ?? "" : ""),
          (
            "Modeller", project.models(linkedTo: item).map(\.name).joined(separator: ", ")
          ),
          ("Beboervalgtes ønsker", item.wishes),
        ])
    }
    return [
      Listing.Section("Muligheder", lines[.opportunity] ?? []),
      Listing.Section("Udfordringer", lines[.challenge] ?? []),
    ]
  }

  /// The wishes of the residents' representatives, and how each is met; the numbers are their own.
  public static func wishes(_ project: Project) -> Listing {
    Listing(
      ["Beboervalgtes ønsker · \(project.info.displayName)", project.wishTally ?? ""].filter {
        !$0.isEmpty
      },
      [Listing.Section(wishLines(project))], none: "Der er ingen ønsker endnu.",
      json: project.wishes.map { RecordWriter(project).object(of: $0) })
  }

  static func wishLines(_ project: Project) -> [String] {
    project.wishes.flatMap { wish in
      Layout.entry(
        wish.number, "\(wish.text) (\(wish.assessment.shown))",
        [
          (
            "Fra",
            [project.wishers(of: wish), wish.source].joinedFilled(separator: ", ")
          ),
          ("Begrundelse", wish.reason),
        ])
    }
  }

  /// The dialogues of milestone 5, and what is expected of each department.
  public static func dialogues(_ project: Project) -> Listing {
    Listing(
      ["Dialogmøder og forventet tiltrædelse · \(project.info.displayName)"],
      [
        Listing.Section("Dialogmøder", dialogueLines(project)),
        Listing.Section("Regner I med, at afdelingen tiltræder?", expectationLines(project)),
      ], none: "Der er ingen dialogmøder endnu.", json: RecordWriter(project).dialogues())
  }

  static func dialogueLines(_ project: Project) -> [String] {
    project.dialogues.enumerated().flatMap { index, dialogue in
      Layout.entry(
        index + 1,
        [
          dialogue.date?.medium ?? "uden dato", project.names(of: dialogue.stakeholders),
          dialogue.participants,
        ].joinedFilled(separator: " · "),
        [("Kom frem", dialogue.topics), ("Ændret", dialogue.outcome)])
    }
  }

  static func expectationLines(_ project: Project) -> [String] {
    if project.isForReaders { return [Project.notShown] }
    return project.participants.flatMap { department in
      let movement = project.expectations(of: department).map { expectation in
        [expectation.answer.shown, expectation.date?.medium ?? "", expectation.note]
          .joinedFilled(separator: ", ")
      }
      return Layout.hanging(
        "\(department.name): "
          + (movement.isEmpty ? "ikke vurderet" : movement.joined(separator: " → ")), after: "  ")
    }
  }
}

extension Opportunity {
  /// When it is to be done; nil where no day is written.
  func deadlineWords(today: Day) -> String? {
    deadline.map { $0.medium + (isOverdue(on: today) ? " OVERSKREDET" : "") }
  }
}

extension Project {
  /// The department whose representatives wish something; "flere afdelinger" where it is several.
  func wishers(of wish: Wish) -> String {
    wish.department.flatMap { department($0)?.name } ?? "flere afdelinger"
  }
}

import Core

extension Round: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny opfølgningsrunde" : "Opfølgningsrunde \(number)"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    isNew
      ? "Runden gør status over plan, mål og nøgler, som de står nu. Svarene følger af tallene og "
        + "kan rettes bagefter." : ""
  }

  func formFields(in project: Project) -> [FieldSpec] {
    let own = [
      Self.ask("date", .day(.past), hint: "Fx »i dag« eller »3/11«"),
      Self.ask("sort", .choice(among: RoundKind.self, default: .followUp)),
    ]
    let conclusion = [Self.ask("conclusion", .lines, hint: "Hvad runden kommer frem til")]
    // A new round has found nothing yet that could be answered otherwise.
    guard number > 0 else { return own + conclusion }
    let answers = FieldSpec.Input.choice(
      [.init(stored: nil, shown: "som tallene siger")] + FieldSpec.Option.all(RoundAnswer.self))
    return own
      + ["activities", "goals", "keys", "overall"].flatMap { name in
        [
          Self.ask(name, answers),
          Self.ask(
            name + "Reason", .lines, hint: "Skal skrives, når svaret er et andet end tallenes"),
        ]
      } + conclusion
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add(try filled(values), today: values.today)
  }
}

extension Round {
  /// The round as it is chosen.
  ///
  /// For example "2 evaluering, 3. dec. 2026".
  var choiceName: String { "\(number) \(sort.shown)" + (date.map { ", \($0.medium)" } ?? "") }
}

extension Adjustment: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny justering" : "Justering"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "Udfyld det, der hører til slagsen. Intet ændres, før justeringen gennemføres."
  }

  func formFields(in project: Project) -> [FieldSpec] {
    let none = FieldSpec.Option(stored: nil, shown: "–")
    let goals = project.goals.map { FieldSpec.Option(stored: $0.id, shown: $0.plainName) }
    let activities = project.activities.filter { !$0.status.isClosed || $0.id == activity }
      .map { FieldSpec.Option(stored: $0.id, shown: "\($0.number) \($0.title)") }
    let milestones = Playbook.reopenable.compactMap(project.milestone).map {
      FieldSpec.Option(stored: $0.id, shown: "\($0.number) \($0.shortTitle)")
    }
    let kinds = AdjustmentKind.allCases.map {
      FieldSpec.Option(stored: $0 == .other ? nil : $0.stored, shown: $0.shown)
    }
    return [
      Self.ask("sort", .choice(kinds)),
      Self.ask(
        "text", .line,
        hint: "Fx »Lavere måltal, for indkøbet er billigere end ventet«"),
      Self.ask("goal", .choice([none] + goals)),
      Self.ask("newTarget", .quantity, hint: "Ved nyt måltal, fx 84,5"),
      Self.ask("activity", .choice([none] + activities)),
      Self.ask("milestone", .choice([none] + milestones)),
      Self.ask("newDate", .day(.future), hint: "Ny frist, eller dagen målet skal nås"),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add(try filled(values))
  }
}

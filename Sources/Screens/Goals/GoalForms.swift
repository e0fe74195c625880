import Core

extension Goal: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt mål" : "Mål \(number) · \(title)"
  }

  func formFields(in project: Project) -> [Question] {
    let judgement = number == 0 ? [] : ["assessment", "reason", "adjustment"]
    return (Self.asked + judgement + ["note"]).map { question($0, in: project) }
  }

  static var formDecider: String? { "scale" }

  func formAsks(for field: String, where decided: String?) -> Bool {
    let isInWords = decided == GoalScale.words.stored
    return switch field {
    case "unit", "direction", "baseline", "target": !isInWords
    case "baselineWords", "targetWords": isInWords
    default: true
    }
  }

  func formDoubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String? {
    guard ["baseline", "target", "reason"].contains(field), let goal = with(stored: values) else {
      return nil
    }
    if field == "reason" {
      return goal.losesReason(since: self)
        ? "Slettes sammen med vurderingen. Skriv den om, hvis den skal blive stående." : nil
    }
    return goal.doubt(aboutField: field)
  }
}

extension Measurement: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    guard let goal = project.goal(goal) else { return "Måling af et slettet mål" }
    return "\(isNew ? "Ny måling" : "Måling") af mål \(goal.number)"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    guard let goal = project.goal(goal) else { return "" }
    return [goal.title, goal.indicator, goal.targetText].filled(" · ")
  }

  func formFields(in project: Project) -> [Question] {
    let isInWords = project.goal(goal)?.scale == .words
    return [isInWords ? "words" : "value", "date", "note"].map { question($0, in: project) }
  }

  func formDoubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String? {
    guard field == "value", let value = with(stored: values)?.value else { return nil }
    return project.goal(goal)?.doubt(about: value)
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add(filled(values), today: values.today)
  }
}

import Core

extension ProjectInfo: FormRecord {
  /// There is always one.
  static let isAdded = false

  func formTitle(in project: Project, isNew: Bool) -> String { "Projektoplysninger" }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "En rolle er nok, hvor der står en person. Tilladt forskel er, hvor meget en fordelingsnøgle må "
      + "afvige og stadig være retvisende."
  }

  func formValues(in project: Project) -> [String: String] {
    var values = stored
    values["fairness"] = fairness.stored
    if nextReview == nil { values["nextReview"] = project.likelyReview?.stored }
    return values
  }
}

extension ProjectRole: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { isNew ? "Ny rolle" : "Rolle" }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "En funktion er nok. Har kun én person den, er den en oplysning om personen."
  }
}

import Core
import Text

extension Condition: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { isNew ? "Nyt vilkår" : "Vilkår" }
}

extension Opportunity: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny mulighed eller udfordring" : kind.shown.capitalizedFirst
  }
}

extension Wish: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt ønske fra de beboervalgte" : "Ønske \(number) · \(text.onOneLine.fitted(to: 50))"
  }

  /// What is asked for where the wish is assessed.
  static let assessed = ["assessment", "reason"]
}

extension Dialogue: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt dialogmøde" : "Dialogmøde"
  }
}

extension Expectation: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    name(in: project)
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    isNew
      ? "Regner I med, at afdelingen tiltræder? Tidligere svar bliver stående, "
        + "så bevægelsen kan ses." : ""
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    values.opened.expect(try filled(values))
  }
}

import ArgumentParser
import Core
import Reports

/// `samdrift råd`: the playbook's advice held against the project.
enum AdviceList: ShownList {
  static let configuration = CommandConfiguration(
    "råd",
    abstract: "Vis drejebogens fem råd, og om projektet følger dem.",
    discussion: "Hvert råd står med det, der kan ses i projektet, og hvad der kan gøres hvor.")

  static func listing(_ session: Session) -> Listing {
    Report.advice(session.project, today: session.today)
  }
}

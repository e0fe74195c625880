import ArgumentParser
import Core
import Reports

/// `samdrift råd`: the playbook's advice held against the project.
enum AdviceList: ShownList {
  static let configuration = CommandConfiguration(
    commandName: "råd",
    abstract: "Vis drejebogens fem råd, og om projektet følger dem.",
    usage: "samdrift råd [<tilvalg>]",
    discussion: "Hvert råd står med det, der kan ses i projektet, og hvad der kan gøres hvor.",
    aliases: ["raad"])

  static func listing(_ session: Session) -> Listing {
    Report.advice(session.project, today: session.today)
  }
}

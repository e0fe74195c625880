import ArgumentParser
import Core
import Reports

extension Stakeholder: ShownRecord {
  static let showing = CommandConfiguration(
    "interessenter vis", "<nr>",
    abstract: "Vis alt om én interessent.")

  func listing(in session: Session) -> Listing {
    Report.stakeholder(self, in: session.project, today: session.today)
  }
}

/// `samdrift interessenter matrix`: influence and affectedness, drawn with letters.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "interessenter matrix",
    abstract: "Vis interessenterne efter indflydelse og berørthed.")

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    try session.demandConfidential("Interessenterne")
    session.show(Report.matrix(session.project, today: session.today))
  }
}

import ArgumentParser
import Core
import Reports

extension Stakeholder: ShownRecord {
  static let showing = CommandConfiguration(
    commandName: "vis",
    abstract: "Vis alt om én interessent.",
    usage: "samdrift interessenter vis <nr> [<tilvalg>]")

  func listing(in session: Session) -> Listing {
    Report.stakeholder(self, in: session.project, today: session.today)
  }
}

/// `samdrift interessenter matrix`: influence and affectedness, drawn with letters.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Vis interessenterne efter indflydelse og berørthed.",
    usage: "samdrift interessenter matrix [<tilvalg>]")

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    Output.print(Report.matrix(session.project, today: session.today))
  }
}

import ArgumentParser
import Core
import Reports

/// `samdrift interessenter vis`: all there is to know about one.
struct ShowStakeholder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vis",
    abstract: "Vis alt om én interessent.",
    usage: "samdrift interessenter vis <nr> [<tilvalg>]")

  @Argument(help: ArgumentHelp("Interessentens nummer.", valueName: "nr"))
  var number: Int

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let stakeholder = try Stakeholder.with(number: number, in: session)
    Output.print(
      json
        ? Report.stakeholderJSON(stakeholder, in: session.project, today: session.today)
        : Report.stakeholder(stakeholder, in: session.project, today: session.today))
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

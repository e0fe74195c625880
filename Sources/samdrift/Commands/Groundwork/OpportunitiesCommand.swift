import ArgumentParser
import Core
import Reports

/// `samdrift muligheder`: the opportunities and challenges that milestone 2 approves.
struct OpportunitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "muligheder",
    abstract: "Vis muligheder og udfordringer fra milepæl 2, eller ret dem.",
    usage: "samdrift muligheder [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift muligheder --tilføj "Bedre dækning i ferier" --for-interessenter 1,2 \\
          --vægt stor --ønsker "Hurtigere hjælp"
      """)

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Ret oplægget") var edits: RecordOptions<OpportunityOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let project = session.project
    let edit = try OpportunityOptions.orders.edit(
      project.opportunities, edits.typed, in: session)
    if let edit { return try session.commitAndReport(edit) }
    Output.print(json ? Report.opportunitiesJSON(project) : Report.opportunities(project))
  }
}

/// The options of `samdrift muligheder` that change what is in the paper.
enum OpportunityOptions: OptionList {
  static let orders = ListOrders(
    "Tilføj en mulighed eller en udfordring.", "tekst", fills: "text", one: "den",
    all: "muligheder og udfordringer")
  static let options =
    orders.options
    + Opportunity.options(
      "text", "sort", "stakeholders", "departments", "weight", "response", "wishes")

  static func check(_ typed: TypedOptions) throws { try orders.check(typed) }
}

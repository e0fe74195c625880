import ArgumentParser
import Core
import Reports
import Text

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

  @OptionGroup(title: "Ret oplægget") var edits: OpportunityEdits

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    if let edit = try edits.edit(in: session.project) {
      try session.commitAndReport(edit)
      return
    }
    Output.print(
      json ? Report.opportunitiesJSON(session.project) : Report.opportunities(session.project))
  }
}

/// The options of `samdrift muligheder` that change what is in the paper.
struct OpportunityEdits: ParsableArguments {
  @Option(
    name: [.customLong("tilføj"), .customLong("tilfoej")],
    help: ArgumentHelp("Tilføj en mulighed eller en udfordring.", valueName: "tekst"))
  var addition: String?

  @Option(help: ArgumentHelp("Ret den med dette nummer.", valueName: "nr"))
  var ret: Int?

  @Option(help: ArgumentHelp("Slet den med dette nummer.", valueName: "nr"))
  var slet: Int?

  @Option(help: ArgumentHelp("En ny beskrivelse.", valueName: "tekst"))
  var tekst: String?

  @Option(
    help: ArgumentHelp("mulighed eller udfordring.", valueName: "slags"),
    completion: .list(OpportunityKind.allCases.map(\.shown)))
  var slags: String?

  @Option(help: ArgumentHelp("Interessenternes numre, eller alle.", valueName: "1,2"))
  var forInteressenter: [String] = []

  @Option(help: ArgumentHelp("Afdelingernes navne.", valueName: "navne"))
  var forAfdelinger: [String] = []

  @Option(
    name: [.customLong("vægt"), .customLong("vaegt")],
    help: ArgumentHelp("lille, mellem eller stor.", valueName: "vægt"),
    completion: .list(Weight.allCases.map(\.shown)))
  var weight: String?

  @Option(
    name: [.customLong("mødes"), .customLong("moedes")],
    help: ArgumentHelp("Det gør vi ved den.", valueName: "tekst"))
  var response: String?

  @Option(
    name: [.customLong("ønsker"), .customLong("oensker")],
    help: ArgumentHelp("De beboervalgtes ønsker bag.", valueName: "tekst"))
  var wishes: String?

  func validate() throws {
    try demandOneOrder(
      addition, ret, slet,
      saysMore: [tekst, slags, weight, response, wishes].contains { $0 != nil }
        || !forInteressenter.isEmpty || !forAfdelinger.isEmpty)
    if let slags { _ = try OpportunityKind(typed: slags, "en slags") }
    if let weight { _ = try Weight(typed: weight, "en vægt") }
  }

  /// What is to be done with the list; nil when it is only to be shown.
  func edit(in project: Project) throws -> Edit? {
    if let addition {
      var new = Opportunity(id: Environment.newID())
      new.text = addition.trimmed
      return project.add(try filling(new, in: project))
    }
    if let ret {
      let item = try project.opportunities.numbered(ret, Self.list)
      let edited = try filling(item, in: project)
      return project.edit(item) { $0 = edited }
    }
    return try slet.map {
      project.remove(try project.opportunities.numbered($0, Self.list).reference)
    }
  }

  private static let list = "muligheder og udfordringer"

  private func filling(_ item: Opportunity, in project: Project) throws -> Opportunity {
    let kind = try slags.map { try OpportunityKind(typed: $0, "en slags") }
    let weight = try weight.map { try Weight(typed: $0, "en vægt") }
    let stakeholders = try project.stakeholders(typed: forInteressenter)
    let departments = try project.departments(typed: forAfdelinger).map(\.id)
    return item.with {
      if let tekst { $0.text = tekst.trimmed }
      if let kind { $0.sort = kind }
      if !stakeholders.isEmpty { $0.stakeholders = stakeholders }
      if !departments.isEmpty { $0.departments = departments }
      if let weight { $0.weight = weight }
      if let response { $0.response = response.trimmed }
      if let wishes { $0.wishes = wishes.trimmed }
    }
  }
}

import ArgumentParser
import Reports

/// `samdrift interessenter liste`: the stakeholders as a list.
struct StakeholderList: ParsableCommand {
  static let configuration = CommandConfiguration(
    "interessenter [liste]",
    abstract: "Vis interessenterne som en liste.",
    discussion: """
      For eksempel:
        samdrift interessenter --filter holdning:skeptisk --filter overskredet \\
          --sorter indflydelse
      Et filter er afdeling:NAVN, holdning:ORD, inddragelse:ORD, overskredet eller et ord, der \
      findes i et af felterne. Gives flere, skal de alle passe.
      """)

  @Flag(help: "Vis som JSON.") var json = false

  @Option(
    name: .customLong("filter"),
    help: ArgumentHelp("Vis kun dem, der passer. Kan bruges flere gange.", valueName: "filter"))
  var filters: [String] = []

  @Option(
    name: [.customLong("sorter"), .customLong("sortér")],
    help: ArgumentHelp("nr, navn, indflydelse, holdning eller kontakt.", valueName: "felt"),
    completion: .list(StakeholderOrder.allCases.map(\.rawValue)))
  var order: String?

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    for filter in filters { _ = try StakeholderFilterOptions(typed: filter) }
    _ = try order.map(StakeholderOrder.init(typed:))
  }

  func run() throws {
    let session = try common.session()
    try session.demandConfidential("Interessenterne")
    let project = session.project
    let filters = try filters.map(StakeholderFilterOptions.init(typed:))
    let order = try order.map(StakeholderOrder.init(typed:)) ?? .nr
    let standings = try order.sorted(
      project.standings.filter { standing in
        try filters.allSatisfy { try $0.fits(standing, in: session) }
      })
    session.show(
      Report.stakeholders(standings, in: project, today: session.today), asJSON: json)
  }
}

extension StakeholderList: QuickCommand {
  init(_ line: inout QuickLine) {
    json = line.flag("json")
    filters = line.options("filter")
    order = line.option("sorter", "sortér")
    common = CommonOptions(&line)
  }
}

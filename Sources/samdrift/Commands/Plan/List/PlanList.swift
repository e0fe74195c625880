import ArgumentParser
import Core
import Reports

/// `samdrift plan liste`: the plan, or what is chosen of it.
struct PlanList: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan [liste]",
    abstract: "Vis planen efter indsatsområde.",
    discussion: """
      For eksempel:
        samdrift plan --forsinkede --ansvarlig driftsleder
        samdrift plan --uge 49
      Gives flere tilvalg, skal de alle passe.
      """)

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Vis kun") var filter: PlanFilterOptions

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let (project, today) = (session.project, session.today)
    let plan = Plan(project)
    Session.keep(plan)
    let (places, selection) = try filter.criteria(in: session).choose(from: plan, today: today)
    Output.print(
      Report.plan(plan, in: project, today: today, only: places, selection: selection),
      asJSON: json)
  }
}

extension PlanList: QuickCommand {
  init(_ line: inout QuickLine) {
    json = line.flag("json")
    filter = PlanFilterOptions(&line)
    common = CommonOptions(&line)
  }
}

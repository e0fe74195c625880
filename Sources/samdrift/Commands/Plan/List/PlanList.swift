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
        samdrift plan --overskredne --ansvarlig driftsleder
        samdrift plan --uge 49
      Bruger du flere tilvalg, skal de alle passe.
      """)

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Vis kun") var filter: PlanFilterOptions

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    if json {
      let session = try common.session()
      return try show(PlanOutline(session.project), in: session)
    }
    let (session, plan) = try common.outline()
    try show(plan, in: session)
  }

  private func show(_ plan: PlanOutline, in session: Session) throws {
    let (places, selection) = try filter.criteria(in: session)
      .choose(from: plan, today: session.today)
    session.show(
      Report.plan(
        plan, in: session.project, today: session.today, only: places, selection: selection),
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

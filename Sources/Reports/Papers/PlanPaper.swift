import Core
import Drawing
import Text

/// The implementation plan on paper.
extension PaperMaker {
  /// All activities by area, and the plan against time.
  var implementationPlan: Paper {
    var paper = paper(.plan)
    paper.parts = [activities, gantt]
    return paper
  }

  /// All activities by area.
  var activities: PaperPart {
    let state = PlanState(plan.activities, today: today)
    let slips = plan.slips
    var blocks: [Block] = []
    if slips.count > 0 {
      blocks.append(
        .paragraph(
          "Sammenlignet med den godkendte plan er "
            + "\(slips.count.counted("aktivitet", "aktiviteter")) skredet, "
            + "\(slips.days.counted("dag", "dage")) i alt."))
    }
    let areas = PlanGroup.areas(of: plan.activities, at: Array(plan.activities.indices))
    let rows = areas.flatMap { area in
      [PaperTable.Row(["\(area.name): \(area.words)"], .group)] + area.places.map { row($0) }
    }
    blocks.append(
      .table(
        caption: "Aktiviteter efter indsatsområde",
        columns: [
          .init("Nr.", width: 4, isNumeric: true), .init("Aktivitet", width: 32),
          .init("Ansvarlig", width: 13), .init("Frist", width: 10),
          .init("Status", width: 13),
        ], rows: rows, none: "Der er ingen aktiviteter endnu."))
    return PaperPart("aktiviteter", "Aktiviteter", aside: state.words, blocks)
  }

  private func row(_ place: Int) -> PaperTable.Row {
    let activity = plan.activities[place]
    var standing = ""
    plan.writeStanding(ofPlace: place, today: today, separator: ", ", to: &standing)
    return .init(
      [
        String(activity.number), activity.title, activity.responsible,
        activity.deadline?.numeric ?? "", standing,
      ], activity.isOverdue(on: today) ? .urgent : .plain)
  }

  /// The plan against time.
  var gantt: PaperPart {
    let state = PlanState(plan.activities, today: today)
    let sheet = GanttSheet(project, plan, today: today)
    return PaperPart(
      "tidsplan", "Tidsplan", beginsPage: !plan.activities.isEmpty,
      isWide: !plan.activities.isEmpty,
      plan.activities.isEmpty
        ? [.paragraph("Der er ingen aktiviteter at tegne.")]
        : [.chart(sheet.chart("Tidsplan: \(state.words)", width: Report.width))])
  }
}

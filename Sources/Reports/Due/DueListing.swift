import Core
import Text

extension Report {
  /// What is late, and what is to be done this week and in the next two, by who sees to it; with
  /// `identity` only what is that one's.
  public static func due(_ project: Project, today: Day, of identity: Identity? = nil) -> Listing {
    let all = project.due(on: today, andMeetings: true)
    let items = identity.map { all.seenTo(by: $0.keys(in: project.id)) } ?? all
    let whose = identity.map { [$0.names(in: project.id).joinedAsSentence] } ?? []
    return Listing(
      [
        (["Mandagsmøde"] + whose + [project.info.displayName]).joined(separator: " · "),
        "\(today.long.capitalizedFirst) (\(today.week.name))", words(items.counts, today),
      ].filter { !$0.isEmpty },
      items.byResponsible().map { group in
        Listing.Section(
          "\(group.name): \(words(group.counts, today))",
          group.items.flatMap { line($0, in: project, today: today) })
      }, none: "Intet er overskredet, og intet skal gøres denne uge eller de næste to.",
      json: items.map { item -> JSONObject in
        [
          "time": item.time.rawValue, "day": item.day.iso,
          "kind": item.record.kind.name, "number": project.number(of: item.record),
          "field": item.field, "name": item.neutralTitle(in: project),
          "responsible": item.responsible,
        ]
      })
  }

  private static func line(_ item: DueItem, in project: Project, today: Day) -> [String] {
    let late = item.isOverdue ? "OVERSKREDET, " : ""
    let title = "\(item.kind(in: project)): \(item.neutralTitle(in: project))"
    return Layout.dated(item.day, "\(title) (\(late)\(item.day.relative(to: today)))")
  }

  private static func words(_ counts: [(time: DueTime, count: Int)], _ today: Day) -> String {
    counts.map { $0.time.counted($0.count, on: today) }.joined(separator: ", ")
  }
}

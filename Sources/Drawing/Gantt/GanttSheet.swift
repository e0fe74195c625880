import Core
import Text

/// A whole plan against time, as it is put on paper: the areas with their activities under them.
public struct GanttSheet: Sendable {
  /// What stands where there is nothing to draw.
  static let none = "Ingen aktiviteter endnu."
  /// How many lines the time takes in plain text, above the rows.
  private static let headLines = 3

  let project: Project
  let plan: Plan
  let groups: [PlanGroup]
  let today: Day
  /// The days that the plan has anything to do with, which all its sheets show.
  let span: ClosedRange<Day>
  /// The number of the sheet and how many there are, or nothing for the only one.
  let place: String

  /// What stands in a row: the head of an area, or an activity.
  enum Row: Sendable {
    case area(PlanGroup)
    case activity(Activity)

    /// The activity, or nil for a head.
    var activity: Activity? { if case .activity(let activity) = self { activity } else { nil } }
  }

  /// The rows from the top.
  var rows: [Row] { groups.flatMap { [.area($0)] + $0.activities.map { .activity($0) } } }

  /// The figures of all the sheet.
  ///
  /// For example "2 af 5 udført".
  public var words: String { PlanGroup(name: "", activities: groups.flatMap(\.activities)).words }

  /// The picture for a paper, on as many pages laid across as it takes, and its plain text of
  /// `width` columns.
  public func chart(_ description: String, width: Int) -> Chart {
    let pages = pages
    return Chart(
      description: description, svg: pages.map(\.html), text: text(width: width),
      headLines: Self.headLines, drawings: { pages.map { GanttPicture($0).svg } })
  }

  /// As many rows as leave the letters legible on A4.
  private static let rowsOfPage = 21

  private var pages: [GanttSheet] {
    let pages = groups.evenPages(rows: Self.rowsOfPage)
    return pages.enumerated().map { index, groups in
      let place = pages.count == 1 ? "" : "\(index + 1) af \(pages.count)"
      return GanttSheet(
        project: project, plan: plan, groups: groups, today: today, span: span, place: place)
    }
  }
}

extension GanttSheet {
  /// The plan of a project, all on one sheet.
  public init(_ project: Project, _ plan: Plan, today: Day) {
    self.init(
      project: project, plan: plan, groups: PlanGroup.all(in: plan.activities), today: today,
      span: plan.activities.span(with: today), place: "")
  }
}

extension [PlanGroup] {
  /// The groups on as few pages as `rows` rows each allow, and those about equally full.
  fileprivate func evenPages(rows: Int) -> [[PlanGroup]] {
    let fewest = pages(rows: rows)
    let average = fewest.joined().reduce(0) { $0 + 1 + $1.activities.count } / fewest.count
    return (Swift.max(2, average)..<Swift.max(3, rows)).lazy.map { pages(rows: $0) }
      .first { $0.count == fewest.count } ?? fewest
  }

  /// The groups on pages of at most `rows` rows, heads counted; what runs on has its head again.
  fileprivate func pages(rows: Int) -> [[PlanGroup]] {
    var pages: [[PlanGroup]] = [[]]
    var room = rows
    for group in self {
      var rest = group.activities[...]
      var name = group.name
      repeat {
        // A head alone at the end of a page says nothing.
        if room < 2 {
          pages.append([])
          room = rows
        }
        let part = rest.prefix(room - 1)
        pages[pages.count - 1].append(
          PlanGroup(name: name, activities: part.map { $0 }, words: group.words))
        room -= 1 + part.count
        rest = rest.dropFirst(part.count)
        name = "\(group.name) (fortsat)"
      } while !rest.isEmpty
    }
    return pages
  }
}

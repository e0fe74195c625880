import Core
import Text

/// Decides what comes of a list of hours and costs: rows about the same department and period are
/// added up, as where each is one registration.
struct UsagePlanner {
  /// What rows are about.
  private struct Subject: Hashable {
    let department: String
    let period: Period
    let key: String?
  }

  private let project: Project
  private let today: Day
  private let columns = SheetColumns.usage
  /// The days of the rows, and what part of a year holds them all.
  private let dates: (first: Day, last: Day, part: DatePart)?
  private var groups: [Subject: UsageSum] = [:]
  /// The rows that can't be used of departments that are known, without which sums aren't whole; the
  /// period is nil where it isn't known.
  private var broken: [(department: String, period: Period?, place: String)] = []
  /// What comes of the rows in order: a row that is refused, or what a group is about.
  private var outcomes: [(row: SheetImport.Row?, subject: Subject?)] = []

  /// How much of a year the rows of days are added up for.
  private enum DatePart { case year, half, quarter }

  init(_ rows: [FieldRow], of project: Project, today: Day) {
    self.project = project
    self.today = today
    let days = rows.compactMap { row in
      row.values["period"] == nil ? row.days["day"] : nil
    }
    dates = days.min().flatMap { first in
      days.max().map { last in
        func same(_ months: Int) -> Bool {
          first.year == last.year && (first.month - 1) / months == (last.month - 1) / months
        }
        return (first, last, same(3) ? .quarter : same(6) ? .half : .year)
      }
    }
    for row in rows { take(row) }
  }

  private mutating func take(_ row: FieldRow) {
    var row = row
    let hours = hours(&row)
    let cost = row.amounts["cost"]
    let subject = subject(&row)
    let department = row.values["department"].flatMap { project.department($0)?.fullName }
    let amounts = [columns["hours"], columns["cost"]].map(\.heading)
    let isEmpty =
      hours == nil && cost == nil && !row.problems.contains { amounts.contains($0.column) }
    if isEmpty { row.report(columns["hours"], "hverken timer eller kroner står der") }
    if !row.problems.isEmpty {
      outcomes.append((row.result(.refused(row.problems), name: department ?? ""), nil))
      if let department = row.values["department"], !isEmpty {
        broken.append((department, subject?.period, row.place.place))
      }
      return
    }
    guard let subject else { return }
    if groups[subject] == nil {
      groups[subject] = UsageSum(row: row)
      outcomes.append((nil, subject))
    }
    groups[subject]?.add(hours, cost)
  }

  /// What a row is about; nil, and a problem, where it doesn't say.
  private func subject(_ row: inout FieldRow) -> Subject? {
    let period =
      row.values["period"].flatMap(Period.init(stored:))
      ?? row.days["quarterDay"].flatMap { Self.period(of: $0, .quarter) }
      ?? row.days["yearDay"].flatMap { Self.period(of: $0, .year) }
      ?? row.days["day"].flatMap { day in dates.flatMap { Self.period(of: day, $0.part) } }
    let hasPlace = !row.problems.contains { $0.column == columns["department"].heading }
    if row.values["department"] == nil, hasPlace {
      row.report(columns["department"], "afdelingen mangler")
    }
    let dated = ["period", "day", "quarterDay", "yearDay"].map { columns[$0].heading }
    if period == nil, !row.problems.contains(where: { dated.contains($0.column) }) {
      row.report(columns["period"], "perioden mangler")
    }
    guard let department = row.values["department"], let period else { return nil }
    return Subject(department: department, period: period, key: row.values["key"])
  }

  private static func period(of day: Day, _ part: DatePart) -> Period? {
    switch part {
    case .year: Period(year: day.year)
    case .half: Period(year: day.year, .half((day.month + 5) / 6))
    case .quarter: Period(year: day.year, .quarter((day.month + 2) / 3))
    }
  }

  /// The hours of a row, as a number or written as "7:30".
  private func hours(_ row: inout FieldRow) -> UsageSum.Hours? {
    if let seconds = row.values["hours"].flatMap(UsageSum.Hours.seconds) {
      return .seconds(seconds)
    }
    return row.amount(columns["hours"], as: .hours).map { .number($0) }
  }

  /// What comes of the rows.
  func rows() -> [SheetImport.Row] {
    outcomes.map { outcome in
      outcome.row ?? outcome.subject.flatMap { subject in
        groups[subject].map { result(of: $0, about: subject) }
      }!
    }
  }

  private func result(of group: UsageSum, about subject: Subject) -> SheetImport.Row {
    let department = project.department(subject.department)!
    let key = subject.key.flatMap { project.allocationKey($0) }
    let name =
      "\(department.fullName), \(subject.period.shown)"
      + (key.map { ", fordelingsnøgle \($0.number)" } ?? "")
    func refused(_ column: String, _ message: String) -> SheetImport.Row {
      group.row.result(
        .refused([CellProblem(column: columns[column].heading, message: message)]), name: name)
    }
    let amount = group.cost != nil && group.hours == nil ? "cost" : "hours"
    let lacking = broken.first {
      $0.department == subject.department && $0.period ?? subject.period == subject.period
    }
    if let broken = lacking?.place {
      return refused(amount, "summen er ikke hel uden \(broken), som ikke kan bruges")
    }
    if group.isTooLarge {
      return refused(amount, "summen er over en milliard. Se efter, om tallene er rigtige")
    }
    if let hours = group.hours, hours < .zero { return refused("hours", "i alt er de under 0") }
    if let cost = group.cost, cost < .zero { return refused("cost", "i alt er de under 0") }
    let old = project.usages.last {
      $0.department == department.id && $0.period == subject.period && $0.key == key?.id
    }
    let new = (hours: group.hours ?? old?.hours, cost: group.cost ?? old?.cost)
    let changes = project.changes(to: new, usageOf: department, in: subject.period, key)
    if changes.isEmpty { return group.row.result(.unchanged, name: name) }
    let cells = [("hours", old?.hours, new.hours), ("cost", old?.cost, new.cost)].filter {
      $1 != $2
    }
    .map { column, old, new in
      SheetImport.CellChange(
        column: columns[column].heading, old: old?.danish ?? "", new: new?.danish ?? "")
    }
    return group.row.result(old == nil ? .added : .changed, name: name, changes, cells)
  }

  /// What the user should know before saying yes.
  var remarks: [String] {
    var remarks: [String] = []
    let rows = groups.values.map(\.count).reduce(0, +)
    if rows > groups.count {
      remarks.append(
        "\(rows.danish) rækker er lagt sammen til \(groups.count.danish), én for hver afdeling og periode."
      )
    }
    if let dates {
      let part =
        switch dates.part {
        case .year: "år"
        case .half: "halvår"
        case .quarter: "kvartal"
        }
      remarks.append(
        "Datoerne går fra \(dates.first.medium) til \(dates.last.medium) og er samlet pr. \(part).")
    }
    let periods = Set(groups.keys.map(\.period)).sorted()
    return remarks + periods.compactMap { $0.remark(on: today).map { "\($0)." } }
  }
}

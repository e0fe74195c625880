import Core
import Text

/// A row of a plan, read as far as it can be; nil is an empty cell.
struct ActivityRow: ListRow {
  private(set) var number: Int?
  /// What the file itself calls the row by, where that isn't the activity's number.
  private(set) var rowID: Int?
  private(set) var title = ""
  /// The activities it depends on; they may be those of other rows.
  private(set) var dependsOn: [DependencyRows.Name]?
  private var done: DoneCell?
  /// The points of its checklist.
  private(set) var checklist: [String] = []
  /// Whether another program has put it away.
  private(set) var isArchived = false
  /// What can't be kept, in sentences without an end.
  var remarks: [String] = []
  /// What it says of the other fields, as stored text by stored name.
  private var values: [String: String] = [:]
  var reader: RowReader

  /// What can't be used, and why.
  var problems: [CellProblem] { reader.problems }

  /// The area, or nil.
  var area: String? { values["area"] }

  /// Whether it is done on a day that the row doesn't tell.
  private(set) var isDoneWithoutDay = false

  init(
    _ row: Sheet.Row, under headings: [Heading], dates: DateColumns, in project: Project
  ) {
    reader = RowReader(row, under: headings, dates: dates)
    for (column, text) in reader.takeCells() { read(text, column, project) }
    if title.isEmpty { report("title", "aktiviteten mangler") }
    if !headings.has("status"), let area, let told = ActivityStatus(whole: area),
      headings.contains(where: { $0.column?.name == "area" && $0.column?.isOfBoard == true })
    {
      values["status"] = (done?.told == .done ? .done : told).stored
      values["area"] = nil
    } else {
      demandThatStatusAndDoneAgree()
    }
    if case .on = done { return }
    isDoneWithoutDay = (status ?? done?.told) == .done
  }

  private var status: ActivityStatus? {
    values["status"].flatMap(ActivityStatus.init(stored:))
  }

  private mutating func demandThatStatusAndDoneAgree() {
    guard let status, let done else { return }
    if case .status(let told) = done {
      if told == status { return }
    } else if (done.told == .done) == (status == .done) {
      return
    }
    report(
      "status",
      "»\(status.shown)« passer ikke til det, der står om, at den er udført. Ret det ene")
  }

  /// Whom the row says it was ticked off by, or nil.
  var tickedOffBy: String? { values["doneBy"] }

  /// Adds a problem with a column.
  mutating func report(_ column: String, _ message: String) {
    reader.report(SheetColumns.plan[column], message)
  }

  /// What is said of the activity's texts that stay, since a person has been forgotten in them.
  func remark(onForgottenIn activity: Activity) -> String? {
    reader.remark(onForgottenIn: activity, values)
  }

  /// The activity with what the row says of it, but for its number and what it depends on.
  ///
  /// One that becomes done without a day or a name is ticked off today by `author`.
  func filling(_ activity: Activity, on today: Day, by author: String) -> Activity {
    var others = values
    others["status"] = nil
    others["doneBy"] = nil
    return reader.filling(activity, with: others).with {
      if $0.title.isEmpty { $0.title = title }
      if let status {
        $0.turn(status, on: today, by: author)
      } else if let done, let told = done.told,
        done.settlesStatus || $0.status == .notStarted
      {
        $0.turn(told, on: today, by: author)
      }
      if case .on(let day) = done { $0.doneOn = day }
      if $0.status == .done, let name = tickedOffBy {
        $0 = reader.filling($0, with: ["doneBy": name])
      }
      $0.note = reader.note(values["note"], after: activity.note)
    }
  }

  func told(_ column: SheetColumn, in project: Project, on today: Day) -> String {
    switch column.name {
    case "number": return number.map { String($0) } ?? ""
    case "title": return title
    case "rowID": return rowID.map { String($0) } ?? ""
    case "dependsOn":
      return (dependsOn ?? []).map { name in
        switch name {
        case .number(let number): String(number)
        case .titles(let titles): titles
        }
      }.joined(separator: ", ")
    case "checklist": return checklist.joined(separator: "; ")
    case "archived": return isArchived.shown
    case "price": return reader.extras.first ?? ""
    case "doneOn", "completion": return done?.words ?? ""
    case "area" where area == nil: return status?.shown ?? ""
    default: return column.told(of: values, in: project)
    }
  }

  private mutating func read(_ text: String, _ column: SheetColumn, _ project: Project) {
    switch column.name {
    case "number": number = reader.number(text, column)
    case "title": title = text.onOneLine
    case "doneOn": readDone(text, column)
    case "price":
      // GanttProject writes "0.0" where nobody has said anything.
      let price = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
      if price != "0" { reader.keep("Pris: \(price)") }
    case "completion": readDone(text.isDigits ? "\(text) %" : text, column)
    case "dependsOn": dependsOn = others(text, column)
    case "rowID": rowID = try? Int.read(text).get()
    case "checklist":
      checklist = text.split(whereSeparator: { $0.isNewline || $0 == ";" })
        .map { String($0).trimmed }.filter { !$0.isEmpty }
    case "archived": isArchived = DoneCell(text)?.told == .done
    default: values[column.name] = reader.stored(text, column, in: project)
    }
  }

  /// Reads whether it is done, and when.
  private mutating func readDone(_ text: String, _ column: SheetColumn) {
    if let said = DoneCell(text) {
      done = said
    } else if text.last == "%" {
      report(
        column.name, "\(text.quoted) er ikke en procent fra 0 til 100. Skriv for eksempel 50 %")
    } else if !text.contains(where: \.isNumber) || text.isDigits && text.count <= 4 {
      report(
        column.name,
        "\(text.quoted) siger ikke, om den er udført. Skriv ja, nej, en procent eller dagen, "
          + "for eksempel 03-12-2026")
    } else if let day = reader.day(text, column) {
      done = .on(day)
    }
  }
}

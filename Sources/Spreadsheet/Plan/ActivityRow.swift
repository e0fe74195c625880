import Core
import Text

/// A row of a plan, read as far as it can be; nil is an empty cell.
struct ActivityRow {
  private(set) var number: Int?
  /// What the file itself calls the row by, where that isn't the activity's number.
  private(set) var rowID: Int?
  private(set) var title = ""
  /// The numbers of the activities it depends on; they may be those of other rows.
  private(set) var dependsOn: [Int]?
  private var start: Day?
  private var deadline: Day?
  private var status: ActivityStatus?
  private var hours: Int?
  private var kroner: Int?
  private var departments: [String]?
  private var milestone: String?
  private var goal: String?
  private var done: DoneCell?
  /// The points of its checklist.
  private(set) var checklist: [String] = []
  /// Whether another program has put it away.
  private(set) var isArchived = false
  /// What can't be kept, in sentences without an end.
  var remarks: [String] = []
  private var texts: [ActivityColumn: String] = [:]
  var reader: RowReader<ActivityColumn>

  /// What can't be used, and why.
  var problems: [CellProblem] { reader.problems }

  /// The area, or nil.
  var area: String? { texts[.area] }

  /// Whether it is done on a day that the row doesn't tell.
  var isDoneWithoutDay: Bool {
    if case .on = done { return false }
    return (status ?? done?.told) == .done
  }

  init(
    _ row: Sheet.Row, under headings: [Heading<ActivityColumn>],
    dates: DateColumns<ActivityColumn>, in project: Project
  ) {
    reader = RowReader(row, under: headings, dates: dates)
    for (column, text) in reader.cells { read(text, column, project) }
    if title.isEmpty { report(.title, "aktiviteten mangler") }
    // The lists of a board are often its statuses.
    if !headings.contains(.known(.status)), let area, let told = ActivityStatus(whole: area) {
      status = done?.told == .done ? .done : told
      texts[.area] = nil
    } else {
      demandThatStatusAndDoneAgree()
    }
  }

  private mutating func demandThatStatusAndDoneAgree() {
    guard let status, let done else { return }
    if case .status(let told) = done {
      if told == status { return }
    } else if (done.told == .done) == (status == .done) {
      return
    }
    report(
      .status,
      "»\(status.shown)« passer ikke til det, der står om, at den er udført. Ret det ene")
  }

  /// Whom the row says it was ticked off by, or nil.
  var tickedOffBy: String? { texts[.doneBy] }

  /// Adds a problem with a column.
  mutating func report(_ column: ActivityColumn, _ message: String) {
    reader.report(column, message)
  }

  /// The activity with what the row says of it, but for its number and what it depends on.
  ///
  /// One that becomes done without a day or a name is ticked off today by `author`.
  func filling(_ activity: Activity, on today: Day, by author: String) -> Activity {
    activity.with {
      if $0.title.isEmpty { $0.title = title }
      if let start { $0.start = start }
      if let deadline { $0.deadline = deadline }
      if let hours { $0.hours = hours }
      if let kroner { $0.kroner = kroner }
      if let departments { $0.departments = departments }
      if let milestone { $0.milestone = milestone }
      if let goal { $0.goal = goal }
      if let status {
        $0.turn(status, on: today, by: author)
      } else if let done, let told = done.told,
        done.settlesStatus || $0.status == .notStarted
      {
        $0.turn(told, on: today, by: author)
      }
      if case .on(let day) = done { $0.doneOn = day }
      if $0.status == .done { $0.doneBy = reader.text(texts[.doneBy], after: $0.doneBy) }
      $0.area = reader.text(texts[.area], after: $0.area)
      $0.responsible = reader.text(texts[.responsible], after: $0.responsible)
      $0.resources = reader.text(texts[.resources], after: $0.resources)
      $0.note = reader.note(texts[.note], after: $0.note)
    }
  }

  private mutating func read(_ text: String, _ column: ActivityColumn, _ project: Project) {
    switch column {
    case .number: number = reader.number(text, column)
    case .title: title = text.onOneLine
    case .start: start = reader.day(text, column)
    case .deadline: deadline = reader.day(text, column)
    case .doneOn: readDone(text)
    case .status: status = reader.word(text, column)
    case .hours: hours = reader.whole(text, column, as: .wholeHours)
    case .kroner: kroner = reader.whole(text, column, as: .wholeKroner)
    case .dependsOn: dependsOn = numbers(text, column)
    case .departments: departments = departments(text, column, project)
    case .milestone: milestone = milestone(text, column, project)
    case .goal: goal = goal(text, column, project)
    case .area, .responsible, .doneBy, .resources: texts[column] = text.onOneLine
    case .note: texts[column] = text
    case .rowID: rowID = try? Int.read(text).get()
    case .checklist:
      checklist = text.split(whereSeparator: { $0.isNewline || $0 == ";" })
        .map { String($0).trimmed }.filter { !$0.isEmpty }
    case .archived: isArchived = DoneCell(text)?.told == .done
    }
  }

  /// Reads whether it is done, and when.
  private mutating func readDone(_ text: String) {
    if let said = DoneCell(text) {
      done = said
    } else if text.last == "%" {
      report(.doneOn, "\(text.quoted) er ikke en procent fra 0 til 100. Skriv for eksempel 50 %")
    } else if !text.contains(where: \.isNumber) || text.isDigits && text.count <= 4 {
      report(
        .doneOn,
        "\(text.quoted) siger ikke, om den er udført. Skriv ja, nej, en procent eller dagen, "
          + "for eksempel 03-12-2026")
    } else if let day = reader.day(text, .doneOn) {
      done = .on(day)
    }
  }
}

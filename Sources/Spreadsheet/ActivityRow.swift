import Core

/// A row of a plan, read as far as it can be; nil is an empty cell.
struct ActivityRow {
  private(set) var number: Int?
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
  private var doneOn: Day?
  private var texts: [ActivityColumn: String] = [:]
  private var reader: RowReader<ActivityColumn>

  /// What can't be used, and why.
  var problems: [CellProblem] { reader.problems }

  /// The area, or nil.
  var area: String? { texts[.area] }

  init(
    _ row: Sheet.Row, under headings: [Heading<ActivityColumn>], in project: Project, today: Day
  ) {
    reader = RowReader(row, under: headings, today: today)
    for (column, text) in reader.cells { read(text, column, project) }
    if title.isEmpty { report(.title, "aktiviteten mangler") }
  }

  /// Adds a problem with a column.
  mutating func report(_ column: ActivityColumn, _ message: String) {
    reader.report(column, message)
  }

  /// The activity with what the row says of it, but for its number and what it depends on.
  func filling(_ activity: Activity) -> Activity {
    activity.with {
      if $0.title.isEmpty { $0.title = title }
      if let start { $0.start = start }
      if let deadline { $0.deadline = deadline }
      if let hours { $0.hours = hours }
      if let kroner { $0.kroner = kroner }
      if let departments { $0.departments = departments }
      if let milestone { $0.milestone = milestone }
      if let goal { $0.goal = goal }
      if let status, status != $0.status {
        $0.status = status
        // A tick goes with the status that it stood for.
        if status != .done { ($0.doneOn, $0.doneBy) = (nil, "") }
      }
      if let doneOn { $0.doneOn = doneOn }
      $0.doneBy = reader.text(texts[.doneBy], after: $0.doneBy)
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
    case .doneOn: doneOn = reader.day(text, column)
    case .status: status = reader.word(text, column)
    case .hours: hours = amount(text, column)
    case .kroner: kroner = amount(text, column)
    case .dependsOn: dependsOn = numbers(text, column)
    case .departments: departments = departments(text, column, project)
    case .milestone: milestone = milestone(text, column, project)
    case .goal: goal = goal(text, column, project)
    case .area, .responsible, .doneBy: texts[column] = text.onOneLine
    case .resources, .note: texts[column] = text
    }
  }

  /// Reads "1200", "1.200 kr." and the like.
  private mutating func amount(_ text: String, _ column: ActivityColumn) -> Int? {
    let digits = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    let number = digits.prefix { $0.isASCII && $0.isNumber }
    let unit = digits.dropFirst(number.count)
    if let amount = Int(stored: String(number)),
      ["", "kr", "t", "timer", ",-", ",00"].contains(unit)
    {
      return amount
    }
    report(column, "»\(text)« er ikke et helt tal")
    return nil
  }

  private mutating func numbers(_ text: String, _ column: ActivityColumn) -> [Int] {
    var found: [Int] = []
    for part in text.split(whereSeparator: { $0.isWhitespace || ",;".contains($0) }) {
      if let number = reader.number(String(part), column), !found.contains(number) {
        found.append(number)
      }
    }
    return found
  }

  private mutating func departments(
    _ text: String, _ column: ActivityColumn, _ project: Project
  ) -> [String] {
    var ids: [String] = []
    for line in text.split(whereSeparator: \.isNewline).map(String.init) {
      // A name may have a comma in it.
      let isOne = project.departments(named: line).count == 1
      let names = isOne ? [line] : line.split { ",;".contains($0) }.map(String.init)
      for name in names where !name.trimmed.isEmpty {
        if let id = reader.department(name.trimmed, column, in: project), !ids.contains(id) {
          ids.append(id)
        }
      }
    }
    return ids
  }

  private mutating func milestone(
    _ text: String, _ column: ActivityColumn, _ project: Project
  ) -> String? {
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
    if let milestone = Int(digits).flatMap(project.milestone) { return milestone.id }
    report(column, "»\(text)« er ikke nummeret på en milepæl, 1 til 12")
    return nil
  }

  private mutating func goal(
    _ text: String, _ column: ActivityColumn, _ project: Project
  ) -> String? {
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
    if let goal = Int(digits).flatMap(project.goal(number:)) { return goal.id }
    report(column, "»\(text)« er ikke nummeret på et mål i projektet")
    return nil
  }
}

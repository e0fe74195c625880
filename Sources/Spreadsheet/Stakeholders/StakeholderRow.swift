import Core
import Text

/// A row of a list of stakeholders, read as far as it can be; nil is an empty cell.
struct StakeholderRow {
  private(set) var number: Int?
  private(set) var name = ""
  private(set) var form: StakeholderKind?
  private(set) var department: String?
  private(set) var attitude: Attitude?
  private(set) var influence: Int?
  private(set) var affectedness: Int?
  private(set) var handling: Handling?
  private(set) var lastContact: Day?
  private(set) var nextContact: Day?
  private(set) var texts: [StakeholderColumn: String] = [:]
  private(set) var reader: RowReader<StakeholderColumn>

  /// What can't be used, and why.
  var problems: [CellProblem] { reader.problems }

  /// Whether it says anything of where the stakeholder stands.
  var isAssessed: Bool { attitude != nil || influence != nil || affectedness != nil }

  init(
    _ row: Sheet.Row, under headings: [Heading<StakeholderColumn>],
    dates: DateColumns<StakeholderColumn>, in project: Project
  ) {
    reader = RowReader(row, under: headings, dates: dates)
    for (column, text) in reader.cells { read(text, column, project) }
    if name.isEmpty { report(.name, "navnet mangler") }
    if let nextContact, let lastContact, nextContact < lastContact {
      report(.nextContact, "næste kontakt er før den seneste, \(lastContact.numeric)")
    }
  }

  /// Adds a problem with a column.
  mutating func report(_ column: StakeholderColumn, _ message: String) {
    reader.report(column, message)
  }

  private mutating func read(
    _ text: String, _ column: StakeholderColumn, _ project: Project
  ) {
    switch column {
    case .number: number = reader.number(text, column)
    case .name: name = text.onOneLine
    case .form: form = reader.word(text, column)
    case .department: department = reader.department(text, column, in: project)
    case .attitude: attitude = reader.word(text, column)
    case .influence: influence = position(text, column)
    case .affectedness: affectedness = position(text, column)
    case .handling: handling = reader.word(text, column)
    case .lastContact: lastContact = reader.day(text, column)
    case .nextContact: nextContact = reader.day(text, column)
    case .organisation, .responsible: texts[column] = text.onOneLine
    case .interests, .concerns, .note: texts[column] = text
    }
  }

  private mutating func position(_ text: String, _ column: StakeholderColumn) -> Int? {
    if case .success(let number) = Int.read(text), MatrixPosition.range.contains(number) {
      return number
    }
    report(column, "\(text.quoted) er ikke et helt tal fra 1 til 5")
    return nil
  }
}

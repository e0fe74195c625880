import Core
import Text

/// A row of a list whose columns are the fields of one kind of record, and a few that lead to them;
/// read as far as it can be, nil is an empty cell.
struct FieldRow: ListRow {
  /// What it says, as stored text by the column's name; what can't be stored, as it stands there.
  private(set) var values: [String: String] = [:]
  /// The days of columns that are no fields.
  private(set) var days: [String: Day] = [:]
  /// The amounts of columns that are no fields and have one form.
  private(set) var amounts: [String: Quantity] = [:]
  private(set) var reader: RowReader
  /// Where it is.
  let place: Sheet.Row

  var problems: [CellProblem] { reader.problems }

  init(_ row: Sheet.Row, under headings: [Heading], dates: DateColumns, in project: Project) {
    place = row
    reader = RowReader(row, under: headings, dates: dates)
    for (column, text) in reader.takeCells() {
      if column.field == nil, column.isDate {
        days[column.name] = reader.day(text, column)
      } else if let form = Self.forms[column.name] {
        amounts[column.name] = reader.quantity(text, column, as: form)
      } else if column.name == "department" {
        values[column.name] = reader.department(namedInFull: text, column, in: project)
      } else {
        values[column.name] = reader.stored(text, column, in: project)
      }
    }
  }

  private static let forms = ["cost": NumberFormat.kroner]

  /// Adds a problem with a column.
  mutating func report(_ column: SheetColumn, _ message: String) { reader.report(column, message) }

  /// The number in a column; nil where there is none, or it isn't one.
  mutating func amount(_ column: SheetColumn, as form: NumberFormat) -> Quantity? {
    values[column.name].flatMap { reader.quantity($0, column, as: form) }
  }

  func told(_ column: SheetColumn, in project: Project, on today: Day) -> String {
    if let day = days[column.name] { return day.medium }
    if let amount = amounts[column.name] { return amount.danish }
    guard let text = values[column.name] else { return "" }
    guard let field = column.field else { return text }
    if let kind = field.target {
      return project.record(Reference(kind, text)).map { record in
        let name = record.plainName
        // Some names begin with the number.
        return project.number(of: Reference(kind, text)).map { number in
          name.hasPrefix("\(number) ") ? name : "\(number) \(name)"
        } ?? name
      } ?? text
    }
    return field.show(text)
  }
}

import Core
import Text

/// Why a cell can't be used.
public struct CellProblem: Equatable, Sendable {
  /// The heading of its column.
  public let column: String
  /// What is wrong and what to write instead.
  public let message: String
}

/// Reads the cells of a row, and collects what can't be used.
struct RowReader {
  /// The filled cells under headings that are known, in the order of the file.
  private(set) var cells: [(column: SheetColumn, text: String)] = []
  /// What the record has no other place for: "Telefon: 12345678".
  private(set) var extras: [String] = []
  /// What can't be used, and why.
  private(set) var problems: [CellProblem] = []
  /// The columns in which the row's day was written without its year, and whether by its week.
  private(set) var yearless: [String: Bool] = [:]
  private let dates: DateColumns

  init(_ row: Sheet.Row, under headings: [Heading], dates: DateColumns) {
    self.dates = dates
    for (index, cell) in row.cells.enumerated() {
      let text = cell.inOneForm
      if text.isEmpty { continue }
      guard headings.indices.contains(index) else {
        reportColumn(index, "kolonnen har ingen overskrift")
        continue
      }
      switch headings[index] {
      case .known(let column) where FailedCell.isOne(text):
        report(column, "\(text.quoted) er en fejl i regnearket. Ret formlen, eller tøm cellen")
      case .known(let column): cells.append((column, text))
      case .unknown(""): reportColumn(index, "kolonnen har ingen overskrift")
      case .unknown where FailedCell.isOne(text): continue
      case .unknown(let heading): extras.append("\(heading): \(text)".onOneLine)
      case .leftOut, .foreign: continue
      }
    }
  }

  /// Hands the cells over: of many rows they would take the most room.
  mutating func takeCells() -> [(column: SheetColumn, text: String)] {
    defer { cells = [] }
    return cells
  }

  /// Adds a problem with a column.
  mutating func report(_ column: SheetColumn, _ message: String) {
    problems.append(CellProblem(column: column.heading, message: message))
  }

  private mutating func reportColumn(_ index: Int, _ message: String) {
    problems.append(CellProblem(column: "Kolonne \(index + 1)", message: message))
  }

  /// Keeps a text for the note.
  mutating func keep(_ text: String) { extras.append(text.onOneLine) }

  /// Reads a cell of a field as the text it is stored as; nil, and a problem, where it isn't a value.
  mutating func stored(
    _ text: String, _ column: SheetColumn, in project: Project
  ) -> String? {
    guard let field = column.field else { return text }
    guard let stored = stored(text, column, field, in: project) else { return nil }
    if let refusal = field.face.limit?.refusal(of: stored) {
      report(column, "\(text.quoted): \(refusal.message)")
    } else if !field.holds(stored) {
      report(column, "\(text.quoted) kan ikke stå her")
    } else {
      return stored
    }
    return nil
  }

  private mutating func stored(
    _ text: String, _ column: SheetColumn, _ field: FieldDescription, in project: Project
  ) -> String? {
    if let kind = field.target {
      if field.type == .ids { return records(text, column, kind, in: project).stored }
      return record(text, column, kind, in: project)
    }
    switch field.type {
    case .text, .ids:
      let text = field.isOneLine ? text.onOneLine : text
      return take(field.refusal?(text).map { .failure($0) } ?? .success(text), column)
    case .word:
      return take(
        field.readWord(text), column, or: "kendes ikke. Skriv \(field.choices.words)", text)
    case .flag:
      let value = [true, false].first { $0.shown.inPlainLetters == text.inPlainLetters }
      return take(value?.stored, column, or: "kendes ikke. Skriv »ja«, »nej«", text)
    case .day: return day(text, column)?.stored
    case .number: return take(Int.read(text, as: field.numberFormat).map(\.stored), column)
    case .decimal: return take(Quantity.read(text, as: field.numberFormat).map(\.stored), column)
    case .decimals: return take(BusinessAreas.read(text).map(\.stored), column)
    case .mixture: return take(KeyMixture.read(text).map(\.stored), column)
    case .period:
      return take(
        Period(danish: text)?.stored, column,
        or: "er ikke en periode. Skriv for eksempel 3. kvartal 2026", text)
    }
  }

  /// Reads what a record of the list is called by.
  mutating func number(_ text: String, _ column: SheetColumn) -> Int? {
    if case .success(let number) = Int.read(text), (1...999_999).contains(number) { return number }
    report(column, "\(text.quoted) er ikke et nummer. Skriv for eksempel 12")
    return nil
  }

  /// Reads a number that is written in a form.
  mutating func quantity(
    _ text: String, _ column: SheetColumn, as form: NumberFormat
  ) -> Quantity? { take(Quantity.read(text, as: form), column) }

  /// Reads a day as its column has them.
  mutating func day(_ text: String, _ column: SheetColumn) -> Day? {
    if dates.lacksYear(text, in: column) {
      yearless[column.name] = text.inPlainLetters.hasPrefix("u")
    }
    return take(dates.day(text, in: column), column)
  }

  /// A value, or a problem: what the text is instead, as a sentence's end.
  private mutating func take<Value>(
    _ value: Value?, _ column: SheetColumn, or message: @autoclosure () -> String, _ text: String
  ) -> Value? {
    if value == nil { report(column, "\(text.quoted) \(message())") }
    return value
  }

  private mutating func take<Value>(
    _ result: Result<Value, Refusal>, _ column: SheetColumn
  ) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let refusal):
      report(column, refusal.message)
      return nil
    }
  }
}

extension FieldDescription {
  /// How its number is written.
  fileprivate var numberFormat: NumberFormat {
    if case .amount(let format) = face.input { format } else { type == .number ? .whole : .decimal }
  }
}

extension String {
  /// The text without blanks at its ends, and with line breaks as the program writes them.
  var inOneForm: String {
    utf8.contains(.carriageReturn)
      ? replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed : trimmed
  }

  /// What two texts have in common that name the same.
  var asName: String { trimmed.lowercased() }
}

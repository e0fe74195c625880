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
struct RowReader<Column: SheetColumn> {
  /// The filled cells under headings that are known, in the order of the file.
  private(set) var cells: [(column: Column, text: String)] = []
  /// What stands under headings that the program doesn't know: "Telefon: 12345678".
  private(set) var extras: [String] = []
  /// What can't be used, and why.
  private(set) var problems: [CellProblem] = []
  private let dates: DateColumns<Column>

  init(
    _ row: Sheet.Row, under headings: [Heading<Column>], dates: DateColumns<Column>
  ) {
    self.dates = dates
    for (index, cell) in row.cells.enumerated() {
      let text = cell.inOneForm
      if text.isEmpty { continue }
      guard headings.indices.contains(index) else {
        report("Kolonne \(index + 1)", "kolonnen har ingen overskrift")
        continue
      }
      switch headings[index] {
      case .known(let column): cells.append((column, text))
      case .unknown(""): report("Kolonne \(index + 1)", "kolonnen har ingen overskrift")
      case .unknown(let heading): extras.append("\(heading): \(text)".onOneLine)
      case .leftOut, .foreign: continue
      }
    }
  }

  /// Adds a problem with a column.
  mutating func report(_ column: Column, _ message: String) { report(column.heading, message) }

  private mutating func report(_ column: String, _ message: String) {
    problems.append(CellProblem(column: column, message: message))
  }

  /// Reads what a record of the list is called by.
  mutating func number(_ text: String, _ column: Column) -> Int? {
    if case .success(let number) = Int.read(text), (1...999_999).contains(number) { return number }
    report(column, "\(text.quoted) er ikke et nummer. Skriv for eksempel 12")
    return nil
  }

  /// Reads a whole number.
  mutating func whole(_ text: String, _ column: Column, as form: NumberFormat) -> Int? {
    switch Int.read(text, as: form) {
    case .success(let number): return number
    case .failure(let refusal):
      report(column, refusal.message)
      return nil
    }
  }

  /// Reads one of the words that there are to choose from.
  mutating func word<Value: FieldValue & CaseIterable>(
    _ text: String, _ column: Column
  ) -> Value? {
    if let value = Value(shown: text) { return value }
    report(column, "\(text.quoted) kendes ikke. Skriv \(Value.shownWords)")
    return nil
  }

  /// Reads the name of one of the project's departments.
  mutating func department(_ text: String, _ column: Column, in project: Project) -> String? {
    let found = project.departments(named: text)
    if found.count == 1 { return found[0].id }
    let names = (found.isEmpty ? project.departments : found).map { "»\($0.name)«" }
    report(
      column,
      names.isEmpty
        ? "\(text.quoted) kendes ikke; projektet har ingen afdelinger endnu"
        : "\(text.quoted) er ikke én af projektets afdelinger: \(names.joined(separator: ", "))")
    return nil
  }

  /// Reads a day as its column has them.
  mutating func day(_ text: String, _ column: Column) -> Day? {
    switch dates.day(text, in: column) {
    case .success(let day): return day
    case .failure(let refusal):
      report(column, refusal.message)
      return nil
    }
  }

  /// The text that a field has after this row says `new`, which is nil for an empty cell.
  func text(_ new: String?, after old: String) -> String {
    guard let new, new != old.inOneForm else { return old }
    return new
  }

  /// The note after this row says `new`: with what stands under unknown headings, once.
  func note(_ new: String?, after old: String) -> String {
    let start = new ?? old.inOneForm
    let lines = start.split(separator: "\n").map(String.init)
    let note = ([start] + extras.filter { !lines.contains($0) }).filter { !$0.isEmpty }
      .joined(separator: "\n")
    return note == old.inOneForm ? old : note
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

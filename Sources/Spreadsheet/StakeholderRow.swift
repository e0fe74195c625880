import Core

/// Why a cell can't be used.
public struct CellProblem: Equatable, Sendable {
  /// The heading of its column.
  public let column: String
  /// What is wrong and what to write instead.
  public let message: String
}

/// A row of a list of stakeholders, read as far as it can be; nil is an empty cell.
struct StakeholderRow {
  private(set) var number: Int?
  private(set) var name = ""
  private(set) var form: StakeholderForm?
  private(set) var department: String?
  private(set) var attitude: Attitude?
  private(set) var influence: Int?
  private(set) var affectedness: Int?
  private(set) var handling: Handling?
  private(set) var lastContact: Day?
  private(set) var nextContact: Day?
  private(set) var texts: [StakeholderColumn: String] = [:]
  /// What stands under headings that the program doesn't know: "Telefon: 12345678".
  private(set) var extras: [String] = []
  private(set) var problems: [CellProblem] = []

  /// Whether it says anything of where the stakeholder stands.
  var isAssessed: Bool { attitude != nil || influence != nil || affectedness != nil }

  init(_ row: Sheet.Row, under headings: [Heading], in project: Project, today: Day) {
    for (index, cell) in row.cells.enumerated() {
      let text = cell.inOneForm
      if text.isEmpty { continue }
      guard headings.indices.contains(index) else {
        report("Kolonne \(index + 1)", "kolonnen har ingen overskrift")
        continue
      }
      switch headings[index] {
      case .known(let column): read(text, column, project, today)
      case .unknown(""): report("Kolonne \(index + 1)", "kolonnen har ingen overskrift")
      case .unknown(let heading): extras.append("\(heading): \(text)".onOneLine)
      case .leftOut: continue
      }
    }
    if name.isEmpty { report(.name, "navnet mangler") }
    if let nextContact, let lastContact, nextContact < lastContact {
      report(.nextContact, "næste kontakt er før den seneste, \(lastContact.numeric)")
    }
  }

  /// Adds a problem with a column.
  mutating func report(_ column: StakeholderColumn, _ message: String) {
    report(column.heading, message)
  }

  private mutating func report(_ column: String, _ message: String) {
    problems.append(CellProblem(column: column, message: message))
  }

  private mutating func read(
    _ text: String, _ column: StakeholderColumn, _ project: Project, _ today: Day
  ) {
    switch column {
    case .number:
      number = Int(text).flatMap { (1...999_999).contains($0) ? $0 : nil }
      if number == nil { report(column, "»\(text)« er ikke et nummer") }
    case .name: name = text.onOneLine
    case .form: form = word(text, column)
    case .department: department = department(text, project)
    case .attitude: attitude = word(text, column)
    case .influence: influence = position(text, column)
    case .affectedness: affectedness = position(text, column)
    case .handling: handling = word(text, column)
    case .lastContact: lastContact = day(text, column, today)
    case .nextContact: nextContact = day(text, column, today)
    case .organisation, .interests, .concerns, .responsible, .note: texts[column] = text
    }
  }

  private mutating func word<Value: FieldValue & CaseIterable>(
    _ text: String, _ column: StakeholderColumn
  ) -> Value? {
    if let value = Value(shown: text) { return value }
    report(column, "»\(text)« kendes ikke. Skriv \(Value.shownWords)")
    return nil
  }

  private mutating func position(_ text: String, _ column: StakeholderColumn) -> Int? {
    if let number = Int(text), MatrixPosition.range.contains(number) { return number }
    report(column, "»\(text)« er ikke et helt tal fra 1 til 5")
    return nil
  }

  private mutating func department(_ text: String, _ project: Project) -> String? {
    let found = project.departments(named: text)
    if found.count == 1 { return found[0].id }
    let names = (found.isEmpty ? project.departments : found).map { "»\($0.name)«" }
    report(
      .department,
      names.isEmpty
        ? "»\(text)« kendes ikke; projektet har ingen afdelinger endnu"
        : "»\(text)« er ikke én af projektets afdelinger: \(names.joined(separator: ", "))")
    return nil
  }

  /// Reads a date that means the same whichever day it is read on.
  private mutating func day(_ text: String, _ column: StakeholderColumn, _ today: Day) -> Day? {
    let later = today.adding(days: 500)
    switch (DateInput.read(text, today: today), DateInput.read(text, today: later)) {
    case (.success(let date), .success(let same)) where date == same: return date
    case (.success, _): report(column, "»\(text)«: skriv årstallet med, for eksempel 03-12-2026")
    case (.failure(let failure), _): report(column, "»\(text)«: \(failure.message)")
    }
    return nil
  }
}

extension String {
  /// The text without blanks at its ends, and with line breaks as the program writes them.
  var inOneForm: String {
    utf8.contains(.carriageReturn)
      ? replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed : trimmed
  }

  /// The text on one line.
  var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}

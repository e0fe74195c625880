import Core
import Text

/// A row of a list, read as far as it can be.
protocol ListRow {
  /// What can't be used, and why.
  var problems: [CellProblem] { get }

  /// Reads a row whose columns are taken for what `headings` say.
  init(_ row: Sheet.Row, under headings: [Heading], dates: DateColumns, in project: Project)

  /// What stands in a column, as it is understood; empty where nothing is.
  func told(_ column: SheetColumn, in project: Project, on today: Day) -> String
}

extension ListKind {
  /// What reads its rows; nil for a list that is only written.
  fileprivate var row: (any ListRow.Type)? {
    switch self {
    case .plan: ActivityRow.self
    case .stakeholders: StakeholderRow.self
    case .measurements, .usage, .departments: FieldRow.self
    case .communication, .goals, .keys, .conditions, .wishes, .opportunities, .dialogues, .promises:
      nil
    }
  }
}

extension ListReading {
  private static let samples = 3
  /// How many rows tell whether the month stands first in the days that are shown.
  private static let rowsLookedAt = 1000

  /// The file's columns beside the list's, each as its heading says, with what its first cells would
  /// be understood as.
  public func table(for project: Project, today: Day) -> ColumnTable {
    let known = Heading.known(headings, of: list)
    let columns = headings.indices.map { place in
      let isForbidden = Heading.isForbidden(headings[place])
      return ColumnTable.Column(
        headings[place], letter: (place + 1).columnLetters,
        use: isForbidden || headings[place].isEmpty ? .leftOut : known[place].use,
        isForbidden: isForbidden,
        samples: isForbidden ? [] : samples(of: place, project, today))
    }
    return ColumnTable(
      columns, fields: list.all.map { Choice(stored: $0.name, shown: $0.heading) },
      demands: list.essentials.map { $0.map(\.name) }, hasNote: list.hasNote)
  }

  private func samples(
    of place: Int, _ project: Project, _ today: Day
  ) -> [ColumnTable.Sample] {
    let filled = Array(
      sheet.rows.lazy.filter { !$0.cells[place].isBlank }.prefix(Self.samples))
    let start = Sheet(
      headings: headings, rows: Array(sheet.rows.prefix(Self.rowsLookedAt)))
    var readings = filled.map { _ in [String: ColumnTable.Reading]() }
    for column in list.all {
      let headings = headings.indices.map { other in
        other == place
          ? Heading.known(column.under(self.headings[place])) : .foreign("")
      }
      let dates = DateColumns(start, under: headings, today: today)
      for (index, row) in filled.enumerated() {
        readings[index][column.name] = reading(row, column, headings, dates, project, today)
      }
    }
    return zip(filled, readings).map { row, readings in
      ColumnTable.Sample(
        place: row.place, text: row.cells[place].inOneForm.onOneLine, readings: readings)
    }
  }

  private func reading(
    _ row: Sheet.Row, _ column: SheetColumn, _ headings: [Heading], _ dates: DateColumns,
    _ project: Project, _ today: Day
  ) -> ColumnTable.Reading {
    guard let type = kind.row else { return ColumnTable.Reading("") }
    let read = type.init(row, under: headings, dates: dates, in: project)
    // Alone, a column lacks what the others have.
    let problems = read.problems.filter { $0.column == column.heading }
    if let problem = problems.first {
      return ColumnTable.Reading(problem.message.onOneLine, isUsable: false)
    }
    return ColumnTable.Reading(read.told(column, in: project, on: today).onOneLine)
  }
}

import Core
import Text
import Workbook

/// A list as it is written for a spreadsheet: as CSV, or as a workbook with days and numbers that can
/// be reckoned with.
public struct ListSheet {
  /// A column of the list.
  struct Column {
    let heading: String
    /// The words that may be chosen under it; anything where there are none.
    let choices: [String]
    /// Whether what is typed under it stays a text.
    let isText: Bool
  }

  /// What the list is called.
  let name: String
  /// Whether it is for few to see.
  let isConfidential: Bool
  let columns: [Column]
  let rows: [[SheetValue]]

  /// How many rows there are under the headings.
  public var count: Int { rows.count }

  /// The list as texts.
  public var sheet: Sheet {
    Sheet(
      headings: columns.map(\.heading),
      rows: rows.enumerated().map { place, values in
        Sheet.Row(line: place + 2, number: place + 2, cells: values.map(\.text))
      })
  }

  /// The list as CSV.
  public var csv: [UInt8] { sheet.csv }

  /// The list as a sheet of a workbook.
  var worksheet: Worksheet {
    Worksheet(
      name: name, pageHeading: isConfidential ? "FORTROLIGT" : "",
      columns: columns.indices.map { place in
        Worksheet.Column(
          width: width(of: place), choices: columns[place].choices, isText: columns[place].isText)
      },
      rows: [columns.map { Worksheet.Field(.text($0.heading), .heading) }]
        + rows.map { $0.map { Worksheet.Field($0.cell) } },
      headingRows: 1, isFiltered: true)
  }

  /// How wide a column is: as its longest line, which is broken in two where it is long, so that a
  /// list of many columns can still be read on paper; no wider than reads well.
  private func width(of column: Int) -> Int {
    let lines = rows.lazy.flatMap { $0[column].text.split(whereSeparator: \.isNewline) }
    let longest = lines.map(\.count).max() ?? 0
    let word = lines.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 0
    // A heading is broken between words; beside it stands the mark of the filter.
    let heading = columns[column].heading.split(separator: " ").map(\.count).max() ?? 0
    let wanted = longest > Self.oneLine ? max(longest / 2 + 2, word) : longest
    return min(max(wanted, heading + 2, 4) + 1, Self.mostWidth)
  }

  private static let oneLine = 16
  private static let mostWidth = 26
}

extension ListSheet {
  /// Records as a list; `values` gives what stands in a column of one.
  init<Record>(
    _ name: String, isConfidential: Bool = false, of records: some Collection<Record>,
    under columns: [SheetColumn], in project: Project,
    values: (Record) -> (SheetColumn) -> SheetValue
  ) {
    self.name = name
    self.isConfidential = isConfidential
    self.columns = columns.map {
      Column(
        heading: $0.heading, choices: $0.choices(in: project), isText: $0.field?.type == .ids)
    }
    rows = records.map { columns.map(values($0)) }
  }

  /// Records as a list, each cell of which is a field's.
  init(
    _ name: String, of records: some Collection<some Entity>, under columns: [SheetColumn],
    in project: Project
  ) {
    self.init(name, of: records, under: columns, in: project) { record in
      let stored = record.stored
      return { $0.value(of: stored, in: project) }
    }
  }
}

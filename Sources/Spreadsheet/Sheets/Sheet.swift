import Text

/// A spreadsheet as rows of text under headings.
public struct Sheet: Equatable, Sendable {
  /// One row under the headings.
  public struct Row: Equatable, Sendable {
    /// The line of the file that it begins on, from 1; nil in a workbook, which has none.
    public let line: Int?
    /// The row that a spreadsheet program shows it as, from 1; it differs from the line where
    /// earlier cells have line breaks in them.
    public let number: Int
    /// The cells, at least as many as there are headings.
    public let cells: [String]

    /// Creates a row.
    public init(line: Int?, number: Int, cells: [String]) {
      self.line = line
      self.number = number
      self.cells = cells
    }

    /// Where it is: "linje 5", "række 5".
    var place: String { line.map { "linje \($0)" } ?? "række \(number)" }
  }

  /// The headings, in the order of the columns.
  public let headings: [String]
  /// The rows, in order; those where every cell is blank are left out.
  public let rows: [Row]
  /// What the user should know of how it was read, in sentences.
  public let remarks: [String]

  /// The most columns that are read.
  public static let mostColumns = 200
  /// The most rows that are read.
  public static let mostRows = 20_000
  /// The most bytes that are read.
  public static let mostBytes = 10_000_000
  /// The most bytes that a workbook may be when it is unpacked.
  static let mostUnpackedBytes = 200_000_000
  /// How many rows may stand above the headings.
  static let mostRowsAbove = 20
  /// The most bytes that are read of a cell.
  public static let mostCellBytes = 100_000

  /// Creates a sheet.
  public init(headings: [String], rows: [Row], remarks: [String] = []) {
    self.headings = headings
    self.rows = rows
    self.remarks = remarks
  }

  /// Creates a sheet of the rows of a file under one of them: headings that are blank at the end count
  /// for nothing, and rows get as many cells as there are headings.
  init(_ rows: some Sequence<Row>, under first: [String], remarks: [String]) {
    var headings = first.map(\.trimmed)
    while headings.last?.isEmpty == true { headings.removeLast() }
    let filled = rows.map { row in
      let missing = headings.count - row.cells.count
      if missing <= 0 { return row }
      return Row(
        line: row.line, number: row.number,
        cells: row.cells + Array(repeating: "", count: missing))
    }
    self.init(headings: headings, rows: filled, remarks: remarks)
  }
}

extension Collection<Sheet.Row> {
  /// Where they are: "linje 3, 5", "række 3, 5".
  var places: String {
    let word = first?.line == nil ? "række" : "linje"
    return "\(word) \(map { String($0.line ?? $0.number) }.joined(separator: ", "))"
  }
}

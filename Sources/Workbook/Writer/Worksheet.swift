/// A sheet of a workbook that is written.
public struct Worksheet: Equatable, Sendable {
  /// A column, and what all its cells have in common.
  public struct Column: Equatable, Sendable {
    /// How wide it is, in digits of the ordinary font.
    public var width: Int
    /// The texts that may be chosen in the rows under the headings; anything where there are none.
    public var choices: [String]
    /// Whether what is typed in it stays a text, as "2,10" that isn't to become 2.1.
    public var isText: Bool

    /// Creates a column.
    public init(width: Int, choices: [String] = [], isText: Bool = false) {
      self.width = width
      self.choices = choices
      self.isText = isText
    }
  }

  /// A cell, and how it looks.
  public struct Field: Equatable, Sendable {
    /// What stands in it.
    public var cell: Cell
    /// How it looks.
    public var look: CellLook

    /// Creates a cell.
    public init(_ cell: Cell, _ look: CellLook = .plain) {
      self.cell = cell
      self.look = look
    }
  }

  /// The most UTF-16 units of what it is called.
  public static let mostNameUnits = 31

  /// What it is called: at most 31 characters, none of them one of `[]:*?/\`.
  public var name: String
  /// What stands at the top of each page when it is printed, as "FORTROLIGT"; nothing where empty.
  public var pageHeading: String
  /// Its columns.
  public var columns: [Column]
  /// Its rows, from the first.
  public var rows: [[Field]]
  /// How many rows at the top stay in sight; the last of them has the headings, and comes again on each
  /// page.
  public var headingRows: Int
  /// Whether the rows under the headings can be filtered by what stands in their columns.
  public var isFiltered: Bool

  /// Creates a sheet.
  public init(
    name: String, pageHeading: String = "", columns: [Column], rows: [[Field]], headingRows: Int,
    isFiltered: Bool
  ) {
    self.name = name
    self.pageHeading = pageHeading
    self.columns = columns
    self.rows = rows
    self.headingRows = headingRows
    self.isFiltered = isFiltered
  }
}

/// How a cell looks, apart from how its number is shown.
public enum CellLook: Hashable, Sendable, CaseIterable {
  /// As ordinary text; long ones are broken into lines.
  case plain
  /// As ordinary text on one line, which may go on over the cells beside it.
  case line
  /// As a title.
  case title
  /// As a heading of a column.
  case heading
  /// As a sum under a line.
  case sum
  /// As something to write in.
  case input
}

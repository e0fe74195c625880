import Drawing
import Text

/// Something that stands in a part of a paper.
///
/// All texts are as people wrote them; every format escapes them in its own way.
public enum Block: Equatable, Sendable {
  /// A smaller heading within the part.
  case heading(String)
  /// Running text; each line of it is a paragraph.
  case paragraph(String)
  /// Points, one under the other.
  case list([ListPoint])
  /// A text with corrections, as paragraphs or as points.
  case corrected([CorrectedText], isList: Bool)
  /// Names of things with what they are.
  case facts([Fact])
  case table(PaperTable)
  case chart(Chart)
  /// Lines to sign or write on, each with what stands under it.
  case signatures([String])

  /// A point of a list.
  public struct ListPoint: Equatable, Sendable {
    /// What it says.
    public var text: String
    /// What stands under it, smaller.
    public var details: [String]
    /// Whether it is to stand out, as what is overdue does: with a mark, not by colour alone.
    public var isUrgent: Bool

    /// Creates a point.
    public init(_ text: String, details: [String] = [], isUrgent: Bool = false) {
      self.text = text
      self.details = details
      self.isUrgent = isUrgent
    }
  }

  /// What something is.
  public struct Fact: Equatable, Sendable {
    /// What it is called.
    public var label: String
    /// What it is.
    public var text: String

    /// Creates a fact.
    public init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }
}

extension Block {
  /// Whether it is lines to sign on.
  var isForSigning: Bool { if case .signatures = self { true } else { false } }

  /// A table, or what is said where it has no rows.
  static func table(
    caption: String, columns: [PaperTable.Column], rows: [PaperTable.Row], none: String = ""
  ) -> Block {
    rows.isEmpty && !none.isEmpty
      ? .paragraph(none) : .table(PaperTable(caption: caption, columns: columns, rows: rows))
  }

  /// Points, or what is said where there are none.
  static func list(_ points: [ListPoint], none: String) -> Block {
    points.isEmpty ? .paragraph(none) : .list(points)
  }
}

/// A table of a paper; its head is repeated on each page it runs on to.
public struct PaperTable: Equatable, Sendable {
  /// A column of a table.
  public struct Column: Equatable, Sendable {
    /// What stands at its head.
    public var title: String
    /// How wide it is in a plain text of 80 columns; widths and the two spaces between columns may
    /// come to 80 at most.
    public var width: Int
    /// Whether it holds numbers, which stand at its right.
    public var isNumeric: Bool

    /// Creates a column.
    public init(_ title: String, width: Int, isNumeric: Bool = false) {
      self.title = title
      self.width = width
      self.isNumeric = isNumeric
    }
  }

  /// A row of a table.
  public struct Row: Equatable, Sendable {
    /// A cell for each column.
    public var cells: [String]
    /// What kind of row it is.
    public var kind: Kind

    /// What kind of row it is: an ordinary one, the head of a group, a total, or an urgent one.
    public enum Kind: Equatable, Sendable { case plain, group, total, urgent }

    /// Creates a row.
    public init(_ cells: [String], _ kind: Kind = .plain) {
      self.cells = cells
      self.kind = kind
    }
  }

  /// What it shows, for those who can't see it.
  public var caption: String
  /// Its columns.
  public var columns: [Column]
  /// Its rows; in a group's head only the first cell counts, and stands across all columns.
  public var rows: [Row]

  /// Whether it is so short that it stands on one page.
  var isShort: Bool { rows.count <= 8 }

  /// Creates a table.
  public init(caption: String, columns: [Column], rows: [Row]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    for index in columns.indices where columns[index].isNumeric { makeRoom(for: index) }
  }

  /// Widens a column of numbers to the longest of them, which isn't to be broken; the widest column
  /// of words gives way.
  private mutating func makeRoom(for index: Int) {
    let longest = rows.filter { $0.kind != .group }.map { Width.of($0.cells[index]) }.max() ?? 0
    let missing = longest - columns[index].width
    let words = columns.indices.filter { !columns[$0].isNumeric }
    guard missing > 0, let widest = words.max(by: { columns[$0].width < columns[$1].width }),
      columns[widest].width - missing >= 8
    else { return }
    columns[index].width += missing
    columns[widest].width -= missing
  }
}

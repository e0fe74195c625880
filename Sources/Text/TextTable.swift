/// Rows of texts in columns as wide as they need to be: the first to the left, the others to the
/// right.
public struct TextTable: Equatable, Sendable {
  /// The rows; all have as many texts.
  public let rows: [[String]]

  /// Creates a table.
  public init(_ rows: [[String]]) { self.rows = rows }

  /// The first table that has room for its figures beside a short name, or else the last.
  public static func fitting(_ variants: [[[String]]], width: Int) -> TextTable {
    let tables = variants.map { TextTable($0) }
    return tables.first { $0.figuresWidth + shortName <= width } ?? tables.last ?? TextTable([])
  }

  private static let shortName = 8

  /// How wide the columns need to be.
  public var widths: [Int] {
    (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { column < $0.count ? Width.of($0[column]) : 0 }.max() ?? 0
    }
  }

  /// How much room all columns but the first take, with what stands between them.
  public var figuresWidth: Int { widths.dropFirst().reduce(0) { $0 + $1 + 2 } }

  /// A line for each row; where there is too little room, the first column gives way.
  public func lines(width: Int) -> [String] {
    let widths = widths
    let used = figuresWidth
    let first = max(4, min(widths.first ?? 0, width - used))
    return rows.map { row in
      let name = (row.first ?? "").fitted(to: first).padded(to: first)
      return name
        + zip(row, widths).dropFirst().map { text, width in
          "  " + text.leading(to: width)
        }.joined()
    }
  }
}

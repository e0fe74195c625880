import Text

/// A table as Word has it.
///
/// It is written whole, since pandoc has no word for rows that aren't parted and for what is to stand
/// on the page of the next.
struct WordTable {
  /// What it shows, for those who can't see it.
  let caption: String
  /// How wide its columns are, in twentieths of a point.
  let widths: [Int]
  /// What stands at its head, which is repeated on each page.
  let head: [Cell]
  var rows: [Row]

  /// A row, and whether it stays on the page of the next.
  struct Row {
    let cells: [Cell]
    var isHeld: Bool
  }

  /// Paragraphs in a column, or in several.
  struct Cell {
    var paragraphs: [Paragraph]
    var span = 1
  }

  /// A text in a style, whose words stand out where they are to.
  struct Paragraph {
    let style: String
    let pieces: [(text: String, isStrong: Bool)]
  }

  /// The table in Word's XML.
  var xml: String {
    "<w:tbl><w:tblPr><w:tblStyle w:val=\"Table\"/><w:tblW w:type=\"pct\" w:w=\"5000\"/>"
      + "<w:tblLook w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" "
      + "w:noHBand=\"1\" w:noVBand=\"1\" w:val=\"0620\"/>"
      + "<w:tblCaption w:val=\"\(caption.markup)\"/></w:tblPr><w:tblGrid>"
      + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
      + xml(of: Row(cells: head, isHeld: true), isHead: true)
      + rows.map { xml(of: $0) }.joined() + "</w:tbl>"
  }

  private func xml(of row: Row, isHead: Bool = false) -> String {
    var column = 0
    let cells = row.cells.map { cell in
      let width = widths[column..<min(widths.count, column + cell.span)].reduce(0, +)
      column += cell.span
      return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
        + (cell.span > 1 ? "<w:gridSpan w:val=\"\(cell.span)\"/>" : "") + "</w:tcPr>"
        + cell.paragraphs.map { $0.xml(isHeld: row.isHeld) }.joined() + "</w:tc>"
    }
    return "<w:tr><w:trPr><w:cantSplit/>" + (isHead ? "<w:tblHeader/>" : "") + "</w:trPr>"
      + cells.joined() + "</w:tr>"
  }
}

extension WordTable.Paragraph {
  /// A text without anything that stands out, or with all of it.
  init(_ style: String, _ text: String, isStrong: Bool = false) {
    self.init(style: style, pieces: text.isEmpty ? [] : [(text, isStrong)])
  }

  fileprivate func xml(isHeld: Bool) -> String {
    let runs = pieces.map { text, isStrong in
      let words = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        "<w:t xml:space=\"preserve\">\(String($0).softlyHyphenated)</w:t>"
          .replacing("\u{AD}", with: "</w:t><w:softHyphen/><w:t xml:space=\"preserve\">")
      }
      return "<w:r>" + (isStrong ? "<w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>" : "")
        + words.joined(separator: "<w:br/>") + "</w:r>"
    }
    return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>" + (isHeld ? "<w:keepNext/>" : "")
      + "</w:pPr>\(runs.joined())</w:p>"
  }
}

import Text

/// Texts set one after the other, on as many lines as they need.
public enum Flow {
  /// Where a text begins, both counted from 0.
  public typealias Place = (column: Int, line: Int)

  /// Where each of the texts begins on lines of `width` columns, with `gap` columns between them.
  ///
  /// A text that is wider than that has a line of its own.
  public static func places(of texts: [String], width: Int, gap: Int = 1) -> [Place] {
    var (column, line) = (0, 0)
    return texts.map { text in
      let used = Width.of(text)
      if column > 0, column + used > width { (column, line) = (0, line + 1) }
      defer { column += used + gap }
      return (column, line)
    }
  }

  /// The texts on their lines.
  static func lines(_ texts: [String], width: Int, gap: Int = 1) -> [String] {
    var lines: [String] = []
    for (text, place) in zip(texts, places(of: texts, width: width, gap: gap)) {
      if place.line == lines.count {
        lines.append(text)
      } else {
        lines[place.line] += String(repeating: " ", count: gap) + text
      }
    }
    return lines
  }
}

extension String {
  /// A line of `width` columns with texts at their columns: the last written wins, and what would be
  /// cut at an edge is left out.
  init(_ texts: [(Int, String)], width: Int) {
    var line = Array(repeating: Character(" "), count: width)
    for (column, text) in texts where column >= 0 && column + text.count <= width {
      line.replaceSubrange(column..<column + text.count, with: text)
    }
    self.init(line)
  }
}

import Core
import Text

/// The cell that names other rows.
extension ActivityRow {
  /// Reads what an activity waits for: titles, or numbers as other programs write them too.
  mutating func others(_ text: String, _ column: SheetColumn) -> [DependencyRows.Name] {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.flatMap { line in
      let parts = line.split { ",;".contains($0) }.map { String($0).trimmed }
      let isNumbers = parts.allSatisfy { part in
        Predecessor(part) != nil
          || part.split(whereSeparator: \.isWhitespace).allSatisfy(\.isDigits)
      }
      if !isNumbers { return [DependencyRows.Name.titles(line)] }
      return numbers(parts, column).map { .number($0) }
    }
  }

  private mutating func numbers(_ parts: [String], _ column: SheetColumn) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    for text in parts where !text.isEmpty {
      if let other = Predecessor(text) {
        if let lost = other.lost {
          remarks.append("»\(text)« \(lost)")
          reader.keep("\(column.heading): \(text)")
        }
        if other.isAfter, seen.insert(other.number).inserted { found.append(other.number) }
        continue
      }
      for word in text.split(whereSeparator: \.isWhitespace) {
        if let number = reader.number(String(word), column), seen.insert(number).inserted {
          found.append(number)
        }
      }
    }
    return found
  }
}

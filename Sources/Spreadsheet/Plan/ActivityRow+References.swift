import Core
import Text

/// The cell that names other rows.
extension ActivityRow {
  /// Reads the numbers of what an activity waits for, as other programs write them too.
  mutating func numbers(_ text: String, _ column: SheetColumn) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    for part in text.split(whereSeparator: { $0.isNewline || ",;".contains($0) }) {
      let text = String(part).trimmed
      if text.isEmpty { continue }
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

import Core
import Text

/// The cells that name other records.
extension ActivityRow {
  mutating func numbers(_ text: String, _ column: ActivityColumn) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    for part in text.split(whereSeparator: { $0.isNewline || ",;".contains($0) }) {
      let text = String(part).trimmed
      if text.isEmpty { continue }
      if let other = Predecessor(text) {
        if let lost = other.lost { remarks.append("»\(text)« \(lost)") }
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

  mutating func departments(
    _ text: String, _ column: ActivityColumn, _ project: Project
  ) -> [String] {
    var ids: [String] = []
    for line in text.split(whereSeparator: \.isNewline).map(String.init) {
      // A name may have a comma in it.
      let isOne = project.departments(named: line).count == 1
      let names = isOne ? [line] : line.split { ",;".contains($0) }.map(String.init)
      for name in names where !name.trimmed.isEmpty {
        if let id = reader.department(name.trimmed, column, in: project), !ids.contains(id) {
          ids.append(id)
        }
      }
    }
    return ids
  }

  mutating func milestone(
    _ text: String, _ column: ActivityColumn, _ project: Project
  ) -> String? {
    if let milestone = number(in: text).flatMap(project.milestone) { return milestone.id }
    report(column, "\(text.quoted) er ikke nummeret på en milepæl, 1 til 12")
    return nil
  }

  mutating func goal(
    _ text: String, _ column: ActivityColumn, _ project: Project
  ) -> String? {
    if let goal = number(in: text).flatMap(project.goal(number:)) { return goal.id }
    report(column, "\(text.quoted) er ikke nummeret på et mål i projektet")
    return nil
  }

  /// The first number in a text such as "7 Plan"; nil where it has a decimal.
  private func number(in text: String) -> Int? {
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
    let rest = text[digits.endIndex...]
    let isPoint = rest.first == "." || rest.first == ","
    return isPoint && rest.dropFirst().first?.isNumber == true ? nil : Int(digits)
  }
}

import Core
import Workbook

/// What is written of a record, by what its fields are.
extension SheetColumn {
  /// The value of a record with `stored` fields; nothing for a column that is no field.
  func value(of stored: [String: String], in project: Project) -> SheetValue {
    guard let field, let text = stored[field.name] ?? field.standard, !text.isEmpty else {
      return .none
    }
    if let kind = field.target {
      let name = names(of: text, kind, in: project)
      return field.type != .ids && name.isDigits
        ? .number(name, text: name, .general) : .text(name)
    }
    switch field.type {
    case .text, .ids: return .text(text)
    case .day: return SheetValue(Day(iso: text))
    case .number: return .number(text, text: text, numberFormat(isWhole: true))
    case .decimal: return .number(text, text: field.show(text), numberFormat(isWhole: false))
    case .decimals, .mixture, .period, .flag, .word: return .text(field.show(text))
    }
  }

  /// How a spreadsheet shows its numbers: those that are amounts, with marks between thousands.
  private func numberFormat(isWhole: Bool) -> CellFormat {
    guard isWhole, let field, case .amount = field.face.input else { return .general }
    return .decimals(0)
  }

  /// What is said of a new record: a day with its month in letters, a number as Danes write it.
  func told(of stored: [String: String], in project: Project) -> String {
    let value = value(of: stored, in: project)
    guard let field, let text = stored[field.name] else { return value.text }
    return switch field.type {
    case .day, .number: field.show(text)
    default: value.text
    }
  }

  /// The words that may be chosen in it; none where anything may be written.
  func choices(in project: Project) -> [String] {
    guard let field else { return [] }
    if field.target == .department, field.type != .ids {
      return project.departments.map { $0.name.onOneLine }
    }
    return switch field.type {
    case .word: field.choices.filter { !$0.isNone }.map(\.shown)
    case .flag: [true.shown, false.shown]
    default: []
    }
  }

  /// What the records are called that a field refers to: by number, or else by name.
  private func names(of text: String, _ kind: Kind, in project: Project) -> String {
    let ids = text.split(separator: " ").map(String.init)
    if let numbers = project.numbers(of: ids, kind) {
      return numbers.map { String($0) }.joined(separator: ", ")
    }
    let names = ids.compactMap { project.record(Reference(kind, $0))?.plainName }
    let hasMarks = names.contains { $0.contains(where: { ",;".contains($0) }) }
    return names.joined(separator: hasMarks ? "\n" : ", ")
  }
}

extension Project {
  /// The numbers of records; nil where those of their kind have none.
  fileprivate func numbers(of ids: [String], _ kind: Kind) -> [Int]? {
    kind.isNumbered ? ids.compactMap { number(of: Reference(kind, $0)) } : nil
  }
}

import Core
import Text

/// The cells that name other records.
extension RowReader {
  /// Reads the number or the name of a record.
  mutating func record(
    _ text: String, _ column: SheetColumn, _ kind: Kind, in project: Project
  ) -> String? {
    if kind == .department { return department(text, column, in: project) }
    let found = project.records(called: text, kind)
    if found.count == 1 { return found[0] }
    report(column, "\(text.quoted) er ikke \(kind.whatIsNamed)")
    return nil
  }

  /// Reads the numbers or the names of records, each once.
  mutating func records(
    _ text: String, _ column: SheetColumn, _ kind: Kind, in project: Project
  ) -> [String] {
    var ids: [String] = []
    for line in text.split(whereSeparator: \.isNewline).map(String.init) {
      // A name may have a comma in it.
      let isOne = project.records(called: line, kind).count == 1
      let names = isOne ? [line] : line.split { ",;".contains($0) }.map(String.init)
      for name in names where !name.trimmed.isEmpty {
        if let id = record(name.trimmed, column, kind, in: project), !ids.contains(id) {
          ids.append(id)
        }
      }
    }
    return ids
  }

  /// Reads the department that somebody else's list has the whole name of, so that nothing is counted
  /// for another.
  mutating func department(
    namedInFull text: String, _ column: SheetColumn, in project: Project
  ) -> String? {
    department(text, column, project.departments(inFull: text), in: project)
  }

  private mutating func department(
    _ text: String, _ column: SheetColumn, in project: Project
  ) -> String? {
    department(text, column, project.departments(named: text), in: project)
  }

  private mutating func department(
    _ text: String, _ column: SheetColumn, _ found: [Department], in project: Project
  ) -> String? {
    if found.count == 1 { return found[0].id }
    let names = (found.isEmpty ? Array(project.departments) : found).map { "»\($0.name)«" }
    report(
      column,
      names.isEmpty
        ? "\(text.quoted) kendes ikke; projektet har ingen afdelinger endnu"
        : "\(text.quoted) er ikke én af projektets afdelinger: \(names.joined(separator: ", "))")
    return nil
  }
}

extension Project {
  /// The ids of the records of a kind that a cell may name.
  fileprivate func records(called text: String, _ kind: Kind) -> [String] {
    if kind == .department { return departments(named: text).map(\.id) }
    let all = references(of: kind)
    let named = all.filter { reference in
      let name = record(reference)?.plainName ?? ""
      // Some names begin with the number.
      let words = number(of: reference).map { name.dropPrefix("\($0) ") }
      return [name, words].contains { $0?.asName == text.asName }
    }.map(\.id)
    if !kind.isNumbered || !named.isEmpty { return named }
    guard let number = number(in: text) else { return [] }
    return all.filter { self.number(of: $0) == number }.map(\.id)
  }

  /// The number that a text such as "7 Plan" or "Mål 7" begins with; nil where it has a decimal.
  private func number(in text: String) -> Int? {
    let before = text.prefix { !$0.isNumber }.filter { $0.isLetter || $0 == "%" }.lowercased()
    let words = ["", "nr", "mål", "milepæl", "nøgle", "aktivitet", "opfølgning", "interessent"]
    guard words.contains(before) else { return nil }
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
    let rest = text[digits.endIndex...]
    let isPoint = rest.first == "." || rest.first == ","
    return isPoint && rest.dropFirst().first?.isNumber == true ? nil : Int(digits)
  }

  private func references(of kind: Kind) -> [Reference] {
    choices(of: kind).compactMap { $0.stored.map { Reference(kind, $0) } }
  }
}

extension String {
  fileprivate func dropPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}

extension Kind {
  /// What a cell should have named: "nummeret på et mål i projektet".
  fileprivate var whatIsNamed: String {
    switch self {
    case .milestone: "nummeret på en milepæl, 1 til 12"
    case .goal: "nummeret på et mål i projektet eller hele dets titel"
    default: isNumbered ? "et nummer i projektet" : "et navn i projektet"
    }
  }
}

extension Project {
  /// The departments that a text is the whole name of, with or without "Afdeling" before it.
  ///
  /// A number before the name may be left out, but not be another: it tells "12 Parkvej" from
  /// "14 Parkvej".
  func departments(inFull text: String) -> [Department] {
    let exact = departments.filter { $0.name.asName == text.asName }
    if !exact.isEmpty { return exact }
    let wanted = DepartmentName(text)
    if wanted.words.isEmpty { return [] }
    return departments.filter { department in
      let name = DepartmentName(department.name)
      // "Afd. 7" is enough where only one has the number.
      if wanted.words.allSatisfy(\.isDigits) { return name.numbers == wanted.words }
      return name.words == wanted.words && [[], name.numbers].contains(wanted.numbers)
    }
  }
}

/// What the name of a department is known by.
private struct DepartmentName {
  /// The numbers before the name.
  let numbers: [String]
  /// The words of the name.
  let words: [String]

  init(_ text: String) {
    let all = text.asName.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .drop { ["afd", "afdeling"].contains($0) }
    let numbers = all.prefix(while: \.isDigits)
    let words = all.dropFirst(numbers.count)
    (self.numbers, self.words) = words.isEmpty ? ([], Array(all)) : (Array(numbers), Array(words))
  }
}

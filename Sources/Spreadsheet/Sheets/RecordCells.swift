import Core

/// What is written of a record, by what its fields are.
extension SheetColumn {
  /// The cell of a record with `stored` fields; empty for a column that is no field.
  func cell(of stored: [String: String], in project: Project) -> String {
    guard let field, let text = stored[field.name] ?? field.standard, !text.isEmpty else {
      return ""
    }
    if let kind = field.target { return names(of: text, kind, in: project) }
    return switch field.type {
    case .text, .number, .ids: text
    case .day: Day(iso: text)?.numeric ?? ""
    case .decimal, .decimals, .period, .flag, .word: field.show(text)
    }
  }

  /// What is said of a new record: a day with its month in letters, a number as Danes write it.
  func told(of stored: [String: String], in project: Project) -> String {
    guard let field, let text = stored[field.name] else { return cell(of: stored, in: project) }
    return switch field.type {
    case .day, .number: field.show(text)
    default: cell(of: stored, in: project)
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

extension Sheet {
  /// Records as a list to work on in a spreadsheet; `cells` gives what stands in a column of one.
  init<Record>(
    of records: some Collection<Record>, under columns: [SheetColumn],
    cells: (Record) -> (SheetColumn) -> String
  ) {
    self.init(
      headings: columns.map(\.heading),
      rows: records.enumerated().map { index, record in
        Row(line: index + 2, number: index + 2, cells: columns.map(cells(record)))
      })
  }

  /// Records as a list, each cell of which is a field's.
  init(
    of records: some Collection<some Entity>, under columns: [SheetColumn], in project: Project
  ) {
    self.init(of: records, under: columns) { record in
      let stored = record.stored
      return { $0.cell(of: stored, in: project) }
    }
  }
}

extension Project {
  /// The numbers of records; nil where those of their kind have none.
  fileprivate func numbers(of ids: [String], _ kind: Kind) -> [Int]? {
    kind.isNumbered ? ids.compactMap { number(of: Reference(kind, $0)) } : nil
  }
}

import Core
import Text
import Workbook

/// A file that lists are read from: CSV, which is one list, or a workbook, which may have several
/// sheets.
public struct SheetSource {
  /// What is read of a file.
  private enum Content {
    case csv([UInt8])
    case workbook(WorkbookReader)
  }

  /// How many rows are looked at to see what a sheet is.
  private static let rowsLookedAt = 25

  private let content: Content

  /// Opens a file.
  ///
  /// Throws a sentence about what it is instead, or what is wrong with it.
  public init(_ bytes: [UInt8]) throws(Refusal) {
    guard bytes.count <= Sheet.mostBytes else { throw SheetText.tooLarge }
    if WorkbookReader.looksLikeWorkbook(bytes) {
      content = try Refusal.saying { () throws(WorkbookError) in
        .workbook(try WorkbookReader(bytes, limits: Sheet.limits))
      }
    } else {
      content = .csv(bytes)
    }
  }

  /// The sheets that may have a list; none in CSV.
  ///
  /// They are those in sight with something in them, or only those of them that have its headings.
  public func sheets(of kind: ListKind) throws(Refusal) -> [String] {
    guard case .workbook(let reader) = content else { return [] }
    var filled: [String] = []
    var fitting: [String] = []
    for sheet in reader.sheets where !sheet.isHidden {
      let start = try Refusal.saying { () throws(WorkbookError) in
        try reader.read(sheet, firstRows: Self.rowsLookedAt)
      }
      if start.rows.isEmpty { continue }
      filled.append(sheet.name)
      var text = CellText()
      let hasHeadings = start.rows.contains { row in
        guard let columns = kind.columns else { return false }
        return columns.suffice(
          row.cells.compactMap { columns.column(headed: text.text(of: $0, at: "")) })
      }
      if hasHeadings { fitting.append(sheet.name) }
    }
    return fitting.isEmpty ? filled : fitting
  }

  /// The list; of a workbook with several sheets that may have it, the one that is named.
  ///
  /// Throws a sentence where none is named and there are several, or there is none of that name.
  public func sheet(named name: String?, of kind: ListKind) throws(Refusal) -> Sheet {
    guard case .workbook(let reader) = content else {
      guard case .csv(let bytes) = content else { preconditionFailure() }
      if let name { throw Refusal("Filen er CSV og har ikke arket \(name.quoted).") }
      return try Sheet(csv: bytes)
    }
    let names = reader.sheets.map(\.name.onOneLine.quoted).joined(separator: ", ")
    let wanted: String
    if let name {
      wanted = name
    } else {
      let candidates = try sheets(of: kind)
      guard let first = candidates.first else { throw Refusal("Filen er tom.") }
      guard candidates.count == 1 else {
        let listed = candidates.map(\.onOneLine.quoted).joined(separator: ", ")
        throw Refusal("Filen har flere ark: \(listed). Vælg ét af dem.")
      }
      wanted = first
    }
    guard
      let sheet = reader.sheets.first(where: { $0.name == wanted })
        ?? reader.sheets.first(where: { $0.name.asName == wanted.asName })
    else { throw Refusal("Filen har intet ark, der hedder \(wanted.quoted). Den har \(names).") }
    let read = try Refusal.saying { () throws(WorkbookError) in try reader.read(sheet) }
    let others = reader.sheets.filter { !$0.isHidden && $0.name != sheet.name }
    let remark =
      name == nil && !others.isEmpty
      ? [
        "Arket \(sheet.name.onOneLine.quoted) er læst; filen har også "
          + others.map(\.name.onOneLine.quoted).joined(separator: ", ") + "."
      ] : []
    return try Sheet(read, remarks: remark)
  }
}

/// Rows of a list that are somebody's own.
public enum OwnRows: Equatable, Sendable {
  /// Of CSV, by its lines from 1.
  case lines([Range<Int>])
  /// Of a workbook, by the parts that its sheets are, and by their numbers from 1.
  case rows([String: Set<Int>])
}

extension SheetSource {
  /// The rows whose stakeholder is called as `isNamed` says, in lists of stakeholders as the program
  /// writes them; nil where there are none.
  public func rows(ofStakeholder isNamed: (String) -> Bool) -> OwnRows? {
    switch content {
    case .csv(let bytes):
      guard let rows = try? Sheet(csv: bytes).rows(ofStakeholder: isNamed) else { return nil }
      let lines = rows.compactMap { row, next in
        row.line.map { $0..<(next?.line ?? .max) }
      }
      return lines.isEmpty ? nil : .lines(lines)
    case .workbook(let reader):
      var found: [String: Set<Int>] = [:]
      for sheet in reader.sheets {
        guard let read = try? reader.read(sheet),
          let rows = try? Sheet(read, remarks: []).rows(ofStakeholder: isNamed)
        else { continue }
        found[sheet.part] = Set(rows.map(\.row.number))
      }
      return found.values.allSatisfy(\.isEmpty) ? nil : .rows(found)
    }
  }
}

extension Sheet {
  /// The rows whose stakeholder is called as `isNamed` says, each with the row after it; nil where it
  /// isn't a list as the program writes it, of which half the columns may have been taken out, and
  /// above which there may be titles.
  fileprivate func rows(
    ofStakeholder isNamed: (String) -> Bool
  ) -> [(row: Row, next: Row?)]? {
    let columns = SheetColumns.stakeholders
    let written = columns.written.map(\.heading)
    let candidates = [headings] + rows.prefix(Self.mostRowsAbove).map { $0.cells.map(\.trimmed) }
    guard
      let above = candidates.firstIndex(where: { cells in
        cells.contains(columns["name"].heading)
          && cells.count(where: written.contains) * 2 >= written.count
      }), let place = candidates[above].firstIndex(of: columns["name"].heading)
    else { return nil }
    let list = rows[above...]
    let successors = list.dropFirst().map(Optional.some) + [nil]
    return zip(list, successors).filter { row, _ in
      row.cells.indices.contains(place) && isNamed(row.cells[place])
    }.map { (row: $0, next: $1) }
  }

  /// How much of a workbook is read: a sheet may have titles above its headings.
  fileprivate static let limits = WorkbookLimits(
    rows: mostRows + 1 + mostRowsAbove, columns: mostColumns, cellBytes: mostCellBytes,
    unpackedBytes: mostUnpackedBytes)

  /// Reads the sheet of a workbook, as Danish Excel shows it.
  fileprivate init(_ read: ReadSheet, remarks: [String]) throws(Refusal) {
    var text = CellText()
    let rows = read.rows.map { row in
      Row(
        line: nil, number: row.number,
        cells: row.cells.enumerated().map { place, cell in
          text.text(of: cell, at: "\((place + 1).columnLetters)\(row.number)")
        })
    }.filter { !$0.cells.allSatisfy(\.isBlank) }
    guard let first = rows.first else { throw Refusal("Arket er tomt.") }
    self.init(
      rows.dropFirst(), under: first.cells, remarks: remarks + read.remarks + text.remarks)
  }
}

extension ReadSheet {
  /// What the user should know of how it looked, in sentences.
  fileprivate var remarks: [String] {
    let hidden = rows.filter(\.isHidden).map(\.number)
    var remarks: [String] = []
    if !hidden.isEmpty {
      let listed = hidden.prefix(10).map(String.init).joined(separator: ", ")
      remarks.append(
        hidden.count == 1
          ? "Række \(listed) er skjult i arket, men er læst med."
          : "\(hidden.count) rækker er skjult i arket, men er læst med: \(listed)"
            + (hidden.count > 10 ? " og flere." : "."))
    }
    if !hiddenColumns.isEmpty {
      let listed = hiddenColumns.map(\.columnLetters).joined(separator: ", ")
      remarks.append(
        (hiddenColumns.count == 1 ? "Kolonne \(listed) er" : "Kolonnerne \(listed) er")
          + " skjult i arket, men er læst med.")
    }
    if repeatedCells > 0 {
      remarks.append("Hvor celler er flettet, gælder det, der står i dem, for alle rækkerne.")
    }
    return remarks
  }
}

import Core
import Text

extension Sheet {
  /// The sheet under the row that has the headings of a list; titles above it are left out, and a
  /// remark says so.
  func underHeadings(of list: SheetColumns) -> Sheet {
    func known(_ cells: [String]) -> Int {
      let columns = Set(cells.compactMap { list.column(headed: $0)?.name })
      return columns.contains(list.essential.name) ? columns.count : 0
    }
    var best: Int?
    var most = known(headings)
    for (place, row) in rows.prefix(Self.mostRowsAbove).enumerated() {
      let count = known(row.cells)
      if count > most { (best, most) = (place, count) }
    }
    guard let best else { return self }
    let titles = ([headings] + rows[..<best].map(\.cells)).map { cells in
      cells.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let told = titles.filter { !$0.isEmpty }.map { $0.onOneLine.quoted }.joined(separator: ", ")
    return Sheet(
      rows[(best + 1)...], under: rows[best].cells,
      remarks: remarks + ["Over overskrifterne står \(told). Det er udeladt."])
  }
}

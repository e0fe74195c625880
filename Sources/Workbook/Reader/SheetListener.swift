/// The rows of a sheet, cell by cell.
final class SheetListener: XMLListener {
  private let strings: [String]
  private let formats: [CellFormat]
  private let startsIn1904: Bool
  private let limits: WorkbookLimits
  private let firstRows: Int?
  private let part: String
  private var sheet = ReadSheet()
  private var merges: [ReadSheet.Merge] = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var filledColumns: Set<Int> = []
  /// How many bytes of shared texts may yet stand in cells.
  private var textLeft: Int

  private var rowNumber = 0
  private var rowIsHidden = false
  private var cells: [Cell] = []
  private var column = 0
  private var type = ""
  private var format = CellFormat.general
  private var hasFormula = false
  private var isInValue = false
  private var value: [UInt8] = []
  private var inline = RichText()

  init(
    strings: [String], formats: [CellFormat], startsIn1904: Bool, limits: WorkbookLimits,
    firstRows: Int?, part: String
  ) {
    self.strings = strings
    self.formats = formats
    self.startsIn1904 = startsIn1904
    self.limits = limits
    self.firstRows = firstRows
    self.part = part
    textLeft = limits.unpackedBytes
  }

  var hasEnough: Bool { firstRows.map { sheet.rows.count >= $0 } ?? false }

  /// The sheet, once it is read.
  func result() throws(WorkbookError) -> ReadSheet {
    try sheet.spread(merges, atMost: limits.rows * limits.columns)
    sheet.hiddenColumns = filledColumns.sorted().filter { column in
      hiddenColumns.contains { $0.contains(column) }
    }
    return sheet
  }

  func begin(_ element: XMLElement) throws(WorkbookError) {
    switch element.name {
    case "row":
      rowNumber =
        try element["r"].map { text throws(WorkbookError) in try number(text) } ?? rowNumber + 1
      rowIsHidden = element.flag("hidden")
      cells.removeAll(keepingCapacity: true)
      column = 0
    case "c":
      if let place = element["r"] {
        guard let place = CellPlace(place) else { throw .damaged(part: part) }
        column = place.column
      } else {
        column += 1
      }
      type = element["t"] ?? "n"
      let style = element["s"].flatMap { Int($0) } ?? 0
      format = formats.indices.contains(style) ? formats[style] : .general
      hasFormula = false
      value.removeAll(keepingCapacity: true)
      inline = RichText()
    case "v": isInValue = true
    case "f": hasFormula = true
    case "col":
      guard element.flag("hidden"), let first = element["min"].flatMap({ Int($0) }),
        let last = element["max"].flatMap({ Int($0) }), first <= last
      else { return }
      hiddenColumns.append(first...last)
    case "mergeCell": try addMerge(element["ref"] ?? "")
    default: inline.begin(element.name)
    }
  }

  func end(_ name: XMLName) throws(WorkbookError) {
    switch name {
    case "v": isInValue = false
    case "c": try take(cell())
    case "row": try endRow()
    default: inline.end(name)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
    if isInValue { value += bytes } else { inline.add(bytes) }
    guard max(value.count, inline.bytes.count) <= limits.cellBytes else {
      throw .cellTooLong(row: rowNumber, column: column)
    }
  }

  private func number(_ text: String) throws(WorkbookError) -> Int {
    guard let number = Int(text), (1...1_048_576).contains(number) else {
      throw .damaged(part: part)
    }
    return number
  }

  private func addMerge(_ text: String) throws(WorkbookError) {
    let corners = text.split(separator: ":").compactMap { CellPlace($0) }
    guard corners.count == 2, corners[0].row <= corners[1].row,
      corners[0].column <= corners[1].column
    else { return }
    if merges.count == limits.rows * limits.columns { throw .tooLarge }
    merges.append(
      ReadSheet.Merge(
        rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column))
  }

  private func cell() throws(WorkbookError) -> Cell {
    let text = String(decoding: value, as: UTF8.self)
    if type == "inlineStr" { return filled(inline.string) }
    if text.isEmpty { return hasFormula && type != "str" ? .uncalculated : .empty }
    switch type {
    case "s":
      guard let place = Int(text), strings.indices.contains(place) else {
        throw .damaged(part: part)
      }
      // A text that many cells share counts for each of them.
      let count = strings[place].utf8.count
      guard count <= limits.cellBytes else { throw .cellTooLong(row: rowNumber, column: column) }
      textLeft -= count
      if textLeft < 0 { throw .tooLarge }
      return filled(strings[place])
    case "str", "d": return filled(text.withoutEscapes)
    case "b": return .flag(text == "1")
    case "e": return .error(text)
    default:
      guard let number = Double(text), number.isFinite else { throw .damaged(part: part) }
      return shown(text, number)
    }
  }

  private func filled(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }

  private func shown(_ text: String, _ number: Double) -> Cell {
    switch format {
    case .day, .time:
      // Excel has no days before 1900 and none after 9999; it shows signs instead.
      guard (0..<2_958_466).contains(number) else { return .number(text, .general) }
      var day = Int(number)
      var second = Int(((number - Double(day)) * 86_400).rounded())
      if second == 86_400 { (day, second) = (day + 1, 0) }
      if startsIn1904 {
        day += 1_462
      } else if (1..<60).contains(day) {
        // It takes 1900 for a leap year.
        day += 1
      }
      return .moment(day: day, second: second, format)
    default: return .number(text, format)
    }
  }

  private func take(_ cell: Cell) throws(WorkbookError) {
    if cell == .empty { return }
    guard column <= limits.columns else { throw .tooManyColumns(row: rowNumber) }
    while cells.count < column { cells.append(.empty) }
    cells[column - 1] = cell
    filledColumns.insert(column)
  }

  private func endRow() throws(WorkbookError) {
    guard !cells.isEmpty, !hasEnough else { return }
    // A row that comes twice, or too late, would make two of one.
    guard rowNumber > sheet.rows.last?.number ?? 0 else { throw .damaged(part: part) }
    guard sheet.rows.count < limits.rows else { throw .tooManyRows }
    sheet.rows.append(ReadSheet.Row(number: rowNumber, isHidden: rowIsHidden, cells: cells))
  }
}

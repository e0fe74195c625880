/// Writes sheets as a workbook for Excel (ECMA-376, .xlsx); the same sheets always become the same
/// bytes.
public struct WorkbookWriter {
  /// The most characters that Excel has in a cell, counted as UTF-16.
  public static let mostCellCharacters = 32_767
  /// How many rows under the last are ready to be filled in, with choices.
  private static let spareRows = 500
  /// The most characters that Excel has in a page's header, counted as UTF-16.
  private static let mostHeaderCharacters = 255
  /// How high a line of text is, in points.
  private static let lineHeight = 15
  /// How high a line of a title is.
  private static let titleHeight = 20
  /// The hidden sheet with the texts that may be chosen.
  private static let listName = "Lister"

  private let title: String
  private let sheets: [Worksheet]
  /// The lists that may be chosen from, each once.
  private let lists: [[String]]

  /// Creates a writer of sheets, at least one; `title` is what the workbook says it is.
  public init(_ sheets: [Worksheet], title: String) {
    self.sheets = sheets
    self.title = title
    var lists: [[String]] = []
    for column in sheets.flatMap(\.columns)
    where !column.choices.isEmpty && !lists.contains(column.choices) {
      lists.append(column.choices)
    }
    self.lists = lists
  }

  /// The workbook's bytes.
  ///
  /// Throws where a text is longer than a cell can be.
  public func write() throws(WorkbookError) -> [UInt8] {
    var styles = StyleSheet()
    var parts: [String] = []
    for sheet in sheets { parts.append(try part(of: sheet, &styles)) }
    if !lists.isEmpty { parts.append(try part(of: listSheet, &styles)) }
    let archive = ArchiveWriter()
    archive.add("[Content_Types].xml", WorkbookXML.contentTypes(sheets: parts.count))
    archive.add("_rels/.rels", WorkbookXML.rootRelations)
    archive.add("docProps/core.xml", WorkbookXML.properties(title: title))
    archive.add("xl/workbook.xml", book)
    archive.add("xl/_rels/workbook.xml.rels", WorkbookXML.relations(sheets: parts.count))
    archive.add("xl/styles.xml", styles.xml)
    for (place, part) in parts.enumerated() {
      archive.add("xl/worksheets/sheet\(place + 1).xml", part)
    }
    return archive.finish()
  }

  private var listSheet: Worksheet {
    let height = lists.map(\.count).max() ?? 0
    return Worksheet(
      name: Self.listName, columns: lists.map { _ in Worksheet.Column(width: 30) },
      rows: (0..<height).map { row in
        lists.map { $0.indices.contains(row) ? Worksheet.Field(.text($0[row])) : .init(.empty) }
      }, headingRows: 0, isFiltered: false)
  }

  private var book: String {
    var names = ""
    for (place, sheet) in sheets.enumerated() {
      let quoted = "'" + sheet.name.replacing("'", with: "''") + "'"
      if sheet.isFiltered, let area = area(of: sheet) {
        names +=
          "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(place)\" hidden=\"1\">"
          + "\(quoted.inXML)!\(area.fixed)</definedName>"
      }
      if sheet.headingRows > 0 {
        names +=
          "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(place)\">"
          + "\(quoted.inXML)!$\(sheet.headingRows):$\(sheet.headingRows)</definedName>"
      }
    }
    let all = sheets.map(\.name) + (lists.isEmpty ? [] : [Self.listName])
    let listed = all.enumerated().map { place, name in
      let state = place == sheets.count ? " state=\"hidden\"" : ""
      return
        "<sheet name=\"\(name.inXML)\" sheetId=\"\(place + 1)\"\(state) r:id=\"rId\(place + 1)\"/>"
    }.joined()
    return WorkbookXML.head
      + "<workbook xmlns=\"\(WorkbookXML.main)\" xmlns:r=\"\(WorkbookXML.references)\">"
      + "<sheets>\(listed)</sheets>"
      + (names.isEmpty ? "" : "<definedNames>\(names)</definedNames>")
      + "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/></workbook>"
  }

  /// The headings and the rows under them; nil where there are none.
  private func area(of sheet: Worksheet) -> Area? {
    guard sheet.headingRows > 0, !sheet.columns.isEmpty else { return nil }
    return Area(
      first: (1, sheet.headingRows), last: (sheet.columns.count, max(sheet.rows.count, 1)))
  }

  private func part(
    of sheet: Worksheet, _ styles: inout StyleSheet
  ) throws(WorkbookError) -> String {
    var xml = WorkbookXML.head + "<worksheet xmlns=\"\(WorkbookXML.main)\">"
    xml +=
      "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">"
    if sheet.headingRows > 0 {
      xml +=
        "<pane ySplit=\"\(sheet.headingRows)\" topLeftCell=\"A\(sheet.headingRows + 1)\" "
        + "activePane=\"bottomLeft\" state=\"frozen\"/>"
    }
    xml += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
    if !sheet.columns.isEmpty {
      xml += "<cols>"
      for (place, column) in sheet.columns.enumerated() {
        let style = column.isText ? " style=\"\(styles.number(of: .plain, .text))\"" : ""
        xml +=
          "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(column.width)\"\(style) "
          + "customWidth=\"1\"/>"
      }
      xml += "</cols>"
    }
    xml += "<sheetData>"
    for (place, fields) in sheet.rows.enumerated() {
      let isTitle = fields.contains { $0.look == .title }
      let height = isTitle ? Self.titleHeight : sheet.lines(in: fields) * Self.lineHeight
      xml += "<row r=\"\(place + 1)\" ht=\"\(height)\">"
      for (column, field) in fields.enumerated() {
        let isText = sheet.columns.indices.contains(column) && sheet.columns[column].isText
        xml += try cell(field, row: place + 1, column: column + 1, isText: isText, &styles)
      }
      xml += "</row>"
    }
    xml += "</sheetData>"
    if sheet.isFiltered, let area = area(of: sheet) {
      xml += "<autoFilter ref=\"\(area.plain)\"/>"
    }
    xml += validations(of: sheet)
    xml += "<printOptions gridLines=\"1\"/>"
    xml +=
      "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
    xml +=
      "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
    xml += "<headerFooter><oddHeader>\(header(of: sheet).inXML)</oddHeader>"
    xml += "<oddFooter>&amp;RSide &amp;P af &amp;N</oddFooter></headerFooter>"
    return xml + "</worksheet>"
  }

  private func header(of sheet: Worksheet) -> String {
    // "&" begins a code, and is written twice.
    let heading = sheet.pageHeading.replacing("&", with: "&&")
    let right = heading.isEmpty ? "" : "&R&B" + heading
    var left = "&L"
    for letter in title {
      let text = letter == "&" ? "&&" : String(letter)
      if left.utf16.count + text.utf16.count + right.utf16.count > Self.mostHeaderCharacters {
        break
      }
      left += text
    }
    return left + right
  }

  private func validations(of sheet: Worksheet) -> String {
    let chosen = sheet.columns.enumerated().filter { !$0.element.choices.isEmpty }
    if chosen.isEmpty { return "" }
    let rules = chosen.map { place, column in
      let rows = "\(sheet.headingRows + 1)", letters = (place + 1).columnLetters
      let list = (lists.firstIndex(of: column.choices)! + 1).columnLetters
      return "<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" "
        + "showErrorMessage=\"1\" errorTitle=\"Kendes ikke\" "
        + "error=\"Vælg fra listen, så teksten kan læses igen.\" "
        + "sqref=\"\(letters)\(rows):\(letters)\(sheet.rows.count + Self.spareRows)\">"
        + "<formula1>\(Self.listName)!$\(list)$1:$\(list)$\(column.choices.count)</formula1>"
        + "</dataValidation>"
    }
    return "<dataValidations count=\"\(rules.count)\">\(rules.joined())</dataValidations>"
  }

  private func cell(
    _ field: Worksheet.Field, row: Int, column: Int, isText: Bool, _ styles: inout StyleSheet
  ) throws(WorkbookError) -> String {
    let place = "\(column.columnLetters)\(row)"
    func numbered(_ content: String, _ format: CellFormat) -> String {
      "<c r=\"\(place)\" s=\"\(styles.number(of: field.look, format))\">\(content)</c>"
    }
    switch field.cell {
    case .empty, .uncalculated:
      return field.look == .plain ? "" : numbered("", .general)
    case .text(let text), .error(let text):
      guard text.utf16.count <= Self.mostCellCharacters else {
        throw .cellTooLong(row: row, column: column)
      }
      let format: CellFormat = isText || text.beginsFormula ? .text : .general
      let style = styles.number(of: field.look, format)
      return "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        + "\(text.inXML)</t></is></c>"
    case .number(let digits, let format): return numbered("<v>\(digits)</v>", format)
    case .moment(let day, let second, let format):
      return numbered("<v>\(day)\(Self.fraction(of: second))</v>", format)
    case .flag(let value):
      let style = styles.number(of: field.look, .general)
      return "<c r=\"\(place)\" s=\"\(style)\" t=\"b\"><v>\(value ? 1 : 0)</v></c>"
    case .formula(let formula, let value, let format):
      return numbered("<f>\(formula.inXML)</f><v>\(value)</v>", format)
    }
  }
}

extension WorkbookWriter {
  /// A second as a part of the day, with ten decimals; nothing for midnight.
  private static func fraction(of second: Int) -> String {
    if second == 0 { return "" }
    let digits = String((second * 10_000_000_000 + 43_200) / 86_400)
    return "." + String(repeating: "0", count: 10 - digits.count) + digits
  }
}

/// A rectangle of cells, by the columns and rows of two corners.
private struct Area {
  let first: (column: Int, row: Int)
  let last: (column: Int, row: Int)

  var plain: String {
    "\(first.column.columnLetters)\(first.row):\(last.column.columnLetters)\(last.row)"
  }
  var fixed: String {
    "$\(first.column.columnLetters)$\(first.row):$\(last.column.columnLetters)$\(last.row)"
  }
}

extension String {
  /// Whether a spreadsheet would take it for a formula when it is typed.
  fileprivate var beginsFormula: Bool {
    utf8.first.map { "=+-@'".utf8.contains($0) } ?? false
  }
}

extension Worksheet {
  /// How many lines the fullest cell of a row is broken into: not every program finds out by itself.
  fileprivate func lines(in fields: [Field]) -> Int {
    let counts = fields.enumerated().map { place, field in
      guard case .text(let text) = field.cell, field.look.isBroken, columns.indices.contains(place)
      else { return 1 }
      let width = max(columns[place].width - 1, 1)
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .reduce(0) { $0 + max(1, ($1.count + width - 1) / width) }
    }
    return min(counts.max() ?? 1, 27)
  }
}

/// The looks that the cells of a workbook have, each numbered when it is first asked for.
struct StyleSheet {
  private struct Style: Hashable {
    let look: CellLook
    let format: CellFormat
  }

  private var numbers: [Style: Int] = [:]
  private var styles: [Style] = []

  /// Creates the sheet, whose first style is that of cells that say nothing.
  init() { _ = number(of: .plain, .general) }

  /// The number of a style.
  mutating func number(of look: CellLook, _ format: CellFormat) -> Int {
    let style = Style(look: look, format: format)
    if let number = numbers[style] { return number }
    numbers[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  /// The part that tells of them (ECMA-376, part 1, 18.8).
  var xml: String {
    // The first two fills are the format's own.
    let fills =
      ["<patternFill patternType=\"none\"/>", "<patternFill patternType=\"gray125\"/>"]
      + ["FFDCE6F1", "FFFFF8DC"].map {
        "<patternFill patternType=\"solid\"><fgColor rgb=\"\($0)\"/></patternFill>"
      }
    let fonts = ["", "<b/>", "<b/>"].enumerated().map { place, bold in
      "<font>\(bold)<sz val=\"\(place == 2 ? 14 : 11)\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    }
    let thin = "<left/><right/><top style=\"thin\"/><bottom/><diagonal/>"
    return WorkbookXML.head + "<styleSheet xmlns=\"\(WorkbookXML.main)\">"
      + counted("numFmts", ownFormats)
      + counted("fonts", fonts)
      + counted("fills", fills.map { "<fill>\($0)</fill>" })
      + counted(
        "borders",
        ["<left/><right/><top/><bottom/><diagonal/>", thin].map { "<border>\($0)</border>" })
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs>"
      + counted("cellXfs", styles.map(xf))
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "</styleSheet>"
  }

  private func counted(_ name: String, _ items: [String]) -> String {
    "<\(name) count=\"\(items.count)\">\(items.joined())</\(name)>"
  }

  private func xf(_ style: Style) -> String {
    let (font, fill, border) =
      switch style.look {
      case .plain, .line: (0, 0, 0)
      case .title: (2, 0, 0)
      case .heading: (1, 2, 0)
      case .sum: (1, 0, 1)
      case .input: (0, 3, 0)
      }
    let quote = style.format == .text ? " quotePrefix=\"1\"" : ""
    // Some are longer than their column, and not to be broken.
    let wrap = style.look.isBroken ? " wrapText=\"1\"" : ""
    return "<xf numFmtId=\"\(Self.code(of: style.format))\" fontId=\"\(font)\" fillId=\"\(fill)\" "
      + "borderId=\"\(border)\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" "
      + "applyBorder=\"1\" applyAlignment=\"1\"\(quote)>"
      + "<alignment vertical=\"top\"\(wrap)/></xf>"
  }

  /// The number that the file format has for a format, or that is ours.
  private static func code(of format: CellFormat) -> Int {
    switch format {
    case .general: 0
    case .decimals(0): 3
    case .decimals(2): 4
    case .decimals(let count): firstOwn + 10 + min(count, 9)
    case .percent(0): 9
    case .percent(2): 10
    case .percent(let count): firstOwn + 20 + min(count, 9)
    case .day: firstOwn
    case .time: firstOwn + 1
    case .hours: 46
    case .text: 49
    }
  }

  /// Numbers below are the file format's.
  private static let firstOwn = 164

  private var ownFormats: [String] {
    func format(_ number: Int, _ code: String) -> String {
      "<numFmt numFmtId=\"\(number)\" formatCode=\"\(code)\"/>"
    }
    func decimals(_ count: Int) -> String {
      count == 0 ? "" : "." + String(repeating: "0", count: count)
    }
    return [
      format(Self.firstOwn, "dd\\-mm\\-yyyy"), format(Self.firstOwn + 1, "dd\\-mm\\-yyyy\\ hh:mm"),
    ]
      + (0...9).map { format(Self.firstOwn + 10 + $0, "#,##0" + decimals($0)) }
      + (0...9).map { format(Self.firstOwn + 20 + $0, "0" + decimals($0) + "%") }
  }
}

extension CellLook {
  /// Whether a text that is longer than its column is broken into lines.
  var isBroken: Bool { self != .title && self != .line }
}

import Core
import Foundation
import Storage

/// Documentation/Journal.md with its tables of fields and words as the program has them.
///
/// What stands in a cell after what the program knows, such as ", square metres", is a remark that
/// somebody has written, and is kept; so is what a field's words are called.
struct JournalPage {
  private static let header = ["| field | label | type | default |", "|---|---|---|---|"]
  /// What stands before the format's version where the page names it.
  private static let versions = [
    "| `user_version` | ", "| `version` | the format's version, ", #"  "version" : "#,
  ]
  private static let wordHeader = ["| word | Danish |", "|---|---|"]

  private var lines: [String]

  init(_ page: String) { lines = page.components(separatedBy: "\n") }

  /// The page as it is to be.
  var text: String {
    var page = self
    for kind in Kind.allCases { page.renew(kind) }
    for start in Self.versions { page.renewVersion(after: start) }
    return page.lines.joined(separator: "\n")
  }

  private mutating func renewVersion(after start: String) {
    guard let place = lines.firstIndex(where: { $0.hasPrefix(start) }) else { return }
    let rest = lines[place].dropFirst(start.count).drop(while: \.isNumber)
    lines[place] = start + String(FormatVersion.current) + rest
  }

  private mutating func renew(_ kind: Kind) {
    if !lines.contains("### \(kind.name)") {
      let end = lines.firstIndex(of: "## The database") ?? lines.endIndex
      lines.insert(contentsOf: ["### \(kind.name)", ""] + Self.header + [""], at: end)
    }
    let start = lines.firstIndex(of: "### \(kind.name)")! + 1
    guard let header = lines[start...].firstIndex(of: Self.header[0]) else { return }
    var rows: [String] = []
    var words: [(noun: String, field: FieldDescription)] = []
    let old = table(under: header)
    for field in kind.type.descriptions {
      let cells = lines[old].map(Self.cells).first { $0.first == "`\(field.name)`" } ?? []
      let type = Self.renewed(cells.count > 2 ? cells[2] : "", by: field)
      let standard = Self.kept(cells.count > 3 ? cells[3] : "", after: field.standardText)
      rows.append("| `\(field.name)` | \(field.label) | \(type) | \(standard) |")
      if field.type == .word, let noun = type.components(separatedBy: " word").first {
        words.append((noun, field))
      }
    }
    lines.replaceSubrange(old, with: rows)
    var end = header + 2 + rows.count
    for (noun, field) in words { renewWords(of: field, called: noun, from: start, end: &end) }
  }

  /// Renews the table of a field's words in its kind's section, or puts one in below the fields
  /// where the page has none.
  private mutating func renewWords(
    of field: FieldDescription, called noun: String, from start: Int, end: inout Int
  ) {
    let title = "\(noun.prefix(1).uppercased())\(noun.dropFirst()) words:"
    let rows = field.choices.map { "| `\($0.stored ?? "")` | \($0.shown) |" }
    let next = lines[start...].firstIndex { $0.hasPrefix("##") } ?? lines.endIndex
    if let place = lines[start..<next].firstIndex(of: title) {
      lines.replaceSubrange(table(under: place + 2), with: rows)
    } else if !lines.contains(title) {
      lines.insert(contentsOf: ["", title, ""] + Self.wordHeader + rows, at: end)
      end += 5 + rows.count
    }
  }

  /// The rows of the table whose headings stand at `header`.
  private func table(under header: Int) -> Range<Int> {
    let first = header + 2
    return first..<(lines[first...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex)
  }

  private static func cells(_ row: String) -> [String] {
    row.dropFirst(2).dropLast(2).components(separatedBy: " | ")
  }

  private static func renewed(_ cell: String, by field: FieldDescription) -> String {
    if field.target == nil, field.type == .word {
      let noun = cell.components(separatedBy: " word")
      return noun.count > 1 ? cell : "\(field.name) word"
    }
    return kept(cell, after: field.typeText)
  }

  /// What the program knows, with the remark that stands after it in the old cell.
  private static func kept(_ cell: String, after known: String) -> String {
    cell.hasPrefix(known) ? cell : known
  }
}

extension FieldDescription {
  /// What its stored text is, as the page says it.
  fileprivate var typeText: String {
    if let target {
      let rule = removalRule == .cascade ? "goes with it" : "is cleared"
      return "\(type == .ids ? "references" : "reference") to \(target.name); \(rule)"
    }
    return switch type {
    case .text: "text"
    case .number: "number"
    case .decimal: "decimal number"
    case .decimals: "decimal numbers with a space between them"
    case .mixture: "`basis:percent` with a space between them"
    case .period: "period"
    case .day: "day"
    case .flag: "flag"
    case .word: "word"
    case .ids: "ids"
    }
  }

  /// What it is by default, as the page says it.
  fileprivate var standardText: String {
    guard let standard else { return "none" }
    if standard.isEmpty { return type == .text ? "empty" : "none" }
    return type == .number || type == .decimal ? standard : "`\(standard)`"
  }
}

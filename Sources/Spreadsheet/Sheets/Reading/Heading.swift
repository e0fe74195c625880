import Core
import Text

/// What a heading in a file is taken for.
enum Heading: Equatable {
  /// A column of the list.
  case known(SheetColumn)
  /// Another; what stands in it is kept in the note.
  case unknown(String)
  /// One that must not be kept here.
  case leftOut(String)
  /// One of no use here.
  case foreign(String)

  /// What the headings of a list say by themselves: of two that say the same, the first does.
  static func known(_ texts: [String], of list: SheetColumns) -> [Heading] {
    var seen: Set<String> = []
    return texts.map { text in
      if let column = list.column(headed: text), seen.insert(column.name).inserted {
        return .known(column.under(text))
      }
      if isForbidden(text) { return .leftOut(text) }
      let isForeign = !text.isEmpty && !list.hasNote || list.foreign.contains(text.asHeading)
      return isForeign ? .foreign(text) : .unknown(text)
    }
  }

  /// Reads the headings of a list as they have been chosen, or else as they are known.
  ///
  /// Throws when an essential one is missing, or when two are or mean the same.
  static func read(
    _ texts: [String], of list: SheetColumns, as uses: [ColumnUse]?
  ) throws(Refusal) -> [Heading] {
    let headings: [Heading]
    if let uses {
      headings = texts.enumerated().map { place, text in
        let use = uses.indices.contains(place) ? uses[place] : .leftOut
        let name = text.isEmpty ? "Kolonne \((place + 1).columnLetters)" : text
        return isForbidden(text) ? .leftOut(text) : Heading(use, name, headed: text, in: list)
      }
    } else {
      try demandDifferent(texts, of: list)
      headings = known(texts, of: list)
    }
    let columns = headings.compactMap(\.column)
    for (place, column) in columns.enumerated() where columns[..<place].contains(column) {
      throw Refusal("To kolonner er valgt som »\(column.heading)«. Vælg noget andet for den ene.")
    }
    guard let missing = list.essentials.first(where: { !columns.contains(where: $0.contains) })
    else { return headings }
    let wanted = missing.prefix(2).map { "»\($0.heading)«" }.joined(separator: " eller ")
    let found = texts.filter { !$0.isEmpty }.prefix(10).map { "»\($0)«" }
    throw Refusal(
      "Der mangler en kolonne med overskriften \(wanted). "
        + (found.isEmpty
          ? "Filen har ingen overskrifter." : "Filen har \(found.joined(separator: ", "))."))
  }

  private init(
    _ use: ColumnUse, _ text: String, headed heading: String, in list: SheetColumns
  ) {
    switch use {
    case .field(let name):
      let column = list.all.first { $0.name == name }
      self = column.map { .known($0.under(heading)) } ?? .foreign(text)
    case .note: self = list.hasNote ? .unknown(text) : .foreign(text)
    case .leftOut: self = .foreign(text)
    }
  }

  private static func demandDifferent(
    _ texts: [String], of list: SheetColumns
  ) throws(Refusal) {
    var seen: [String: String] = [:]
    var spellings: Set<String> = []
    for text in texts {
      if !text.isEmpty, !spellings.insert(text.inPlainLetters).inserted {
        throw Refusal("Overskriften »\(text)« står der to gange. Ret den ene, og prøv igen.")
      }
      guard let column = list.column(headed: text) else { continue }
      if let first = seen[column.name] {
        throw Refusal(
          "Overskrifterne »\(first)« og »\(text)« betyder det samme. Ret den ene, og prøv igen.")
      }
      seen[column.name] = text
    }
  }

  /// The column of the list that it is taken for, or nil.
  var column: SheetColumn? { if case .known(let column) = self { column } else { nil } }

  /// Whether anything of what stands under it comes in.
  var isBroughtIn: Bool {
    switch self {
    case .known, .unknown: true
    case .leftOut, .foreign: false
    }
  }

  /// What it is taken for.
  var use: ColumnUse {
    switch self {
    case .known(let column): .field(column.name)
    case .unknown: .note
    case .leftOut, .foreign: .leftOut
    }
  }

  /// Whether a heading names what must never be kept about people here: CPR numbers, union
  /// membership, health.
  static func isForbidden(_ heading: String) -> Bool {
    let wanted = heading.asHeading
    return ["cpr", "personnummer", "fagforening", "helbred", "sygdom", "sygefravaer"]
      .contains { wanted.hasPrefix($0) }
  }
}

extension [Heading] {
  /// Whether the list has the column with a name.
  func has(_ name: String) -> Bool { contains { $0.column?.name == name } }
}

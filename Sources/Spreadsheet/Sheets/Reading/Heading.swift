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

  /// Reads the headings of a list.
  ///
  /// Throws when the essential one is missing, or when two are or mean the same.
  static func read(_ texts: [String], of list: SheetColumns) throws(Refusal) -> [Heading] {
    var seen: [String: String] = [:]
    var spellings: Set<String> = []
    var headings: [Heading] = []
    for text in texts {
      if !text.isEmpty, !spellings.insert(text.inPlainLetters).inserted {
        throw Refusal("Overskriften »\(text)« står der to gange. Ret den ene, og prøv igen.")
      }
      if let column = list.column(headed: text) {
        if let first = seen[column.name] {
          throw Refusal(
            "Overskrifterne »\(first)« og »\(text)« betyder det samme. Ret den ene, og prøv igen.")
        }
        seen[column.name] = text
        headings.append(.known(column))
      } else if list.foreign.contains(text.asHeading) {
        headings.append(.foreign(text))
      } else {
        headings.append(isForbidden(text) ? .leftOut(text) : .unknown(text))
      }
    }
    guard seen[list.essential.name] != nil else {
      let found = texts.filter { !$0.isEmpty }.prefix(10).map { "»\($0)«" }
      throw Refusal(
        "Der mangler en kolonne med overskriften »\(list.essential.heading)«. "
          + (found.isEmpty
            ? "Filen har ingen overskrifter."
            : "Filen har \(found.joined(separator: ", "))."))
    }
    return headings
  }

  /// Whether a heading names what must never be kept about people here: CPR numbers, union
  /// membership, health.
  private static func isForbidden(_ heading: String) -> Bool {
    let wanted = heading.asHeading
    return ["cpr", "personnummer", "fagforening", "helbred", "sygdom", "sygefravaer"]
      .contains { wanted.hasPrefix($0) }
  }
}

extension [Heading] {
  /// Whether the list has the column with a name.
  func has(_ name: String) -> Bool {
    contains { if case .known(let column) = $0 { column.name == name } else { false } }
  }
}

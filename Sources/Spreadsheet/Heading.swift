import Core

/// What a heading in a file is taken for.
enum Heading: Equatable {
  /// A column of the list.
  case known(StakeholderColumn)
  /// Another; what stands in it is kept in the note.
  case unknown(String)
  /// One that must not be kept here.
  case leftOut(String)

  /// Reads the headings of a list of stakeholders.
  ///
  /// Throws when the name is missing, or when two mean the same.
  static func read(_ texts: [String]) throws(Refusal) -> [Heading] {
    var seen: [StakeholderColumn: String] = [:]
    var headings: [Heading] = []
    for text in texts {
      if let column = StakeholderColumn(heading: text) {
        if let first = seen[column] {
          throw Refusal(
            "Overskrifterne »\(first)« og »\(text)« betyder det samme. Ret den ene, og prøv igen.")
        }
        seen[column] = text
        headings.append(.known(column))
      } else {
        headings.append(StakeholderColumn.isForbidden(text) ? .leftOut(text) : .unknown(text))
      }
    }
    guard seen[.name] != nil else {
      let found = texts.filter { !$0.isEmpty }.prefix(10).map { "»\($0)«" }
      throw Refusal(
        "Der mangler en kolonne med overskriften »Interessent«. "
          + (found.isEmpty
            ? "Filen har ingen overskrifter."
            : "Filen har \(found.joined(separator: ", "))."))
    }
    return headings
  }
}

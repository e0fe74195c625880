import Core
import Text

/// The columns of a list, in the order they are written.
protocol SheetColumn: CaseIterable, Hashable, Sendable {
  /// The heading it is written under.
  var heading: String { get }
  /// What else it may be called: headings in plain letters, without marks.
  var synonyms: [String] { get }
  /// Whether it has days.
  var isDate: Bool { get }
  /// Headings, in plain letters without marks, of what other programs write for themselves.
  static var foreign: Set<String> { get }
  /// The column that every list must have.
  static var essential: Self { get }
}

extension SheetColumn {
  /// The column that a heading names, whatever its case, blanks and marks; nil for any other.
  ///
  /// What stands in brackets, such as "(1-5)", doesn't count.
  init?(heading: String) {
    let wanted = heading.asHeading
    let found = Self.allCases.first { column in
      column.heading.asHeading == wanted || column.synonyms.contains(wanted)
    }
    guard let found else { return nil }
    self = found
  }
}

extension String {
  /// What counts of a heading.
  var asHeading: String { prefix { $0 != "(" }.description.inPlainLetters.filter(\.isLetter) }
}

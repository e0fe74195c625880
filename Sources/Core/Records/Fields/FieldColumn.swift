/// The column that a field is in a list from a spreadsheet.
public struct FieldColumn: Equatable, Sendable {
  /// The heading it is written under, where that isn't the field's label.
  public let heading: String?
  /// What else it may be called: headings in plain letters, without marks.
  public let synonyms: [String]
}

extension Face {
  /// Makes it a column of lists from spreadsheets, under a heading or else the field's label;
  /// `synonyms` are what else it may be called, in plain letters without marks.
  public mutating func column(_ heading: String? = nil, also synonyms: String...) {
    column = FieldColumn(heading: heading, synonyms: synonyms)
  }
}

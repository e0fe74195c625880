import Core
import Text

/// A column of a list: a field of its records, or something else that the list tells.
struct SheetColumn: Equatable, Sendable {
  /// The field's stored name, or what the column is called in the code.
  let name: String
  /// The heading it is written under.
  let heading: String
  /// What else it may be called: headings in plain letters, without marks.
  let synonyms: [String]
  /// Whether it has days.
  let isDate: Bool
  /// The field that its cells are of; nil for something else.
  let field: FieldDescription?
  /// Whether a file has the lists of a board in it, which are often its statuses.
  private(set) var isOfBoard = false

  /// Creates a column that is no field.
  init(_ name: String, _ heading: String, also synonyms: [String] = [], isDate: Bool = false) {
    self.name = name
    self.heading = heading
    self.synonyms = synonyms
    self.isDate = isDate
    field = nil
  }

  /// Creates the column of a field, under a heading or else the field's label.
  init(_ field: FieldDescription, _ heading: String? = nil, also synonyms: [String] = []) {
    name = field.name
    self.heading = heading ?? field.label
    self.synonyms = synonyms
    isDate = field.type == .day
    self.field = field
  }

  /// The column as a file has it under a heading.
  func under(_ heading: String) -> SheetColumn {
    var column = self
    column.isOfBoard = ["bucketname", "bucketnavn", "listname"].contains(heading.asHeading)
    return column
  }

  /// Which way its days look for a year that is left out: what is no field tells of what has been.
  var leaning: DateInput.Leaning {
    switch field?.face.input {
    case .day(let leaning): leaning
    case nil: .past
    default: .future
    }
  }

  static func == (a: SheetColumn, b: SheetColumn) -> Bool { a.name == b.name }
}

/// The columns of a list.
struct SheetColumns: Sendable {
  /// Those that are written, in their order.
  let written: [SheetColumn]
  /// The columns that every list must have: one of each.
  let essentials: [[SheetColumn]]
  /// Those that may be chosen for a file's columns, in their order.
  let all: [SheetColumn]
  /// Headings, in plain letters without marks, of what other programs write for themselves.
  let foreign: Set<String>
  private let byName: [String: SheetColumn]
  private let byHeading: [String: SheetColumn]

  /// Creates the columns of a list, some of which are only read.
  init(
    _ written: [SheetColumn], read others: [SheetColumn] = [], essential: [[String]],
    foreign: Set<String> = []
  ) {
    self.written = written
    self.foreign = foreign
    all = written + others
    byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    let headings = all.flatMap { column in
      ([column.heading.asHeading] + column.synonyms).map { ($0, column) }
    }
    byHeading = Dictionary(headings) { first, _ in first }
    let named = byName
    essentials = essential.map { names in names.map { named[$0]! } }
  }

  /// Whether there are columns for each thing that the list can't do without.
  func suffice(_ columns: some Collection<SheetColumn>) -> Bool {
    essentials.allSatisfy { wanted in columns.contains(where: wanted.contains) }
  }

  /// Whether what isn't known of a row can be kept in a note.
  var hasNote: Bool { byName["note"] != nil }

  /// The columns that the fields of some kinds of records are, and others that are no fields: those
  /// with `names` first, in that order.
  static func written(
    of kinds: [any Entity.Type], and others: [SheetColumn] = [], first names: [String]
  ) -> [SheetColumn] {
    let fields = kinds.flatMap { $0.descriptions }.compactMap { field in
      field.face.column.map { SheetColumn(field, $0.heading, also: $0.synonyms) }
    }
    let all = fields + others
    let first = names.compactMap { name in all.first { $0.name == name } }
    return first + all.filter { !names.contains($0.name) }
  }

  /// The column with a name.
  subscript(name: String) -> SheetColumn { byName[name]! }

  /// The column that a heading names, whatever its case, blanks and marks; nil for any other.
  ///
  /// What stands in brackets, such as "(1-5)", doesn't count.
  func column(headed heading: String) -> SheetColumn? { byHeading[heading.asHeading] }
}

extension String {
  /// What counts of a heading.
  var asHeading: String { prefix { $0 != "(" }.description.inPlainLetters.filter(\.isLetter) }
}

extension ListKind {
  /// The columns that the list is read with; nil for one that is only written.
  var columns: SheetColumns? {
    switch self {
    case .plan: .plan
    case .stakeholders: .stakeholders
    case .measurements: .measurements
    case .usage: .usage
    case .departments: .departments
    case .communication, .goals, .keys, .conditions, .wishes, .opportunities, .dialogues, .promises:
      nil
    }
  }
}

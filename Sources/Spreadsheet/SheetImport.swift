import Core

/// What would come of bringing a list into a project, before anything happens.
///
/// An empty cell changes nothing.
public struct SheetImport: Sendable {
  /// What comes of a row.
  public enum Outcome: Equatable, Sendable {
    /// A new record.
    case added
    /// A known one that changes.
    case changed
    /// A known one that stays as it is.
    case unchanged
    /// One that can't be used, and why.
    case refused([CellProblem])
  }

  /// A value that changes, as people read it; empty where there was none.
  public struct CellChange: Equatable, Sendable {
    /// The heading of its column.
    public let column: String
    /// What it was.
    public let old: String
    /// What it becomes.
    public let new: String

    init(column: String, old: String, new: String) {
      (self.column, self.old, self.new) = (column, old, new)
    }

    /// A value that is new; nil where there is none.
    init?(new: String, in column: SheetColumn) {
      if new.isEmpty { return nil }
      self.init(column: column.heading, old: "", new: new)
    }
  }

  /// A row and what comes of it.
  public struct Row: Sendable {
    /// The line of the file, from 1; nil in a workbook, which has none.
    public let line: Int?
    /// The row as a spreadsheet program numbers it, from 1.
    public let number: Int
    /// The record's name as the file has it.
    public let name: String
    /// What comes of it.
    public let outcome: Outcome
    let content: any RowContent

    /// What was understood of a new record, or what changes in a known one.
    public var cells: [CellChange] { content.cells }
  }

  /// What the list is of.
  public let kind: ListKind
  /// The rows of the file, in order.
  public let rows: [Row]
  /// Headings that aren't known; what stands under them is kept in the note.
  public let unknownColumns: [String]
  /// Headings of what must not be kept here, and so is left out.
  public let leftOutColumns: [String]
  /// Headings of what another program keeps for itself, and so is left out.
  public let foreignColumns: [String]
  /// What the user should know before saying yes, in sentences.
  public let remarks: [String]

  init(
    of kind: ListKind, under headings: [Heading], rows: [Row], remarks: [String]
  ) {
    self.kind = kind
    self.rows = rows
    self.remarks = remarks
    unknownColumns = headings.compactMap { if case .unknown(let name) = $0 { name } else { nil } }
      .filter { !$0.isEmpty }
    leftOutColumns = headings.compactMap { if case .leftOut(let name) = $0 { name } else { nil } }
    foreignColumns = headings.compactMap { if case .foreign(let name) = $0 { name } else { nil } }
  }

  /// Plans the import of a list into `project`, each column of the sheet taken for what `uses` says,
  /// or else for what its heading does.
  ///
  /// Throws when the sheet isn't such a list: a heading is missing, or two mean the same.
  public init(
    _ kind: ListKind, of sheet: Sheet, as uses: [ColumnUse]? = nil, into project: Project,
    today: Day, author: String, newID: () -> String
  ) throws(Refusal) {
    let list = try ListReading(kind, of: sheet)
    let headings = try Heading.read(list.headings, of: list.list, as: uses)
    switch kind {
    case .plan:
      self.init(
        activities: list, under: headings, into: project, today: today, author: author,
        newID: newID)
    case .stakeholders:
      self.init(
        stakeholders: list, under: headings, into: project, today: today, newID: newID)
    default:
      self.init(figures: list, under: headings, into: project, today: today, newID: newID)
    }
  }

  /// What is said of rows that seem to have CPR numbers and would come in.
  static func remarks(
    on places: [Sheet.Row], under headings: [Heading], _ rows: [Row]
  ) -> [String] {
    let refused = Set(
      rows.filter { if case .refused = $0.outcome { true } else { false } }.map(\.number))
    let columns = headings.indices.filter { headings[$0].isBroughtIn }
    let lines = places.filter { place in
      !refused.contains(place.number)
        && columns.contains { PersonNumber.occurs(in: place.cells[$0]) }
    }
    if lines.isEmpty { return [] }
    return [
      "Noget ligner et CPR-nummer i \(lines.prefix(10).places). Det må ikke stå her; slet det."
    ]
  }

  /// The rows that bring a new record.
  public var added: [Row] { rows.filter { $0.outcome == .added } }
  /// The rows that change a record.
  public var changed: [Row] { rows.filter { $0.outcome == .changed } }
  /// The rows that change nothing.
  public var unchanged: [Row] { rows.filter { $0.outcome == .unchanged } }
  /// The rows that can't be used.
  public var refused: [Row] {
    rows.filter { if case .refused = $0.outcome { true } else { false } }
  }

  /// The whole import as one edit; without changes when there is nothing to bring in.
  ///
  /// `file` is the file's name, for the history. Throws when rows are refused, unless they are to be
  /// left out.
  public func edit(file: String, leavingOutRefused: Bool = false) throws(Refusal) -> Edit {
    if !refused.isEmpty, !leavingOutRefused {
      throw Refusal(
        refused.count == 1
          ? "1 række kan ikke bruges, så intet er hentet."
          : "\(refused.count) rækker kan ikke bruges, så intet er hentet.")
    }
    let count = rows.count { [.added, .changed].contains($0.outcome) }
    return Edit(
      "Import af \(kind.counted(count)) fra \(file)",
      rows.flatMap(\.content.changes) + rows.flatMap(\.content.laterChanges))
  }
}

/// What a row brings in.
protocol RowContent: Sendable {
  /// What was understood of a new record, or what changes in a known one.
  var cells: [SheetImport.CellChange] { get }
  /// The changes that bring it in.
  var changes: [Change] { get }
  /// Changes that need what the other rows bring in.
  var laterChanges: [Change] { get }
}

/// What a row brings in that needs no other.
struct LoneContent: RowContent {
  var cells: [SheetImport.CellChange] = []
  var changes: [Change] = []
  var laterChanges: [Change] { [] }
}

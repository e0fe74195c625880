import Core

/// What would come of bringing a list of stakeholders into a project, before anything happens.
///
/// A row is matched to a stakeholder by its number, or else by its name and department. An empty
/// cell changes nothing.
public struct StakeholderImport: Equatable, Sendable {
  /// What comes of a row.
  public enum Outcome: Equatable, Sendable {
    /// A new stakeholder.
    case added
    /// A known one that changes.
    case changed([CellChange])
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
  }

  /// A row and what comes of it.
  public struct Row: Equatable, Sendable {
    /// The line of the file, from 1.
    public let line: Int
    /// The row as a spreadsheet program numbers it, from 1.
    public let number: Int
    /// The stakeholder's name as the file has it.
    public let name: String
    /// What comes of it.
    public let outcome: Outcome
    /// The changes that bring it in.
    let changes: [Change]
  }

  /// The rows of the file, in order.
  public let rows: [Row]
  /// Headings that aren't known; what stands under them is kept in the note.
  public let unknownColumns: [String]
  /// Headings of what must not be kept here, and so is left out.
  public let leftOutColumns: [String]
  /// What the user should know before saying yes, in sentences.
  public let remarks: [String]

  /// Plans the import of `sheet` into `project`.
  ///
  /// Throws when the sheet isn't a list of stakeholders: the name's heading is missing, or two mean
  /// the same.
  public init(
    _ sheet: Sheet, into project: Project, today: Day, newID: () -> String
  ) throws(Refusal) {
    let headings = try Heading.read(sheet.headings)
    unknownColumns = headings.compactMap { if case .unknown(let name) = $0 { name } else { nil } }
      .filter { !$0.isEmpty }
    leftOutColumns = headings.compactMap { if case .leftOut(let name) = $0 { name } else { nil } }
    var planner = ImportPlanner(project: project, today: today)
    rows = sheet.rows.map { row in
      planner.plan(
        StakeholderRow(row, under: headings, in: project, today: today), row, newID)
    }
    remarks = planner.remarks
  }

  /// The rows that bring a new stakeholder.
  public var added: [Row] { rows.filter { $0.outcome == .added } }
  /// The rows that change a stakeholder.
  public var changed: [Row] {
    rows.filter { if case .changed = $0.outcome { true } else { false } }
  }
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
    let count = added.count + changed.count
    return Edit(
      "Import af \(count) \(count == 1 ? "interessent" : "interessenter") fra \(file)",
      rows.flatMap(\.changes))
  }
}

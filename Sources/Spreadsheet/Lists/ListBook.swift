import Core
import Text
import Workbook

/// What is written of a list: the list itself, and in a workbook the sheets that go with it.
public struct ListBook {
  /// The list.
  private let list: ListSheet
  /// The sheets after it.
  private let others: [Worksheet]
  /// From where the project is looked at.
  private let viewpoint: Viewpoint

  /// Creates what is written of a project's list on a day: some of its records, or all.
  public init(
    _ kind: ListKind, of records: [Reference]? = nil, in project: Project, on day: Day,
    from viewpoint: Viewpoint = .now
  ) {
    self.viewpoint = viewpoint
    switch kind {
    case _ where records != nil:
      (list, others) = (ListSheet(kind.title, of: records ?? [], in: project), [])
    case .plan: (list, others) = (ListSheet(activitiesOf: project), [])
    case .stakeholders: (list, others) = (ListSheet(stakeholdersOf: project), [])
    case .goals:
      list = Self.list(kind, of: project)
      others = [Self.list(.measurements, of: project).worksheet]
    case .keys:
      list = Self.list(kind, of: project)
      others =
        project.allocationKeys.map { KeyWorksheet($0, in: project, on: day).worksheet }
        + [Self.list(.usage, of: project).worksheet]
    case .measurements, .usage, .communication, .departments, .conditions, .wishes, .opportunities,
      .dialogues, .promises:
      (list, others) = (Self.list(kind, of: project), [])
    }
  }

  private static func list(_ kind: ListKind, of project: Project) -> ListSheet {
    ListSheet(
      kind.title, of: project.references(of: kind.kind), kind.kind, in: project)
  }

  /// How many rows the list has.
  public var count: Int { list.count }

  /// The list as CSV, under a title where something must be said of it.
  public var csv: [UInt8] { list.sheet.csv(under: viewpoint.mark) }

  /// What a sheet is called, with what must be said of it where there is room for that.
  private func name(of sheet: Worksheet) -> String {
    let marks = [viewpoint.isPractice ? Viewpoint.practice : "", viewpoint.past?.iso ?? ""]
    let marked = (marks + [sheet.name]).joinedFilled(separator: " ")
    return marked.utf16.count <= Worksheet.mostNameUnits ? marked : sheet.name
  }

  /// All of it as a workbook.
  ///
  /// Throws a sentence where a text is longer than a cell can be.
  public func workbook(title: String) throws(Refusal) -> [UInt8] {
    let sheets = ([list.worksheet] + others).map { sheet in
      var sheet = sheet
      sheet.name = name(of: sheet)
      sheet.pageHeading = [viewpoint.mark ?? "", sheet.pageHeading].joinedFilled(separator: " · ")
      return sheet
    }
    do throws(WorkbookError) {
      return try WorkbookWriter(sheets, title: viewpoint.titled(title)).write()
    } catch {
      guard case .cellTooLong(let row, let column) = error else {
        preconditionFailure("A list can't be written: \(error)")
      }
      throw Refusal(
        "Teksten i række \(row), kolonne \(column.columnLetters), er længere end de "
          + "\(WorkbookWriter.mostCellCharacters.danish) tegn, en celle i Excel kan have. Kort den "
          + "af, eller gem som .csv.")
    }
  }
}

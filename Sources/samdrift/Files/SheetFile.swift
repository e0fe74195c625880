import Core
import Foundation
import Spreadsheet
import Text

/// A list in a file that a spreadsheet reads and writes.
struct SheetFile {
  /// What a list is written as.
  enum Format: String, CaseIterable {
    /// A workbook.
    case xlsx
    /// Text with semicolons between the cells.
    case csv
  }

  /// Where the file is, as the user wrote it.
  let path: String
  /// Whether it may be nothing but an ordinary file, as where waiting for it would freeze a screen.
  var isOrdinary = false
  /// Who a file that is written is for.
  var mode: mode_t = 0o600

  /// The file's name without the directories.
  var name: String {
    if path == PrivateFile.standard { return "standardinput" }
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What the file's name ends in, after its last full stop; nil where it has none.
  static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    return name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } : nil
  }

  /// What the file's name says that it is to be; nil where it ends in anything else.
  var format: Format? { Self.ending(of: path).flatMap(Format.init) }

  /// Reads the file.
  func open() throws -> SheetSource {
    let bytes = try PrivateFile.read(path, atMost: Sheet.mostBytes, onlyOrdinary: isOrdinary)
    return try saying { () throws(Refusal) in try SheetSource(Array(bytes)) }
  }

  /// What a sheet of the file would change in a project, each column taken for what `uses` says, or
  /// else for what its heading does; nothing is changed yet.
  func plan(
    _ kind: ListKind, of sheet: Sheet, as uses: [ColumnUse]?, into project: Project, today: Day,
    by author: String
  ) throws -> SheetImport {
    try saying { () throws(Refusal) in
      return try SheetImport(
        kind, of: sheet, as: uses, into: project, today: today, author: author,
        newID: Environment.newID)
    }
  }

  /// What is read of the file, or a failure that names it.
  func saying<Value>(_ body: () throws(Refusal) -> Value) throws(Failure) -> Value {
    do throws(Refusal) { return try body() } catch {
      throw Failure(
        .data,
        "\(isOrdinary || path != PrivateFile.standard ? path : name) kan ikke bruges. \(error.message) Intet er hentet."
      )
    }
  }

  /// Writes a list of a project, some of its records or all, and returns the sentence that says so.
  ///
  /// The file's name tells the format, where none is given.
  func write(
    _ kind: ListKind, of records: [Reference]? = nil, in project: Project, on today: Day,
    from viewpoint: Viewpoint, as format: Format? = nil, mayReplace: Bool
  ) throws -> String {
    guard let format = format ?? self.format else {
      throw Failure(
        .usage, "Filens navn skal ende på .xlsx (Excel) eller .csv, som \(kind.rawValue).xlsx.")
    }
    let list = ListBook(kind, of: records, in: project, on: today, from: viewpoint)
    let bytes: [UInt8]
    switch format {
    case .csv: bytes = list.csv
    case .xlsx:
      do throws(Refusal) {
        bytes = try list.workbook(title: "\(project.info.displayName): \(kind.title)")
      } catch { throw Failure(.data, "\(path) er ikke skrevet. \(error.message)") }
    }
    try PrivateFile.write(Data(bytes), to: path, mayReplace: mayReplace, mode: mode)
    let place = path == PrivateFile.standard ? "skrevet på standardoutput" : "gemt i \(path)"
    return "\(kind.counted(list.count)) er \(place)."
      + (kind.isConfidential
        ? " Filen er fortrolig" + (mode == 0o600 ? "." : ", og din gruppe kan læse den.") : "")
  }
}

extension SheetImport {
  /// How many rows can't be used, as a sentence; nil when all can.
  var refusal: String? {
    switch refused.count {
    case 0: nil
    case 1: "1 række kan ikke bruges."
    default: "\(refused.count) rækker kan ikke bruges."
    }
  }
}

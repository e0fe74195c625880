import Core
import Foundation
import Spreadsheet

/// A list in a file that a spreadsheet reads and writes.
struct SheetFile {
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

  /// What the list would change in a project; nothing is changed yet.
  func plan(
    importing subject: SheetImport.Subject, into project: Project, today: Day, by author: String
  ) throws -> SheetImport {
    let bytes = try PrivateFile.read(path, atMost: Sheet.mostBytes, onlyOrdinary: isOrdinary)
    do throws(Refusal) {
      let sheet = try Sheet(csv: Array(bytes))
      let newID = Environment.newID
      return switch subject {
      case .stakeholders:
        try SheetImport(stakeholders: sheet, into: project, today: today, newID: newID)
      case .activities:
        try SheetImport(
          activities: sheet, into: project, today: today, author: author, newID: newID)
      }
    } catch {
      throw Failure(
        .data,
        "\(isOrdinary || path != PrivateFile.standard ? path : name) kan ikke bruges. \(error.message) Intet er hentet."
      )
    }
  }

  /// Writes a project's stakeholders or its plan, and returns the sentence that says so.
  func write(
    _ subject: SheetImport.Subject, of project: Project, mayReplace: Bool
  ) throws -> String {
    let (sheet, remark) =
      switch subject {
      case .stakeholders: (Sheet(stakeholdersOf: project), " Filen er fortrolig.")
      case .activities: (Sheet(activitiesOf: project), "")
      }
    try PrivateFile.write(Data(sheet.csv), to: path, mayReplace: mayReplace, mode: mode)
    let place = path == PrivateFile.standard ? "på standardoutput" : "i \(path)"
    return "\(subject.counted(sheet.rows.count)) er skrevet \(place).\(remark)"
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

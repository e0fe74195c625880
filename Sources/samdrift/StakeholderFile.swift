import Core
import Foundation
import Spreadsheet

/// A list of stakeholders in a file that a spreadsheet reads and writes.
struct StakeholderFile {
  /// Where the file is, as the user wrote it.
  let path: String

  /// The file's name without the directories.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// What the list would change in a project; nothing is changed yet.
  func plan(into project: Project, today: Day) throws -> StakeholderImport {
    let bytes = try PrivateFile.read(path, atMost: Sheet.mostBytes)
    do throws(Refusal) {
      return try StakeholderImport(
        Sheet(csv: Array(bytes)), into: project, today: today, newID: Environment.newID)
    } catch {
      throw Failure(.data, "\(path) kan ikke bruges. \(error.message) Intet er hentet.")
    }
  }

  /// Writes a project's stakeholders, and returns the sentence that says so.
  func write(_ project: Project, mayReplace: Bool) throws -> String {
    let csv = Data(Sheet(stakeholdersOf: project).csv)
    try PrivateFile.write(csv, to: path, mayReplace: mayReplace)
    let count = project.stakeholders.count
    return "\(count) \(count == 1 ? "interessent" : "interessenter") er skrevet i \(path). "
      + "Filen er fortrolig."
  }
}

extension StakeholderImport {
  /// How many rows can't be used, as a sentence; nil when all can.
  var refusal: String? {
    switch refused.count {
    case 0: nil
    case 1: "1 række kan ikke bruges."
    default: "\(refused.count) rækker kan ikke bruges."
    }
  }
}

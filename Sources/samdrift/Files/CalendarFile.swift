import Core
import Foundation
import Reports

/// A project's calendar in a file that other programs read.
struct CalendarFile {
  /// Where the file is, as the user wrote it.
  let path: String
  /// Who may read and write it.
  var mode: mode_t = 0o600

  /// Writes the calendar, and returns the sentence that says so.
  func write(_ calendar: ProjectCalendar, made moment: Moment, mayReplace: Bool) throws -> String {
    let text = calendar.iCalendar(made: moment)
    try PrivateFile.write(Data(text.utf8), to: path, mayReplace: mayReplace, mode: mode)
    let place = path == PrivateFile.standard ? "skrevet på standardoutput" : "gemt i \(path)"
    return "\(calendar.words) er \(place)." + (calendar.remark.map { " \($0)" } ?? "")
  }
}

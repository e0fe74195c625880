import Core
import Reports

extension Session {
  /// The meeting that was typed: its date, or the beginning of its name.
  ///
  /// Throws a `Failure` when there is none, or several.
  func meeting(typed text: String) throws -> Meeting {
    let wanted = text.inPlainLetters
    var found = project.meetings.filter { meeting in
      meeting.knownNames.contains { $0.inPlainLetters.hasPrefix(wanted) }
    }
    if found.isEmpty, case .success(let day) = DateInput.read(text, today: today, leaning: .past) {
      found = project.meetings.filter { $0.date == day }
    }
    guard let meeting = found.last else {
      throw Failure(
        .usage, "Der er intet møde, der passer til »\(text)«. Se dem med »samdrift møde«.")
    }
    guard found.count == 1 else {
      let names = found.map(\.plainName).joined(separator: ", ")
      throw Failure(.usage, "»\(text)« kan være flere møder: \(names). Skriv mere af navnet.")
    }
    return meeting
  }

  /// Since when a paper tells what has happened, as it was typed: a day, or a meeting.
  func since(typed text: String) throws -> Since {
    if let meeting = try? meeting(typed: text), let day = meeting.date {
      return Since(day: day, words: "siden \(meeting.definiteName)")
    }
    return project.since(try Day(typed: text, today: today, leaning: .past))
  }

  /// Since the latest meeting before `meeting`, or before today; or for the last four weeks.
  func sinceLastMeeting(_ meeting: Meeting?) -> Since { project.sinceLastMeeting(meeting, today) }
}

import Core

extension Session {
  /// The meeting that was typed: its date, or the beginning of its name.
  ///
  /// Throws a `Failure` when there is none, or several.
  func meeting(typed text: String) throws(Failure) -> Meeting {
    let found = project.meetings(named: text, today: today)
    guard let meeting = found.last else {
      throw Failure(.usage, noMeeting(typed: text) + " Se dem med »samdrift møde«.")
    }
    guard found.count == 1 else {
      let names = found.map(\.plainName).joined(separator: ", ")
      throw Failure(.usage, "»\(text)« kan være flere møder: \(names). Skriv mere af navnet.")
    }
    return meeting
  }

  /// That there is no such meeting, and on which day of the same name there is one.
  private func noMeeting(typed text: String) -> String {
    guard case .success(let day) = DateInput.read(text, today: today) else {
      return "Der er intet møde, der passer til »\(text)«."
    }
    let others = project.meetings(named: "\(day.day)/\(day.month)", today: today)
    let other = others.first?.date.map { " Mente du »\($0.medium)«?" } ?? ""
    return "Den \(day.medium) er der intet møde.\(other)"
  }

  /// The day since when a paper tells what has happened, as it was typed: a day, or a meeting that
  /// has been.
  func since(typed text: String) throws -> Day {
    let held = project.meetings(called: text).filter { $0.date.map { $0 <= today } ?? false }
    if held.count == 1, let day = held[0].date { return day }
    return try Day(typed: text, today: today, leaning: .past)
  }
}

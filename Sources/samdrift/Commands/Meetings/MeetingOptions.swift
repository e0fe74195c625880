import ArgumentParser
import Core

/// The options that say what is known of a meeting.
enum MeetingOptions: OptionList {
  static let note = Meeting.option("minutes")
  static let point = Meeting.option("agenda")
  static let options =
    Meeting.options(
      "time", "sort", "title", "place", "participants", "apologies", "convened", "link")
    + [point, note]
}

/// The options that say on which day a meeting is, and whether it is over.
enum MeetingDay: OptionList {
  static let closing = RecordOption.flag(
    "afslut", "Mødet er slut, og noterne er, som de skal være.")
  static let reopening = RecordOption.flag("genåbn", "Mødet er ikke afsluttet alligevel.")
  static let options = Meeting.options("date") + [closing, reopening]

  static func check(_ typed: TypedOptions) throws {
    if typed.has(closing), typed.has(reopening) {
      throw ValidationError("Brug enten --afslut eller --genåbn.")
    }
  }
}

extension Session {
  /// The day since when a paper tells what has happened, as it was typed: a day, or a meeting that
  /// has been.
  func since(typed text: String) throws -> Day {
    let held = project.meetings(called: text).filter { $0.date.map { $0 <= today } ?? false }
    if held.count == 1, let day = held[0].date { return day }
    return try Day(typed: text, today: today, leaning: .past)
  }
}

import Core
import Text

/// What stands in a calendar on one day.
struct CalendarEvent {
  let uid: String
  let day: Day
  let entry: CalendarEntry
  /// How many days before it one is reminded of it; nil for never.
  var alarm: Int?

  init(_ entry: CalendarEntry, on day: Day, uid: String) {
    (self.entry, self.day, self.uid) = (entry, day, uid)
  }

  /// Whether nothing comes of it.
  var isCancelled: Bool { if case .cancelled = entry.state { true } else { false } }

  /// Whether it is still to come, as far as people have said.
  var isPlanned: Bool { if case .planned = entry.state { true } else { false } }

  /// What it is and how it stands, for programs that tell nothing else.
  var summary: String {
    let word =
      switch entry.state {
      case .planned(let word), .done(let word): word
      case .cancelled: entry.cancellation
      }
    return word.isEmpty ? entry.title : "\(word): \(entry.title)"
  }
}

extension CalendarEvent {
  /// The event in an iCalendar file (RFC 5545).
  func write(to file: inout ICalendarText, _ calendar: ProjectCalendar, made stamp: String) {
    file.add("BEGIN", "VEVENT")
    // A project that is practised on may have the id of a real one, whose events are to be let be.
    file.add("UID", text: calendar.viewpoint.isPractice ? "practice-\(uid)" : uid)
    file.add("DTSTAMP", stamp)
    file.add("LAST-MODIFIED", calendar.changed.compact)
    file.add("SEQUENCE", String(calendar.sequence))
    if let time = entry.time {
      file.add("DTSTART;TZID=\(ICalendarText.zone)", day.compact(at: time.start))
      file.add("DTEND;TZID=\(ICalendarText.zone)", day.compact(at: time.end))
    } else {
      file.add("DTSTART;VALUE=DATE", day.compact)
      file.add("DTEND;VALUE=DATE", day.adding(days: 1).compact)
    }
    let summary = calendar.viewpoint.titled(summary)
    file.add("SUMMARY", text: summary)
    let details = entry.details.joinedFilled(separator: "\n")
    if !details.isEmpty { file.add("DESCRIPTION", text: details) }
    if !entry.place.isEmpty { file.add("LOCATION", text: entry.place) }
    file.add("CATEGORIES", texts: entry.categories.filter { !$0.isEmpty })
    file.add("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED")
    // Only a meeting takes anybody's time.
    file.add("TRANSP", entry.time == nil || isCancelled ? "TRANSPARENT" : "OPAQUE")
    if let alarm { write(alarm: alarm, of: summary, to: &file) }
    file.add("END", "VEVENT")
  }

  private func write(alarm days: Int, of summary: String, to file: inout ICalendarText) {
    file.add("BEGIN", "VALARM")
    file.add("ACTION", "DISPLAY")
    file.add("DESCRIPTION", text: summary)
    file.add("TRIGGER", trigger(days))
    file.add("END", "VALARM")
  }

  /// How long before it begins: for a day at nine in the morning, for a meeting as late on the day as
  /// it is itself, or an hour before.
  private func trigger(_ days: Int) -> String {
    if entry.time != nil { return days == 0 ? "-PT1H" : "-P\(days)D" }
    switch days {
    case 0: return "PT9H"
    case 1: return "-PT15H"
    default: return "-P\(days - 1)DT15H"
    }
  }
}

extension Day {
  /// "20261203".
  fileprivate var compact: String { iso.filter { $0 != "-" } }

  /// "20261203T190000", so many minutes after it begins.
  fileprivate func compact(at minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: 24 * 60)
    return "\(adding(days: days).compact)T\(two(rest / 60))\(two(rest % 60))00"
  }
}

extension Moment {
  /// "20261203T091422Z".
  var compact: String { iso.filter { $0 != "-" && $0 != ":" } }
}

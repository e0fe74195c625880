import Core

extension Report {
  /// The plan's deadlines as an iCalendar file (RFC 5545): an all-day event for each activity.
  ///
  /// An event keeps its UID, and `revision` is its sequence number, so that a calendar that is
  /// given a newer file changes its events and doesn't get them twice. What is withdrawn is cancelled
  /// there.
  public static func calendar(of project: Project, revision: Int, made moment: Moment) -> String {
    let stamp = moment.iso.filter { $0 != "-" && $0 != ":" }
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samdrift//Implementeringsplan//DA",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + escaped("\(project.info.name): implementeringsplan"),
    ]
    for activity in project.activities {
      guard let deadline = activity.deadline else { continue }
      let begins = activity.status == .done ? "Udført" : "Frist"
      var description = ["Status: \(activity.statusWords(\.medium))"]
      if !activity.responsible.isEmpty { description.append("Ansvarlig: \(activity.responsible)") }
      if !activity.note.isEmpty { description.append(activity.note) }
      lines += [
        "BEGIN:VEVENT", "UID:" + escaped("\(activity.id)@\(project.id).samdrift"),
        "DTSTAMP:\(stamp)",
        "SEQUENCE:\(revision)", "DTSTART;VALUE=DATE:\(compact(deadline))",
        "DTEND;VALUE=DATE:\(compact(deadline.adding(days: 1)))",
        "SUMMARY:" + escaped("\(begins): \(activity.title)"),
        "DESCRIPTION:" + escaped(description.joined(separator: "\n")),
      ]
      if !activity.area.isEmpty { lines.append("CATEGORIES:" + escaped(activity.area)) }
      lines += [
        "STATUS:\(activity.status == .withdrawn ? "CANCELLED" : "CONFIRMED")", "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ]
    }
    return (lines + ["END:VCALENDAR"]).map { folded($0) + "\r\n" }.joined()
  }

  private static func compact(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      default:
        // A calendar has no use for other control characters, and RFC 5545 forbids them.
        if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// The line with a break and a blank wherever it would pass 75 bytes.
  private static func folded(_ line: String) -> String {
    var result = ""
    var used = 0
    for scalar in line.unicodeScalars {
      let bytes = String(scalar).utf8.count
      if used + bytes > 75 {
        result += "\r\n "
        used = 1
      }
      result.unicodeScalars.append(scalar)
      used += bytes
    }
    return result
  }
}

import Core

/// An iCalendar file (RFC 5545) on its way to be written.
struct ICalendarText {
  /// The zone that times of the day are in.
  static let zone = "Europe/Copenhagen"

  private(set) var text = ""

  /// Adds a line with a value that needs no care.
  mutating func add(_ name: String, _ value: String) { addFolded("\(name):\(value)") }

  /// Adds a line with a text that people may have written.
  mutating func add(_ name: String, text: String) { add(name, Self.escaped(text)) }

  /// Adds a line with several such texts.
  mutating func add(_ name: String, texts: [String]) {
    add(name, texts.map(Self.escaped).joined(separator: ","))
  }

  /// Adds when clocks are changed in Denmark: since 1996 as in all of the EU.
  mutating func addZone() {
    add("BEGIN", "VTIMEZONE")
    add("TZID", Self.zone)
    for (name, abbreviation, from, to, start, month) in [
      ("DAYLIGHT", "CEST", "+0100", "+0200", "19960331T020000", 3),
      ("STANDARD", "CET", "+0200", "+0100", "19961027T030000", 10),
    ] {
      add("BEGIN", name)
      add("DTSTART", start)
      add("TZOFFSETFROM", from)
      add("TZOFFSETTO", to)
      add("RRULE", "FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU")
      add("TZNAME", abbreviation)
      add("END", name)
    }
    add("END", "VTIMEZONE")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    var former: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n" where former == "\r": break
      case "\t": result += " "
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      default:
        // A calendar has no use for other control characters, and RFC 5545 forbids them.
        if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
      }
      former = scalar
    }
    return result
  }

  /// Adds a line, with a break and a blank wherever it would pass 75 bytes.
  private mutating func addFolded(_ line: String) {
    var used = 0
    for scalar in line.unicodeScalars {
      let bytes = UTF8.width(scalar)
      if used + bytes > 75 {
        text += "\r\n "
        used = 1
      }
      text.unicodeScalars.append(scalar)
      used += bytes
    }
    text += "\r\n"
  }
}

extension ProjectCalendar {
  /// The calendar as an iCalendar file made at a moment.
  ///
  /// Nobody is its organizer: that would be a person's address. Times of the day are Danish, with the
  /// zone spelled out, since some programs take what has none for UTC, and others know no zone by its
  /// name alone.
  public func iCalendar(made moment: Moment) -> String {
    var file = ICalendarText()
    file.add("BEGIN", "VCALENDAR")
    file.add("VERSION", "2.0")
    file.add("PRODID", "-//Samdrift//Samdrift//DA")
    file.add("CALSCALE", "GREGORIAN")
    file.add("METHOD", "PUBLISH")
    file.add("X-WR-CALNAME", text: name)
    if events.contains(where: { $0.entry.time != nil }) { file.addZone() }
    let stamp = moment.compact
    for event in events { event.write(to: &file, self, made: stamp) }
    file.add("END", "VCALENDAR")
    return file.text
  }
}

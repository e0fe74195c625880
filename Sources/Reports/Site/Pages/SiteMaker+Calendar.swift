import Core
import Text

extension SiteMaker {
  /// The name of the calendar's file.
  static let calendarPath = "projekt.ics"

  /// The days to come, month by month, and the same as a file for other calendars.
  var calendarPage: SitePage {
    let coming = calendar?.events.filter { $0.day >= today } ?? []
    return page(
      .calendar, SitePlace.calendar.name,
      [
        PaperPart(
          "datoer", "Det kommer",
          coming.isEmpty
            ? [.paragraph("Der er ingen datoer at vise.")] : Self.months(of: coming))
      ] + (calendar == nil ? [] : [download]),
      [
        "hent": [
          SiteLink(title: "Hent kalenderen (\(Self.calendarPath))", path: Self.calendarPath)
        ]
      ])
  }

  /// Events in order of their days, in a list for each month.
  private static func months(of events: [CalendarEvent]) -> [Block] {
    var months: [(name: String, points: [Block.ListPoint])] = []
    for event in events {
      let name = "\(MonthName.full(event.day.month)) \(event.day.year)".capitalizedFirst
      if months.last?.name != name { months.append((name, [])) }
      months[months.count - 1].points.append(event.point)
    }
    return months.flatMap { [.heading($0.name), .list($0.points)] }
  }

  private var download: PaperPart {
    PaperPart(
      "hent", "I din egen kalender",
      [
        .paragraph(
          "Datoerne kan åbnes i de fleste kalendere. Henter du filen igen en anden dag, bliver de "
            + "samme datoer rettet til.")
      ])
  }

  /// The calendar's file; nil where nothing has a day.
  ///
  /// It is stamped with when the project was last changed, so that it is the same until then.
  var calendarFile: String? { calendar.map { $0.iCalendar(made: $0.changed) } }
}

extension ProjectCalendar {
  /// What everybody may see of a project's days: not when somebody is to be contacted or told
  /// something, nor the opportunities and challenges; nil where nothing has a day.
  init?(for context: PaperContext) {
    let request = CalendarRequest([.milestones, .meetings, .activities, .followUp, .promises])
    let history = CalendarHistory(context.ledger.entries)
    do {
      try self.init(
        request, of: context.ledger.project, history, today: context.today, from: context.viewpoint)
    } catch {
      return nil
    }
  }
}

extension CalendarEvent {
  /// The day and what it is, with when and where on the day under it.
  fileprivate var point: Block.ListPoint {
    let clock = entry.time.map { time in
      "kl. \(time.start / 60).\(time.start % 60 < 10 ? "0" : "")\(time.start % 60)"
    }
    let place = [clock ?? "", entry.place].joinedFilled(separator: ", ")
    return Block.ListPoint(
      "\(day.weekday.name.capitalizedFirst) den \(day.day). · \(summary)",
      details: place.isEmpty ? [] : [place])
  }
}

import Core
import Text

extension Milestone: CalendarRecord {
  static let calendarKind = CalendarKind.milestones
  static let dayField = "planned"
  var calendarDay: Day? { planned }
  var calendarResponsible: String? { responsible }

  func entry(in source: CalendarSource) -> CalendarEntry {
    let state: CalendarEntry.State =
      switch status {
      case .reached: .done("Nået")
      case .withdrawn: .cancelled
      default: .planned("Frist")
      }
    return CalendarEntry(
      title: name(in: source.project), state: state,
      details: [
        "Status: \(status.shown)" + (reached.map { " den \($0.medium)" } ?? ""),
        CalendarEntry.responsible(responsible),
      ], categories: ["Milepæl"])
  }
}

extension Activity: CalendarRecord {
  static let calendarKind = CalendarKind.activities
  static let dayField = "deadline"
  var calendarDay: Day? { deadline }
  var calendarResponsible: String? { responsible }

  func entry(in source: CalendarSource) -> CalendarEntry {
    let state: CalendarEntry.State =
      switch status {
      case .done: .done("Udført")
      case .withdrawn: .cancelled
      default: .planned("Frist")
      }
    return CalendarEntry(
      title: title, state: state,
      details: [
        "Status: \(statusWords(\.medium))", CalendarEntry.responsible(responsible), note,
      ], categories: ["Aktivitet", area])
  }
}

extension Meeting: CalendarRecord {
  static let calendarKind = CalendarKind.meetings
  static let dayField = "date"
  var calendarDay: Day? { date }
  var calendarResponsible: String? { nil }

  /// The agenda is in it, but nobody who takes part, nothing that was said, and of closed points only
  /// that they are there.
  func entry(in source: CalendarSource) -> CalendarEntry {
    let clock = MeetingTime(time)
    let points = source.project.agendaPoints(of: self)
      .map { $0.isClosed ? "– Lukket punkt" : "– \($0.title)" }
    return CalendarEntry(
      title: (title.isEmpty ? kind.shown : title).capitalizedFirst,
      state: isClosed ? .done("") : .planned(""), cancellation: "Aflyst",
      details: [clock == nil && !time.isEmpty ? "Tidspunkt: \(time)" : ""]
        + (points.isEmpty ? [] : ["Dagsorden:"] + points),
      categories: ["Møde"], place: place, time: clock)
  }
}

extension Communication: CalendarRecord {
  static let calendarKind = CalendarKind.communication
  static let dayField = "date"
  var calendarDay: Day? { date }
  var calendarResponsible: String? { responsible }

  func entry(in source: CalendarSource) -> CalendarEntry {
    func line(_ label: String, _ text: String) -> String { text.isEmpty ? "" : "\(label): \(text)" }
    let action = source.persons.withoutPersons(action)
    return CalendarEntry(
      title: occasion.isEmpty ? action : source.persons.withoutPersons(occasion),
      state: done == nil ? .planned("Kommunikation") : .done("Udført"),
      details: [
        line("Målgruppe", source.project.neutralNames(of: audience)), line("Kanal", channel),
        line("Handling", occasion.isEmpty ? "" : action), CalendarEntry.responsible(responsible),
      ], categories: ["Kommunikation"])
  }
}

extension Stakeholder: CalendarRecord {
  static let calendarKind = CalendarKind.contacts
  static let dayField = "nextContact"
  var calendarDay: Day? { nextContact }
  var calendarResponsible: String? { responsible }

  /// A person has no name in it, and nobody an attitude.
  func entry(in source: CalendarSource) -> CalendarEntry {
    CalendarEntry(
      title: neutralName,
      state: source.hasKept(contactWith: self) ? .done("Kontaktet") : .planned("Kontakt"),
      details: [CalendarEntry.responsible(responsible)], categories: ["Kontakt"])
  }
}

extension Round: CalendarRecord {
  static let calendarKind = CalendarKind.followUp
  static let dayField = "date"
  var calendarDay: Day? { date }
  var calendarResponsible: String? { nil }

  func entry(in source: CalendarSource) -> CalendarEntry {
    CalendarEntry(
      title: "nr. \(number)", state: .done(kind.title), categories: ["Opfølgning"])
  }
}

extension ProjectInfo: CalendarRecord {
  static let calendarKind = CalendarKind.followUp
  static let dayField = "nextReview"
  var calendarDay: Day? { nextReview }
  var calendarResponsible: String? { leader }

  func entry(in source: CalendarSource) -> CalendarEntry {
    CalendarEntry(
      title: Self.reviewTitle, state: .planned("Opfølgning"),
      details: [CalendarEntry.responsible(leader)], categories: ["Opfølgning"])
  }
}

extension Goal: CalendarRecord {
  static let calendarKind = CalendarKind.followUp
  static let dayField = "nextFollowUp"
  var calendarDay: Day? { nextFollowUp }
  var calendarResponsible: String? { responsible }

  func entry(in source: CalendarSource) -> CalendarEntry {
    CalendarEntry(
      title: name(in: source.project), state: .planned("Opfølgning"),
      details: [CalendarEntry.responsible(responsible)], categories: ["Opfølgning"])
  }
}

extension Promise: CalendarRecord {
  static let calendarKind = CalendarKind.promises
  static let dayField = "deadline"
  var calendarDay: Day? { deadline }
  var calendarResponsible: String? { responsible }

  /// Those it was given to have no name in it where they are persons; what was promised at a closed
  /// point isn't told.
  func entry(in source: CalendarSource) -> CalendarEntry {
    let isClosed = source.closedRecords.contains(reference)
    let state: CalendarEntry.State =
      switch state {
      case .open: .planned("Løfte")
      case .kept: .done("Holdt")
      case .broken: .done("Ikke holdt")
      case .lapsed: .cancelled
      }
    let receivers = isClosed ? "" : source.project.receiversInSentence(of: self, source.persons)
    return CalendarEntry(
      title: isClosed ? "Givet ved et lukket punkt" : source.persons.withoutPersons(text),
      state: state,
      cancellation: "Bortfaldet",
      details: [
        receivers.isEmpty ? "" : "Lovet: \(receivers)",
        CalendarEntry.responsible(responsible),
      ], categories: ["Løfte"])
  }
}

extension Opportunity: CalendarRecord {
  static let calendarKind = CalendarKind.opportunities
  static let dayField = "deadline"
  var calendarDay: Day? { deadline }
  var calendarResponsible: String? { responsible }

  /// Those it is one for have no name in it where they are persons.
  func entry(in source: CalendarSource) -> CalendarEntry {
    func line(_ label: String, _ text: String) -> String { text.isEmpty ? "" : "\(label): \(text)" }
    let word = kind.shown.capitalizedFirst
    return CalendarEntry(
      title: source.persons.withoutPersons(text),
      state: done == nil ? .planned(word) : .done("Udført"),
      details: [
        line("For", source.project.neutralNames(of: stakeholders)),
        line("Det gør vi", source.persons.withoutPersons(response)),
        CalendarEntry.responsible(responsible),
      ], categories: [word])
  }
}

extension CalendarEntry {
  /// The line that says who is responsible; empty where nobody is.
  fileprivate static func responsible(_ name: String) -> String {
    name.isEmpty ? "" : "Ansvarlig: \(name)"
  }
}

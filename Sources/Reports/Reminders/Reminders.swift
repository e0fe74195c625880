import Core
import Text

/// What those who are responsible in a project have to do within a week, or should have done, as it
/// is on a day.
///
/// It is what stands in the calendar as planned: a person who is a stakeholder has no name in it.
public struct Reminders {
  /// How many days ahead one is reminded.
  public static let horizon = 7

  /// Something to be done by a day.
  struct Thing: Equatable {
    /// What identifies it, with its day, which makes another thing of it.
    let key: String
    let day: Day
    let words: String
  }

  /// Who gets mail.
  struct Recipient: Equatable {
    /// The id of the first stakeholder that has the address.
    let id: String
    let address: MailAddress
  }

  /// What is to be done by one who is responsible.
  struct Share: Equatable {
    /// What the one is called; several names where one address has them.
    fileprivate(set) var names: [String]
    /// Nil where there is no address, or more than one.
    let recipient: Recipient?
    fileprivate(set) var things: [Thing]
  }

  let project: Project
  let day: Day
  let viewpoint: Viewpoint
  /// By name; those with an address first.
  let shares: [Share]
  /// What nobody is responsible for.
  let unassigned: [Thing]

  /// Gathers what there is on a day.
  public init(of project: Project, on day: Day, from viewpoint: Viewpoint = .now) {
    (self.project, self.day, self.viewpoint) = (project, day, viewpoint)
    var gathering = Gathering(
      source: CalendarSource(project), until: day.adding(days: Self.horizon))
    gathering.gather(on: day)
    shares = gathering.shares
    unassigned = gathering.things[""].map { $0.things.inOrder } ?? []
  }
}

/// Collects things from the records of one kind after the other.
private struct Gathering {
  let source: CalendarSource
  let until: Day
  /// What there is by who is responsible, in small letters.
  private(set) var things: [String: (name: String, things: [Reminders.Thing])] = [:]

  mutating func gather(on today: Day) {
    let project = source.project
    project.forEachDay(on: today) { reference, field, day, responsible in
      guard day <= until, CalendarSource.types[reference.kind]?.dayField == field,
        let record = project.record(reference) as? any CalendarRecord
      else { return }
      let name = DueItem.someone(responsible)
      let event = CalendarEvent(
        record.entry(in: source), on: day, uid: record.calendarUID(in: project))
      things[name.lowercased(), default: (name, [])].things.append(
        Reminders.Thing(key: "\(event.uid) \(day.iso)", day: day, words: event.summary))
    }
  }

  var shares: [Reminders.Share] {
    var found: [Reminders.Share] = []
    for (_, one) in things.filter({ !$0.key.isEmpty }).sorted(by: { $0.key < $1.key }) {
      let recipient = source.project.recipient(one.name)
      let name = source.project.stakeholders(named: one.name).first?.name.trimmed ?? one.name
      if let recipient, let place = found.firstIndex(where: { $0.recipient?.id == recipient.id }) {
        found[place].names.append(name)
        found[place].things += one.things
      } else {
        found.append(.init(names: [name], recipient: recipient, things: one.things))
      }
    }
    for place in found.indices { found[place].things = found[place].things.inOrder }
    return found.filter { $0.recipient != nil } + found.filter { $0.recipient == nil }
  }
}

extension [Reminders.Thing] {
  fileprivate var inOrder: Self { sorted { ($0.day.ordinal, $0.key) < ($1.day.ordinal, $1.key) } }
}

extension Project {
  /// Who gets mail for whoever is called `name`.
  fileprivate func recipient(_ name: String) -> Reminders.Recipient? {
    guard let address = mailAddress(of: name) else { return nil }
    let first = stakeholders.first { (try? MailAddress($0.mail))?.isSame(as: address) == true }
    return first.map { Reminders.Recipient(id: $0.id, address: address) }
  }
}

import Core
import Text

/// A mail that reminds somebody of what is to be done.
public struct Reminder {
  /// How many days there are from one reminder of all there is to the next.
  public static let interval = 7

  let project: Project
  private let viewpoint: Viewpoint
  /// The day it is of.
  public let day: Day
  let recipient: Reminders.Recipient
  private let names: [String]
  let news: ReminderNews

  fileprivate init?(_ share: Reminders.Share, of reminders: Reminders, after memory: ReminderMemory)
  {
    guard let recipient = share.recipient,
      let news = memory.news(in: share.things, for: recipient.id, of: reminders)
    else { return nil }
    (project, day, viewpoint) = (reminders.project, reminders.day, reminders.viewpoint)
    (self.recipient, names, self.news) = (recipient, share.names, news)
  }

  var things: [Reminders.Thing] { news.things }
  /// Whether it is of all there is, and not only of what has come since the last one.
  var isWhole: Bool { news.isWhole }

  /// Who it is to, as the project calls them: "Driftsleder".
  public var name: String { names.joinedAsSentence }

  /// The mail.
  public var message: MailMessage {
    MailMessage(
      to: [Mailbox(recipient.address)],
      subject: viewpoint.titled("Påmindelse fra \(project.info.displayName): \(counts)"),
      body: body)
  }

  private var overdue: [Reminders.Thing] { things.filter { $0.day < day } }
  private var coming: [Reminders.Thing] { things.filter { $0.day >= day } }

  private var counts: String {
    [(overdue.count, "overskredet"), (coming.count, "inden for en uge")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private var body: String {
    let mark = viewpoint.mark.map { [$0] } ?? []
    let what =
      isWhole
      ? "er det her, hvad du står for nu." : "er dette kommet til siden den seneste påmindelse."
    return [
      mark, ["Hej \(name)"], ["I »\(project.info.displayName)« \(what)"],
      lines("Overskredet", overdue), lines("Inden for en uge", coming),
      ["Er noget gjort, eller kan en dag ikke holdes, så sig det til projektlederen."],
      [
        "Du får højst én samlet påmindelse om ugen, og ind imellem kun besked om det, der er nyt."
      ],
    ].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func lines(_ heading: String, _ things: [Reminders.Thing]) -> [String] {
    things.isEmpty
      ? []
      : ["\(heading):"]
        + things.map { "- \($0.words)\n  \($0.day.long) (\($0.day.relative(to: day)))" }
  }
}

extension Reminders {
  /// The mails to send now, after those that are remembered: to each of those who have an address
  /// one of all there is, where a week has gone since the last such, and otherwise one of what is
  /// new, where there is any.
  public func mails(after memory: ReminderMemory) -> [Reminder] {
    shares.compactMap { Reminder($0, of: self, after: memory) }
  }

  /// Who has been reminded of all there was, and when: "Anne og Bodil i dag, Carl i går"; nil where
  /// nobody has.
  public func given(before memory: ReminderMemory) -> String? {
    let given = shares.compactMap { share in
      share.recipient.flatMap { memory.lastWhole($0.id, in: project) }.map { ($0, share.names) }
    }
    let days = Set(given.map(\.0)).sorted { $0 > $1 }
    let parts = days.map { day in
      let names = given.filter { $0.0 == day }.flatMap(\.1)
      return "\(names.joinedAsSentence) \(day.relative(to: self.day))"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

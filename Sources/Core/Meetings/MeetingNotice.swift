import Text

/// How long before a meeting it is convened, held against what is usual: a hint, never a ruling.
public struct MeetingNotice: Equatable, Sendable {
  /// How many days there are from the day it is convened to its own.
  public let days: Int
  /// How many there normally are, or that the organisation has set.
  public let wanted: Int
  /// Whether it is convened; otherwise the days are counted from today.
  public let isConvened: Bool
  private let kind: MeetingKind

  /// Whether there are fewer days than there normally are.
  public var isShort: Bool { days < wanted }

  /// What is to be said of it, in whole sentences.
  public var words: String { "\(fact) \(hint.text)" }

  /// How many days there are, as a sentence.
  public var fact: String {
    let count = days.counted("dag", "dage")
    if days == 0, !isConvened { return "Mødet er i dag, og det er ikke indkaldt." }
    return isConvened
      ? "Mødet er indkaldt \(count) før." : "Der er \(count) til mødet, og det er ikke indkaldt."
  }

  /// The rule that it is held against.
  public var hint: Hint {
    kind == .departmentMeeting
      ? .notice
      : Hint(
        "I har sat varslet for møder til \(wanted.counted("dag", "dage")). Se jeres vedtægter.",
        source: "projektets oplysninger")
  }

  /// The days before an ordinary meeting of a department.
  private static let departmentMeeting = 28

  /// The notice of a meeting; nil where there is nothing to hold it against: it has no day, none is
  /// usual for its kind, or it was held without anybody noting when it was convened.
  init?(of meeting: Meeting, in project: Project, today: Day) {
    let usual = meeting.kind == .departmentMeeting ? Self.departmentMeeting : project.info.notice
    guard let usual, usual > 0, let date = meeting.date,
      let from = meeting.convened ?? (meeting.isClosed || date < today ? nil : today)
    else { return nil }
    days = max(0, date.ordinal - from.ordinal)
    wanted = usual
    isConvened = meeting.convened != nil
    kind = meeting.kind
  }
}

extension Project {
  /// How long before a meeting it is convened, held against what is usual; nil where there is nothing
  /// to hold it against.
  public func notice(of meeting: Meeting, today: Day) -> MeetingNotice? {
    MeetingNotice(of: meeting, in: self, today: today)
  }
}

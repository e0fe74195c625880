import Core

/// The milestone summary (milepælsoversigt): one page for a meeting.
extension Papers {
  /// The summary with as much as there is room for on one page.
  ///
  /// What there isn't room for is counted. A project with very long names takes another page.
  var summary: Document {
    var document = document(.summary)
    document.isOnePage = !context.isConfidential
    document.isConfidential = context.isConfidential
    var room = SummaryRoom()
    document.parts = summaryParts(room)
    // Each part gets a line more in turn, as long as all of it is on the page.
    var growing = SummaryRoom.parts
    while !growing.isEmpty {
      growing.removeAll { part in
        var more = room
        more[keyPath: part] += 1
        var larger = document
        larger.parts = summaryParts(more)
        let isFull = larger.parts == document.parts || larger.textLineCount > Report.height
        if !isFull { (room, document) = (more, larger) }
        return isFull
      }
    }
    if context.isConfidential { document.parts += confidentialParts }
    return document
  }

  private func summaryParts(_ room: SummaryRoom) -> [DocumentPart] {
    [
      board, sinceLast(limit: room.happenings), wantedDecisions(limit: room.decisions),
      overdue(limit: room.overdue), goalsInSmall(limit: room.goals),
      nextStepsInSmall(activities: room.activities, milestones: room.milestones), inShort,
      signatures,
    ].compactMap { $0 }
  }
}

/// How many things of each sort the summary has room for.
private struct SummaryRoom {
  var happenings = 2
  var decisions = 1
  var overdue = 2
  var goals = 2
  var activities = 1
  var milestones = 1

  /// The parts in the order in which they get more.
  static var parts: [WritableKeyPath<SummaryRoom, Int>] {
    [\.happenings, \.overdue, \.decisions, \.goals, \.activities, \.milestones]
  }
}

extension Document {
  /// How many lines it takes as plain text.
  fileprivate var textLineCount: Int {
    text().split(separator: "\n", omittingEmptySubsequences: false).count - 1
  }
}

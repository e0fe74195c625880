import Core

/// The plan.
extension Phrasebook {
  /// The lines that may tick, move or approve all activities that are to be changed.
  var planLines: [LineDraft] {
    let activities = changes(of: Activity.self)
    if activities.isEmpty { return [] }
    let isApproval = activities.contains {
      ($0.old.approvedStart, $0.old.approvedDeadline)
        != ($0.new.approvedStart, $0.new.approvedDeadline)
    }
    return ticks(activities) + moves(activities)
      + (isApproval ? [LineDraft(ApprovePlan.self)] : [])
  }

  private typealias Activities = [(old: Activity, new: Activity)]

  private func ticks(_ activities: Activities) -> [LineDraft] {
    func line(_ isChosen: (Activity, Activity) -> Bool) -> LineDraft? {
      let numbers = activities.filter(isChosen).map { $0.old.call(in: now) }
      if numbers.isEmpty { return nil }
      return LineDraft(TickActivities.self).with { $0.arguments = numbers }
    }
    let ticked = line { $0.status != .done && $1.status == .done }
    let unticked = line { $0.status == .done && $1.status != .done }
    return [ticked, unticked?.saying("fjern")].compactMap { $0 }
  }

  /// Moves of all deadlines, or of the first with what depends on it.
  private func moves(_ activities: Activities) -> [LineDraft] {
    let moved = activities.filter { $0.new.deadline != nil && $0.old.deadline != $0.new.deadline }
    guard let first = moved.first, let day = first.new.deadline else { return [] }
    func line(_ moved: Activities, _ way: String) -> LineDraft {
      LineDraft(MoveActivity.self).with {
        $0.arguments = [moved.map { $0.old.call(in: now) }.joined(separator: ","), way]
        $0.takesHyphens = true
      }
    }
    let together = moved.filter { $0.new.deadline == day }
    var lines = [line(together, day.numeric)]
    // What is pushed need not stand after what pushes it.
    lines += moved.prefix(8).compactMap { pair in
      pair.new.deadline.map { line([pair], $0.numeric).saying("flyt-med") }
    }
    guard let from = first.old.deadline, moved.count > 1 else { return lines }
    let alike = moved.filter { old, new in
      old.deadline?.adding(days: day - from) == new.deadline
    }
    let way = line(alike, (day - from).way)
    return lines + [way, way.saying("flyt-med")]
  }

  func activityLines(_ id: String) -> [LineDraft] {
    if let new = addition(Activity.self, id) {
      let blank = Activity(id: id)
      let about = LineDraft(AddActivity.self, new.title)
        .saying(ActivityOptions.options, of: new, since: blank, in: then)
      let titled = LineDraft(AddActivity.self)
        .saying(ActivityTitle.options + ActivityOptions.options, of: new, since: blank, in: then)
      let place = then.activities.firstIndex { $0.id == id } ?? 0
      let previous = then.activities[..<place].last { now.contains($0.reference) }
      // A sign in the title would be read as what it means on the line.
      let lines = [about, titled]
      guard let previous else { return lines }
      return lines + lines.map { $0.saying("efter", previous.call(in: now)) }
    }
    return activityEdits(id) + removed(Activity.self, id)
  }

  /// Changes of an activity and its checklist.
  private func activityEdits(_ id: String) -> [LineDraft] {
    guard let (old, new) = change(Activity.self, id) else { return [] }
    var line = LineDraft(EditActivity.self, old.call(in: now))
      .saying(ActivityTitle.options + ActivityOptions.options, of: new, since: old, in: then)
    sayTicks(&line, from: now.checklist(of: old), to: then.checklist(of: new))
    for (place, item) in now.checklist(of: old).enumerated() where !then.contains(item.reference) {
      line.say("slet-punkt", place: place)
    }
    for item in then.checklist(of: new) where !now.contains(item.reference) {
      line.say("punkt", item.text)
    }
    return [line]
  }

  /// Ticks on the checklist of an activity or a milestone.
  func checklistLines(_ id: String) -> [LineDraft] {
    guard let item = record(ChecklistItem.self, id) else { return [] }
    return item.activity.map(activityEdits) ?? milestoneLines(item.milestone)
  }

  /// Says which points are ticked off, and which aren't any more.
  func sayTicks(
    _ line: inout LineDraft, from old: [ChecklistItem], to new: [ChecklistItem]
  ) {
    for (place, item) in old.enumerated() {
      guard let after = new.first(where: { $0.id == item.id }), after.isDone != item.isDone else {
        continue
      }
      line.say(after.isDone ? "kryds" : "fjern-kryds", place: place)
    }
  }
}

extension Int {
  /// So many days as a way from a day: "+2u", "-3d".
  var way: String {
    let sign = self < 0 ? "-" : "+"
    return isMultiple(of: 7) ? "\(sign)\(magnitude / 7)u" : "\(sign)\(magnitude)d"
  }
}

extension Activity: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.activityLines(id)
  }
}

extension ChecklistItem: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.checklistLines(id)
  }
}

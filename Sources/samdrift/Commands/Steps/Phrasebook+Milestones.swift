import Core

/// Milestones, decisions, meetings, departments and the project itself.
extension Phrasebook {
  var infoLines: [LineDraft] {
    let line = LineDraft(EditProject.self)
      .saying(ProjectOptions.options, of: then.info, since: now.info, in: then)
    return now.info.fairness == then.info.fairness
      ? [line] : [LineDraft(FairnessLimit.self, then.info.fairness.danish), line]
  }

  func milestoneLines(_ id: String) -> [LineDraft] {
    guard let (old, new) = change(Milestone.self, id) else { return [] }
    let line = milestoneLine(old, new)
    guard old.planned != new.planned else { return [line] }
    return [line.saying("frist", new.planned?.numeric ?? "")]
  }

  /// Moves of a milestone, with what it pushes, which need not stand after it.
  var milestoneMoves: [LineDraft] {
    let moved = changes(of: Milestone.self).filter { $0.old.planned != $0.new.planned }.prefix(12)
    return moved.flatMap { old, new -> [LineDraft] in
      guard let day = new.planned else { return [] }
      let line = milestoneLine(old, new)
      let move = line.saying("flyt", day.numeric)
      return [line.saying("frist", day.numeric), move, move.saying("flyt-med")]
    }
  }

  /// All that is said of a milestone but its deadline.
  private func milestoneLine(_ old: Milestone, _ new: Milestone) -> LineDraft {
    var line = LineDraft(MilestoneCommand.self, old.call(in: now))
    if old.status != new.status || old.reached != new.reached && new.status == .reached {
      line.say("status", new.status.shown)
    }
    if let day = new.reached, day != old.reached { line.say("nået", day.numeric) }
    if old.statusReason != new.statusReason { line.say("begrundelse", new.statusReason) }
    if old.responsible != new.responsible { line.say("ansvarlig", new.responsible) }
    if old.notes != new.notes { line.say("noter", new.notes) }
    sayTicks(&line, from: now.checklist(of: old), to: then.checklist(of: new))
    return line
  }

  func decisionLines(_ id: String) -> [LineDraft] {
    guard let new = addition(Decision.self, id) else { return [] }
    let blank = Decision(id: id)
    var line = LineDraft(DecisionCommand.self)
      .with { if !new.isOther { $0.arguments = [call(Milestone.self, new.milestone)] } }
      .saying(DecisionOptions.options, of: new, since: blank, in: then)
    if let day = new.date { line.say(DecisionOptions.date.name, day.numeric) }
    guard new.department != nil else { return [line] }
    let accession = LineDraft(AccedeCommand.self, call(Department.self, new.department))
      .saying(AccessionOptions.options, of: new, since: blank, in: then)
    return [accession, line]
  }

  func meetingLines(_ id: String) -> [LineDraft] {
    let note = MeetingOptions.note.name
    let added = added(Meeting.self, id)
    guard let (old, new) = change(Meeting.self, id) else {
      return added + removed(Meeting.self, id)
    }
    // A note is laid to those that stand there.
    let lead = old.minutes.isEmpty ? "" : old.minutes + "\n"
    let isLonger = new.minutes != old.minutes && new.minutes.hasPrefix(lead)
    let others = (MeetingDay.options + MeetingOptions.options).filter { $0.name != note }
    var line = LineDraft(EditRecord<Meeting>.self, old.call(in: now))
      .saying(others, of: new, since: old, in: then)
    if isLonger { line.say(note, String(new.minutes.dropFirst(lead.count))) }
    if old.isClosed != new.isClosed {
      line.say((new.isClosed ? MeetingDay.closing : MeetingDay.reopening).name)
    }
    return [line]
  }

  func departmentLines(_ id: String) -> [LineDraft] {
    func sayParticipation(_ line: inout LineDraft, _ old: Department, _ new: Department) {
      if (old.participates, old.participatesFrom) == (new.participates, new.participatesFrom) {
        return
      }
      let words = new.participates ? new.participatesFrom?.numeric ?? "ja" : "nej"
      line.say(DepartmentOptions.participation.name, words)
    }
    return added(Department.self, id) { line, new in
      sayParticipation(&line, Department(id: id), new)
    } + edited(Department.self, id, with: sayParticipation)
  }
}

extension ProjectInfo: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.infoLines
  }
}

extension ProjectRole: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    typealias List = RoleList
    return book.listed(Self.self, id, ShowOrChange<List>.self, List.orders, List.options)
  }
}

extension PhaseGate: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    typealias List = PhaseList
    return book.listed(Self.self, id, ShowOrChange<List>.self, List.orders, List.options)
  }
}

extension Milestone: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.milestoneLines(id)
  }
}

extension Decision: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.decisionLines(id)
  }
}

extension Meeting: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.meetingLines(id)
  }
}

extension Department: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.departmentLines(id)
  }
}

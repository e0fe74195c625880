import Core

/// Stakeholders and the groundwork.
extension Phrasebook {
  func stakeholderLines(_ id: String) -> [LineDraft] {
    func assessments(in project: Project) -> [Assessment] {
      Stakeholder.table(project)[id].map(project.assessments) ?? []
    }
    let assessment = assessments(in: then).last { changed.contains($0.reference) }
    func sayPosition(_ line: inout LineDraft) {
      guard let assessment else { return }
      let old = assessments(in: now).last
      // What nobody has said before is said whole.
      let options = StakeholderOptions.options.filter { option in
        guard option.field?.kind == .assessment, let name = option.field?.name else { return false }
        let read = Assessment.field(name)?.read
        return old == nil || old.flatMap { read?($0) } != read?(assessment)
      }
      for option in options { line.say(option.name, typed(option, assessment)) }
    }
    return added(Stakeholder.self, id) { line, _ in sayPosition(&line) }
      + edited(Stakeholder.self, id) { line, _, _ in sayPosition(&line) }
      + removed(Stakeholder.self, id)
  }

  func assessmentLines(_ id: String) -> [LineDraft] {
    record(Assessment.self, id).map { stakeholderLines($0.stakeholder) } ?? []
  }

  func contactLines(_ id: String) -> [LineDraft] {
    guard let new = addition(Contact.self, id) else { return [] }
    var line = LineDraft(ContactCommand.self, call(Stakeholder.self, new.stakeholder))
      .saying(ContactOptions.options, of: new, since: Contact(id: id), in: then)
    if let (old, new) = change(Stakeholder.self, new.stakeholder) {
      line.say(ContactOptions.options, of: new, since: old, in: then)
    }
    return [line]
  }

  func communicationLines(_ id: String) -> [LineDraft] {
    typealias List = CommunicationList
    let place = now.communications.firstIndex { $0.id == id } ?? 0
    let list = ShowOrChange<List>.self
    var ticks: [LineDraft] = []
    if let (old, new) = change(Communication.self, id), old.done != new.done {
      ticks =
        new.done.map { day in
          [
            LineDraft(list).saying(List.done.name, place: place)
              .saying(List.date.name, day.numeric)
          ]
        } ?? [LineDraft(list).saying(List.undone.name, place: place)]
    }
    return ticks
      + listed(Communication.self, id, list, List.orders, List.options) { line, old, new in
        if new.isReady, !old.isReady { line.say(List.ready.name) }
      }
  }

  func conditionLines(_ id: String) -> [LineDraft] {
    typealias List = ConditionList
    return listed(Condition.self, id, ShowOrChange<List>.self, List.orders, List.options) {
      line, old, new in
      if old.isWritten != new.isWritten {
        line.say((new.isWritten ? List.written : List.unwritten).name)
      }
    }
  }

  func expectationLines(_ id: String) -> [LineDraft] {
    guard let new = Expectation.table(then)[id] else { return [] }
    let old = Expectation.table(now)[id] ?? Expectation(id: id)
    let answer = ExpectationOptions.answer
    let others = ExpectationOptions.options.filter { $0.name != answer.name }
    return [
      LineDraft(DialogueCommand.self)
        .saying(ExpectationOptions.department.name, call(Department.self, new.department))
        .saying(answer.name, typed(answer, new))
        .saying(others, of: new, since: old, in: then)
    ]
  }
}

extension Stakeholder: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.stakeholderLines(id)
  }
}

extension Assessment: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.assessmentLines(id)
  }
}

extension Contact: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.contactLines(id)
  }
}

extension Communication: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.communicationLines(id)
  }
}

extension Condition: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.conditionLines(id)
  }
}

extension Opportunity: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    typealias List = OpportunityList
    return book.listed(Self.self, id, ShowOrChange<List>.self, List.orders, List.options)
  }
}

extension Dialogue: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    typealias List = DialogueOptions
    return book.listed(Self.self, id, DialogueCommand.self, List.orders, List.options)
  }
}

extension Expectation: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.expectationLines(id)
  }
}

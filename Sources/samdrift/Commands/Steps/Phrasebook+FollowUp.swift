import Core

/// Goals, allocation keys and follow-up.
extension Phrasebook {
  func measurementLines(_ id: String) -> [LineDraft] {
    guard let new = addition(Measurement.self, id) else { return [] }
    var line = LineDraft(
      MeasureGoal.self, call(Goal.self, new.goal), new.value?.danish ?? new.words)
    if let day = new.date { line.say("dato", day.numeric) }
    if !new.note.isEmpty { line.say("bemærkning", new.note) }
    return [line]
  }

  func keyLines(_ id: String) -> [LineDraft] {
    func sayWeights(_ line: inout LineDraft, _ new: AllocationKey) {
      for basis in KeyBasis.ingredients {
        guard let percent = new.weight(of: basis) else { continue }
        line.say(KeyOptions.weights.name, "\(basis.shown)=\(percent.danish)")
      }
    }
    let lines = added(AllocationKey.self, id) + edited(AllocationKey.self, id)
    guard let new = AllocationKey.table(then)[id], new.basis == .mixed else {
      return lines + removed(AllocationKey.self, id)
    }
    return lines + lines.map { line in line.with { sayWeights(&$0, new) } }
  }

  func fixedShareLines(_ id: String) -> [LineDraft] {
    guard let key = record(FixedShare.self, id)?.key else { return [] }
    let shares = FixedShare.table(then).all.filter { $0.key == key }
      .map { "\(call(Department.self, $0.department))=\($0.percent.danish)" }
    return [
      LineDraft(FixedSharesCommand.self, call(AllocationKey.self, key)).with {
        $0.arguments += shares
      }
    ]
  }

  func usageLines(_ id: String) -> [LineDraft] {
    guard let record = record(Usage.self, id), let period = record.period else { return [] }
    let (old, new) = (Usage.table(now)[id], Usage.table(then)[id])
    var line = LineDraft(UsageCommand.self, period.shown, call(Department.self, record.department))
    if old?.hours != new?.hours { line.say("timer", new?.hours?.danish ?? "") }
    if old?.cost != new?.cost { line.say("kroner", new?.cost?.danish ?? "") }
    if let key = record.key { line.say("fordelingsnøgle", call(AllocationKey.self, key)) }
    return [line]
  }

  func roundLines(_ id: String?) -> [LineDraft] {
    guard let id else { return [] }
    if let new = addition(Round.self, id) {
      var line = LineDraft(NewRound.self).saying("type", new.kind.shown)
      if let day = new.date { line.say("dato", day.numeric) }
      if !new.conclusion.isEmpty { line.say("konklusion", new.conclusion) }
      return [line]
    }
    if let old = removal(Round.self, id) {
      return [
        LineDraft(EditRound.self, old.call(in: now)).saying(RoundOptions.removal.name)
      ]
    }
    guard let (old, new) = change(Round.self, id) else { return [] }
    return [
      LineDraft(EditRound.self, old.call(in: now))
        .saying(RoundOptions.options, of: new, since: old, in: then)
    ]
  }

  /// The lines that may propose what makes a key fair, or carry it out with its recommendation.
  var fairProposals: [LineDraft] {
    changed.filter { $0.kind == .adjustment }.flatMap { reference -> [LineDraft] in
      guard let new = record(Adjustment.self, reference.id), new.kind == .keyMixture,
        let key = new.key
      else { return [] }
      return ["gennemfør", "foreslå"].map {
        LineDraft(ProposalCommand.self, call(AllocationKey.self, key)).saying($0)
      }
    }
  }

  /// The lines that may carry out adjustments or reject them.
  var adjustmentDecisions: [LineDraft] {
    changes(of: Adjustment.self).flatMap { old, new -> [LineDraft] in
      guard old.state != new.state else { return [] }
      return ["gennemfør", "afvis"].map {
        LineDraft(AdjustmentCommand.self).saying($0, place: place(of: old))
      }
    }
  }

  /// The lines that may approve a round, which is a decision with more that follows.
  var evaluations: [LineDraft] {
    changed.filter { $0.kind == .decision }.prefix(1).flatMap { decisionLines($0.id) }
  }

  private func place(of adjustment: Adjustment) -> Int {
    now.adjustments.firstIndex { $0.id == adjustment.id } ?? 0
  }

  func adjustmentLines(_ id: String) -> [LineDraft] {
    if let old = removal(Adjustment.self, id) {
      return [LineDraft(AdjustmentCommand.self).saying("slet", place: place(of: old))]
    }
    guard let new = addition(Adjustment.self, id) else { return [] }
    var line = LineDraft(AdjustmentCommand.self, call(Round.self, new.round), new.text)
    if let goal = new.goal { line.say("mål", call(Goal.self, goal)) }
    if let target = new.newTarget { line.say("måltal", target.danish) }
    if let key = new.key { line.say("fordelingsnøgle", call(AllocationKey.self, key)) }
    for part in new.newMixture?.parts ?? [] {
      line.say("vægt", "\(part.basis.shown)=\(part.percent)")
    }
    if !new.economy.isEmpty { line.say("økonomi", new.economy) }
    if let activity = new.activity { line.say("aktivitet", call(Activity.self, activity)) }
    if let milestone = new.milestone { line.say("genåbn", call(Milestone.self, milestone)) }
    if new.kind == .newActivity { line.say("ny-aktivitet") }
    if new.kind == .newAgreement { line.say("ny-aftale") }
    if let day = new.newDate { line.say("dato", day.numeric) }
    return [line]
  }
}

extension Goal: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.added(Self.self, id) + book.edited(Self.self, id) + book.removed(Self.self, id)
  }
}

extension Measurement: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.measurementLines(id)
  }
}

extension AllocationKey: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.keyLines(id)
  }
}

extension FixedShare: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.fixedShareLines(id)
  }
}

extension Usage: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.usageLines(id)
  }
}

extension Round: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.roundLines(id)
  }
}

extension GoalFinding: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.roundLines(book.record(Self.self, id)?.round)
  }
}

extension KeyFinding: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.roundLines(book.record(Self.self, id)?.round)
  }
}

extension Adjustment: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.adjustmentLines(id)
  }
}

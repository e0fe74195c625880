import Core
import TestSupport
import Testing

/// What is known of a history that has been read from its end is as the whole history has it.
@Suite struct HistoryLawTests {
  static let seeds: [UInt64] = Array(1...20)

  /// What the ledger answers to undoing and redoing.
  private func answers(_ ledger: Ledger, _ author: String) -> [Result<Edit, Refusal>] {
    [Result { () throws(Refusal) in try ledger.undo(by: author) }]
      + [Result { () throws(Refusal) in try ledger.redo(by: author) }]
  }

  /// Holds what each length of the history's end tells against the whole; returns how often it told
  /// something without being whole, and 0 where the state alone can't tell what was presented.
  private func checkEnds(of ledger: Ledger) throws -> Int {
    let authors = RandomHistory.authors + ["En anden"]
    let whole = authors.map { answers(ledger, $0) }
    var told = 0
    for count in 0...ledger.entries.count {
      guard var part = Ledger(ledger.snapshot) else { return 0 }
      let isWhole = count == ledger.entries.count
      part.fill(History(ledger.entries.suffix(count), isWhole: isWhole))
      #expect(part.isWhole == isWhole)
      for (author, whole) in zip(authors, whole) {
        let answers = answers(part, author)
        if part.knowsUndo(of: author) {
          told += isWhole ? 0 : 1
          #expect(answers[0] == whole[0])
          #expect(part.nextUndo(for: author) == ledger.nextUndo(for: author))
          #expect(part.hasJustErased(by: author) == ledger.hasJustErased(by: author))
        }
        if part.knowsRedo(of: author) {
          told += isWhole ? 0 : 1
          #expect(answers[1] == whole[1])
          #expect(part.nextRedo(for: author) == ledger.nextRedo(for: author))
        }
      }
    }
    return told
  }

  @Test func theEndTellsWhatTheWholeDoes() throws {
    let told = try Self.seeds.map { seed in
      var history = try RandomHistory(seed: seed)
      for _ in 1...60 { try history.step() }
      return try checkEnds(of: history.ledger)
    }
    #expect(told.count { $0 > 0 } > told.count / 2)
  }

  @Test func goingBackFindsWhatWasBefore() throws {
    for seed in Self.seeds {
      let ledger = try RandomHistory.ledger(seed: seed, steps: 60)
      var before = Snapshot(projectID: ledger.project.id)
      for (place, entry) in ledger.entries.enumerated() {
        // The first makes the project.
        if place > 0 { #expect(ledger.snapshot(before: entry) == before) }
        try before.append(entry)
      }
    }
  }

  @Test func theEndTellsWhatTheWholeDoesAfterSomebodyWasForgotten() throws {
    let author = RandomHistory.authors[0]
    let told = try Self.seeds.map { seed in
      let ledger = try RandomHistory.ledger(seed: seed, steps: 60)
      // The steps of whoever is forgotten are others then, or none.
      guard let person = ledger.project.stakeholders.first(where: { $0.kind == .person }) else {
        return 0
      }
      let erasure = try Erasure(of: person.id, from: ledger, by: author)
      var cleaned = try Ledger(folding: erasure.transactions)
      try cleaned.make(Erasure.edit, by: author, id: "glemt")
      return try checkEnds(of: cleaned)
    }
    #expect(told.contains { $0 > 0 })
  }

  @Test func anUndoThatComesLateIsCountedAsInTheWhole() throws {
    var late = 0
    let told = try Self.seeds.map { seed in
      let ledger = try ledgerWithLateSteps(seed: seed, &late)
      return try checkEnds(of: ledger)
    }
    #expect(told.count { $0 > 0 } > told.count / 2)
    #expect(late > 0)
  }

  /// A history in which some edits are merged in later than they were meant; `late` counts the undos
  /// and redos among them.
  private func ledgerWithLateSteps(seed: UInt64, _ late: inout Int) throws -> Ledger {
    var random = SeededRandom(seed: seed)
    var edits = RandomEdits(seed: seed)
    var ledger = Ledger(projectID: "p")
    try ledger.make(edits.newProject())
    var waiting: [(edit: Edit, author: String)] = []
    for _ in 1...60 {
      let author = random.pick(RandomHistory.authors)
      let edit: Edit?
      switch random.pick(0..<6) {
      case 0: edit = try? ledger.undo(by: author)
      case 1: edit = try? ledger.redo(by: author)
      default: edit = edits.edit(of: ledger.project)
      }
      guard let edit else { continue }
      if random.oneIn(3) {
        waiting.append((edit, author))
      } else {
        try ledger.make(edit, by: author)
      }
      guard random.oneIn(4), let next = waiting.first else { continue }
      waiting.removeFirst()
      let merge = ledger.project.merge(next.edit)
      guard merge.conflicts.isEmpty, merge.result != nil else { continue }
      let made = Edit(next.edit.label, merge.changes, act: next.edit.act)
      try ledger.make(made, by: next.author)
      late += made.act == .edit ? 0 : 1
    }
    return ledger
  }

  @Test func stepsThatNobodyCouldTakeAreCountedAsInTheWhole() {
    let told = Self.seeds.map(checkMadeUpSteps)
    #expect(told.reduce(0, +) > 0)
  }

  /// Holds the ends of a history of undos and redos of anything against the whole; returns how often
  /// they told something.
  private func checkMadeUpSteps(seed: UInt64) -> Int {
    var random = SeededRandom(seed: seed)
    let change = Change.set(Reference(.milestone, "1"), field: "notes", old: nil, new: "Husk")
    let count = 40
    let entries = (1...count).map { revision in
      let target = "t\(random.pick(1...count + 2))"
      let act: Act =
        switch random.pick(0..<5) {
        case 0, 1: .undo(of: target)
        case 2, 3: .redo(of: target)
        default: .edit
        }
      return Entry(
        revision: revision,
        transaction: Transaction(
          id: "t\(revision)", author: random.pick(["A", "B"]), time: Moment(seconds: 0), label: "",
          act: act, changes: random.oneIn(5) ? [] : [change]))
    }
    let whole = History(entries)
    var told = 0
    for length in 0..<count {
      let end = History(entries.suffix(length), isWhole: false)
      for author in ["A", "B", "C"] {
        if end.knowsUndo(of: author) {
          told += 1
          #expect(end.nextUndo(for: author) == whole.nextUndo(for: author))
        }
        if end.knowsRedo(of: author) {
          told += 1
          #expect(end.nextRedo(for: author) == whole.nextRedo(for: author))
        }
      }
    }
    return told
  }

  @Test func noMoreIsReadThanItTakes() throws {
    var history = try RandomHistory(seed: 1)
    for _ in 1...40 { try history.step() }
    var ledger = history.ledger
    let author = RandomHistory.authors[0]
    func edit(_ text: String) throws {
      try ledger.make(ledger.project.edit(ledger.project.info) { $0.name = text }, by: author)
    }
    func isEnough(_ count: Int) -> [Bool] {
      let end = History(ledger.entries.suffix(count), isWhole: false)
      return [end.knowsUndo(of: author), end.knowsRedo(of: author)]
    }
    try edit("Første")
    // Nothing can be redone after an edit.
    #expect(isEnough(0) == [false, false])
    #expect(isEnough(1) == [true, true])
    try edit("Anden")
    try ledger.make(ledger.undo(by: author), by: author)
    #expect(isEnough(1) == [false, false])
    #expect(isEnough(2) == [false, true])
    #expect(isEnough(3) == [true, true])
    try ledger.make(ledger.redo(by: author), by: author)
    #expect(isEnough(1) == [false, false])
    #expect(isEnough(3) == [true, true])
  }
}

import Core
import TestSupport
import Testing

/// What holds for any history, tried on random ones.
@Suite struct JournalLawTests {
  static let seeds: [UInt64] = Array(1...20)

  @Test(arguments: seeds)
  func foldingTheJournalGivesTheStateAndWhatCanBeUndone(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    for step in 1...120 {
      try history.step()
      guard step % 12 == 0 else { continue }
      let ledger = history.ledger
      let folded = try Ledger(folding: ledger.entries.map(\.transaction))
      #expect(folded == ledger)
      for author in RandomHistory.authors {
        #expect(folded.nextUndo(for: author) == ledger.nextUndo(for: author))
        #expect(folded.nextRedo(for: author) == ledger.nextRedo(for: author))
      }
    }
  }

  @Test(arguments: seeds)
  func aHistoryThatIsReadLaterIsTheSame(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    for _ in 1...80 { try history.step() }
    let opened = history.ledger
    for _ in 1...20 { try history.step() }
    guard var ledger = Ledger(opened.snapshot) else { return }
    #expect(!ledger.isWhole && ledger.entries.isEmpty)
    try ledger.append(Array(history.ledger.entries[opened.entries.count...]))
    ledger.fill(History(opened.entries + ledger.entries))
    #expect(ledger == history.ledger)
  }

  @Test(arguments: seeds)
  func recordsStayInTheirOrderAndAreFoundByTheirIDs(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    for _ in 1...120 { try history.step() }
    let project = history.ledger.project
    func check<Record: Entity>(_ records: some Collection<Record>, _ find: (String) -> Record?) {
      #expect(zip(records, records.dropFirst()).allSatisfy { !$1.precedes($0) })
      for record in records { #expect(find(record.id) == record) }
    }
    check(project.departments, project.department)
    check(project.milestones) { Int($0).flatMap(project.milestone) }
    check(project.decisions, project.decision)
    check(project.activities, project.activity)
    for activity in project.activities {
      let items = project.checklist(of: activity)
      check(items, project.checklistItem)
      let count = project.checklistCount(of: activity)
      #expect(count == (items.filter(\.isDone).count, items.count))
    }
    for milestone in project.milestones {
      let items = project.checklist(of: milestone)
      check(items, project.checklistItem)
      let count = project.checklistCount(of: milestone)
      #expect(count == (items.filter(\.isDone).count, items.count))
    }
  }

  @Test(arguments: seeds)
  func aTransactionAndThenItsInverseChangesNothing(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    for _ in 1...120 {
      let before = history.ledger.project
      guard let transaction = try history.step() else { continue }
      var project = history.ledger.project
      for change in transaction.changes.reversed() { try project.apply(change.inverse) }
      #expect(project == before)
    }
  }

  @Test(arguments: seeds)
  func undoTakesBackOnesOwnAndNothingThatCameLater(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    var undone = 0
    for _ in 1...120 {
      let before = history.ledger
      guard let transaction = try history.step(), case .undo(let id) = transaction.act else {
        continue
      }
      undone += 1
      let target = try #require(before.entries.first { $0.transaction.id == id }).transaction
      #expect(target.author == transaction.author)
      var wrote: [Reference: [String: String?]] = [:]
      for case .set(let reference, let field, _, let new) in target.changes {
        wrote[reference, default: [:]][field] = .some(new)
      }
      for case .set(let reference, let field, _, _) in transaction.changes {
        let now = before.project.value(of: field, in: reference)
        #expect(now.exists)
        #expect(wrote[reference]?[field] == .some(now.text))
      }
    }
    #expect(undone > 5)
  }

  @Test(arguments: seeds)
  func undoingAllAndRedoingAllComesBackToTheSame(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    var ledger = Ledger(projectID: "p")
    try ledger.make(edits.newProject())
    let start = ledger.project
    while ledger.entries.count <= 60 {
      let edit = edits.edit(of: ledger.project)
      if !edit.changes.isEmpty { try ledger.make(edit) }
    }
    let end = ledger.project
    for _ in 1...60 {
      try ledger.make(ledger.undo(by: "Driftschef"))
      ledger = try Ledger(folding: ledger.entries.map(\.transaction))
    }
    #expect(ledger.project == start)
    #expect(ledger.nextUndo(for: "Driftschef") == nil)
    for _ in 1...60 {
      try ledger.make(ledger.redo(by: "Driftschef"))
    }
    #expect(ledger.project == end)
    #expect(ledger.nextRedo(for: "Driftschef") == nil)
  }

  @Test(arguments: seeds)
  func ofTwoEditsFromTheSameStateBothAreKeptOrTheSecondConflicts(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    var ledger = Ledger(projectID: "p")
    try ledger.make(edits.newProject())
    for _ in 1...100 {
      let first = edits.edit(of: ledger.project)
      let second = edits.edit(of: ledger.project)
      try ledger.make(first, by: "Driftschef")
      let merge = ledger.project.merge(second.changes)
      for conflict in merge.conflicts {
        #expect(!ledger.explain(conflict).isEmpty)
      }
      guard merge.conflicts.isEmpty else { continue }
      try ledger.make(Edit(second.label, merge.changes), by: "Projektleder")
      // A field that both set has the value both wanted; all else is as one of them left it.
      for case .set(let reference, let field, _, let new) in first.changes
      where first.changes.last(setting: field, of: reference) == .some(new)
        && ledger.project.contains(reference)
      {
        let wanted = second.changes.last(setting: field, of: reference) ?? new
        #expect(ledger.project.value(of: field, in: reference).text == wanted)
      }
      for case .set(let reference, let field, _, _) in second.changes
      where ledger.project.contains(reference) {
        let wanted = try #require(second.changes.last(setting: field, of: reference))
        #expect(ledger.project.value(of: field, in: reference).text == wanted)
      }
    }
  }

  @Test(arguments: seeds)
  func everyChangeCanBeReadByAPerson(seed: UInt64) throws {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 80)
    let recollection = Recollection(ledger)
    for entry in ledger.entries {
      #expect(!entry.transaction.label.isEmpty)
      for description in entry.transaction.changes.flatMap(recollection.describe) {
        #expect(!description.subject.isEmpty)
        #expect(description.old != nil || description.new != nil)
      }
    }
  }

  @Test(arguments: seeds)
  func whatIsGoneIsToldOfByItsOwnName(seed: UInt64) throws {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 120)
    var names: [Reference: String] = [:]
    var past = Project(id: "p")
    for change in ledger.entries.flatMap(\.transaction.changes) {
      if case .remove(let reference, let fields) = change {
        let name = past.name(of: reference)
        // One that is called after another record is called as that is called in the end.
        let isOwn = Project(id: "").name(of: reference, fields: fields) == name
        names[reference] = isOwn ? name : ""
      }
      try past.apply(change)
    }
    let recollection = Recollection(ledger)
    for change in ledger.entries.flatMap(\.transaction.changes)
    where !ledger.project.contains(change.reference) {
      if case .remove = change { continue }
      let name = try #require(names[change.reference])
      for description in recollection.describe(change) {
        #expect(description.subject.hasSuffix(" (slettet)"))
        #expect(name.isEmpty || description.subject == "\(name) (slettet)")
      }
    }
  }

  @Test(arguments: seeds)
  func noRecordRefersToWhatIsNotThere(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    for _ in 1...120 {
      try history.step()
      let project = history.ledger.project
      for kind in Kind.allCases { #expect(project.danglingReferences(of: kind.type) == []) }
    }
  }

  @Test(arguments: seeds)
  func noNumberHasNamedTwoOfAKind(seed: UInt64) throws {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 150)
    var owners: [Kind: [String: String]] = [:]
    let numbered: [Kind] = [.stakeholder, .activity, .goal, .allocationKey, .round]
    for case .insert(let reference, let fields) in ledger.entries.flatMap(\.transaction.changes)
    where numbered.contains(reference.kind) {
      let number = try #require(fields["number"])
      let owner = owners[reference.kind]?[number]
      #expect(owner == nil || owner == reference.id)
      owners[reference.kind, default: [:]][number] = reference.id
    }
    #expect(owners[.stakeholder, default: [:]].count > 7)
    #expect(owners[.activity, default: [:]].count > 1)
  }

  @Test(arguments: seeds)
  func noActivityWaitsForItselfAndNoneIsLost(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    var present: Set<String> = []
    for _ in 1...150 {
      for change in try history.step()?.changes ?? [] where change.reference.kind == .activity {
        switch change {
        case .insert(let reference, _): present.insert(reference.id)
        case .remove(let reference, _): present.remove(reference.id)
        case .set: break
        }
      }
      let project = history.ledger.project
      #expect(Plan(project).circle == nil)
      #expect(Set(project.activities.map(\.id)) == present)
    }
  }

  @Test func theHistoriesHaveEveryKindComeAndGo() throws {
    var (come, gone): (Set<Kind>, Set<Kind>) = ([], [])
    for seed in Self.seeds {
      let ledger = try RandomHistory.ledger(seed: seed, steps: 160)
      for change in ledger.entries.flatMap(\.transaction.changes) {
        switch change {
        case .insert(let reference, _): come.insert(reference.kind)
        case .remove(let reference, _): gone.insert(reference.kind)
        case .set: break
        }
      }
    }
    #expect(come == Set(Kind.allCases).subtracting([.project]))
    #expect(gone == come.subtracting([.milestone]))
  }

  @Test func theHistoriesFillEveryFieldThatPeopleAreAskedFor() throws {
    var filled: Set<String> = []
    for seed in Self.seeds {
      let ledger = try RandomHistory.ledger(seed: seed, steps: 300)
      for change in ledger.entries.flatMap(\.transaction.changes) {
        let kind = change.reference.kind
        switch change {
        case .insert(_, let fields): filled.formUnion(fields.keys.map { "\(kind).\($0)" })
        case .remove: break
        case .set(_, let field, _, _): filled.insert("\(kind).\(field)")
        }
      }
    }
    // The agreement's versions are their own actions', few decisions are on those milestones, and few
    // promises given at a dialogue.
    let seldom: Set = ["decision.agreement", "decision.round", "promise.dialogue"]
    for kind in Kind.allCases where kind != .agreement && kind != .operationalTask {
      for field in kind.type.descriptions where field.isAsked {
        let name = "\(kind).\(field.name)"
        #expect(filled.contains(name) || seldom.contains(name), "\(name)")
      }
    }
  }
}

extension Project {
  /// The references of records of a kind to what isn't there.
  func danglingReferences<Record: Entity>(of type: Record.Type) -> [Reference] {
    let references = Record.table(self).all.flatMap { record in
      Record.fields.flatMap { field -> [Reference] in
        guard let kind = field.target, let text = field.read(record) else { return [] }
        return text.split(separator: " ").map { Reference(kind, String($0)) }
      }
    }
    return references.filter { !contains($0) }
  }
}

extension [Change] {
  /// The value that the last of these changes gives a field, if any does.
  fileprivate func last(setting field: String, of reference: Reference) -> String?? {
    var result: String??
    for case .set(reference, field, _, let new) in self { result = .some(new) }
    return result
  }
}

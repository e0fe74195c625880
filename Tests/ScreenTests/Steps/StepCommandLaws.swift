import Core
import Demo
import Storage
import TestJournals
import TestSupport
import Testing

@testable import samdrift

@Suite("Laws: the command line of a step") struct StepCommandLaws {
  /// The demo's whole history, with the commands of each step; a dash is for those without any.
  @Test func theDemoInCommands() throws {
    let ids = NewIDs("d")
    let walk = try Walk(Demo.transactions(today: Story.today, newID: ids.next))
    #expect(walk.steps.count > 100)
    try walk.checkInShell()
    expectRecorded(walk.text, "step-commands-demo")
  }

  @Test(arguments: [1, 2] as [UInt64])
  func aLineDoesWhatTheStepDid(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    var ledger = Ledger(projectID: "p")
    // The day and the author of what the edits tick off.
    let time = Moment(seconds: 20_005 * 86_400)
    try ledger.make(edits.newProject())
    for _ in 0..<100 {
      try ledger.make(edits.edit(of: ledger.project), by: "Driftsleder", time: time)
    }
    let walk = try Walk(ledger.entries.map(\.transaction))
    try walk.checkInShell()
    #expect(walk.steps.count { $0.lines != nil } > 45, "\(walk.text)")
  }
}

/// A history, each step of which has been asked for its command lines.
private struct Walk {
  struct Step {
    let transaction: Transaction
    let before: Snapshot
    let after: Project
    let lines: [String]?
  }

  let journal = MemoryJournal()
  private(set) var steps: [Step] = []

  init(_ transactions: [Transaction]) throws {
    let entries = try journal.append(transactions, to: "p", expecting: 0)
    var snapshot = Snapshot(projectID: "p")
    for entry in entries {
      let before = snapshot
      try snapshot.append(entry)
      if before.revision == 0 { continue }
      let transaction = entry.transaction
      let lines = commands(of: transaction).lines(
        of: Edit(transaction.label, transaction.changes), on: before)
      steps.append(
        Step(
          transaction: transaction, before: before, after: snapshot.project,
          lines: lines?.map { $0.line([]) }))
    }
  }

  private func commands(of transaction: Transaction) -> StepCommands {
    StepCommands(
      journal: journal, author: transaction.author, today: Zone.utc.day(of: transaction.time))
  }

  /// What was done, and the lines that do it.
  var text: String {
    steps.map { step in
      let lines = step.lines ?? ["–"]
      return "\(step.transaction.label)\n" + lines.map { "  \($0)\n" }.joined()
    }.joined()
  }

  /// Expects that the lines, read by bash and by the program's own parser, make of the project before
  /// each step the one after it, but for the ids of what is new.
  func checkInShell() throws {
    let all = steps.flatMap { $0.lines ?? [] }
    let script = "samdrift() { printf '%s\\1' \"$@\"; printf '\\2'; }\n" + all.joined(separator: "\n")
    let read = try Program.withProgram { try $0.shell(script, with: "/bin/bash") }
    #expect(read.code == 0 && read.errors.isEmpty)
    var lines = read.output.split(separator: "\u{2}").map { line in
      line.split(separator: "\u{1}", omittingEmptySubsequences: false).dropLast().map(String.init)
    }[...]
    #expect(lines.count == all.count)
    for step in steps {
      guard let shown = step.lines else { continue }
      var project = step.before.project
      for text in shown {
        let words = lines.removeFirst()
        let trial = Trial(
          snapshot: Snapshot(project, revision: step.before.revision), journal: journal,
          today: Zone.utc.day(of: step.transaction.time), author: step.transaction.author)
        let edit = try #require(trial.edit(by: words), "\(text)")
        for change in edit.changes { try project.apply(change) }
      }
      let former = step.before.project
      #expect(project.told(since: former) == step.after.told(since: former), "\(shown)")
    }
  }
}

extension Project {
  /// All records, with what is in those that are new in place of their ids.
  fileprivate func told(since former: Project) -> [String] {
    let all = Kind.allCases.flatMap { references(of: $0) }
    let new = all.filter { !former.contains($0) }
    func words(_ reference: Reference, _ names: [(String, String)]) -> String {
      let fields = stored(reference) ?? [:]
      return "\(reference.kind) "
        + fields.sorted { $0.key < $1.key }.map { field in
          "\(field.key): " + names.reduce(field.value) { $0.replacing($1.0, with: $1.1) }
        }.joined(separator: ", ")
    }
    let blank = new.map { ($0.id, "?") }
    let names = new.map { ($0.id, words($0, blank)) }
    return all.map { reference in
      (former.contains(reference) ? reference.id : "") + words(reference, names)
    }.sorted()
  }
}

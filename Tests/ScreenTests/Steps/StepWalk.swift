import Core
import Storage
import TestJournals
import TestSupport
import Testing

@testable import samdrift

/// A history, each step of which has been asked for its command lines.
struct StepWalk {
  struct Step {
    let transaction: Transaction
    let before: Snapshot
    let after: Project
    let lines: [String]?
  }

  let journal = MemoryJournal()
  private(set) var steps: [Step] = []

  /// Creates the walk through a history, from the step with a number on.
  init(_ transactions: [Transaction], from first: Int = 1) throws {
    let entries = try journal.append(transactions, to: "p", expecting: 0)
    var snapshot = Snapshot(projectID: "p")
    for entry in entries {
      let before = snapshot
      try snapshot.append(entry)
      if before.revision < first { continue }
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
    let script =
      "samdrift() { printf '%s\\1' \"$@\"; printf '\\2'; }\n" + all.joined(separator: "\n")
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

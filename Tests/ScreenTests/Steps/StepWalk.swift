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
    let lines: [LineDraft]?

    var today: Day { Zone.utc.day(of: transaction.time) }
  }

  let journal = MemoryJournal()
  private(set) var steps: [Step] = []
  private let entries: [Entry]

  /// Creates the walk through a history, the first step of which makes the project.
  init(_ transactions: [Transaction]) throws {
    entries = try journal.append(transactions, to: "p", expecting: 0)
    var snapshot = Snapshot(projectID: "p")
    for entry in entries {
      let before = snapshot
      try snapshot.append(entry)
      if before.revision == 0 { continue }
      let transaction = entry.transaction
      var commands = StepCommands(
        journal: journal, author: transaction.author, today: Zone.utc.day(of: transaction.time))
      let lines = try commands.lines(
        of: Edit(transaction.label, transaction.changes), on: before)
      steps.append(
        Step(transaction: transaction, before: before, after: snapshot.project, lines: lines))
    }
  }

  /// Expects that the lines, read by bash and by the program's own parser, make of the project before
  /// each step the one after it, but for the ids of what is new.
  func checkInShell() throws {
    let all = steps.flatMap { $0.lines ?? [] }.map(\.asShown)
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
      for line in shown {
        let words = lines.removeFirst()
        let trial = Trial(
          snapshot: Snapshot(project, revision: step.before.revision), journal: journal,
          today: step.today, author: step.transaction.author)
        let edit = try #require(try trial.edit(by: words), "\(line.asShown)")
        for change in edit.changes { try project.apply(change) }
      }
      step.expect(project)
    }
  }

  /// Expects the same of the program itself, which carries out the lines of so many of the steps,
  /// each in a database with what was done before it.
  func checkInProgram(_ count: Int) throws {
    let shown = steps.filter { $0.lines != nil }
    for place in stride(from: 0, to: shown.count, by: max(1, shown.count / count)) {
      try Program.withProgram { try check(shown[place], in: $0) }
    }
  }

  private func check(_ step: Step, in program: Program) throws {
    var program = program
    program.environment["SAMDRIFT_NAVN"] = step.transaction.author
    let path = program.file("øvelse.db").path
    let former = entries.prefix { $0.revision <= step.before.revision }.map(\.transaction)
    let journal = try SQLiteJournal(path: path, creating: true, forPractice: true)
    _ = try journal.append(former, to: "p", expecting: 0)
    for line in step.lines ?? [] {
      let text = line.shellLine(["--database", path, "--dag", step.today.numeric]).text
      let run = try program.shell(text, with: "/bin/bash")
      #expect(run.code == 0, "\(text)\n\(run.errors)")
    }
    step.expect(try journal.snapshot(of: "p").project)
  }
}

extension Sequence<StepWalk.Step> {
  /// What was done, and the lines that do it.
  var text: String {
    map { step in
      let lines = step.lines?.map(\.asShown) ?? ["–"]
      return "\(step.transaction.label)\n" + lines.map { "  \($0)\n" }.joined()
    }.joined()
  }
}

extension StepWalk.Step {
  /// Expects that a project is what the step made of the one before it, but for the ids of what is
  /// new.
  fileprivate func expect(_ project: Project) {
    let former = before.project
    #expect(project.told(since: former) == after.told(since: former), "\([self].text)")
  }
}

extension LineDraft {
  /// The line without options that every command has.
  fileprivate var asShown: String { shellLine([]).text }
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

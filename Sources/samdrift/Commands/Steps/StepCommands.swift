import Core
import Storage

/// Finds the command lines that do what a step did.
///
/// Lines are proposed by the `Phrasebook` of what is to be changed, and tried: only what makes a
/// project more like what it became is kept, so a line that is shown does what it says.
struct StepCommands {
  /// More lines than these are no help to anybody.
  static let most = 20
  /// So many lines are tried at most to find those of a step, so that the key is always answered at
  /// once; those that are found are gone through once more.
  static let mostTrials = 60

  let journal: any Journal
  /// Who runs the lines.
  var author: String
  /// The day they are run on.
  var today: Day
  /// How many lines have been tried, whoever was to run them.
  private(set) var trials = 0
  /// Whether it was given up because there would be too many lines, whoever runs them.
  private(set) var isTooLong = false

  init(journal: any Journal, author: String, today: Day) {
    (self.journal, self.author, self.today) = (journal, author, today)
  }

  /// The lines that do, one after the other, what an edit does to a project, without options that
  /// every command has; nil where there are none, or none were found.
  ///
  /// It may be asked again about the same edit, for somebody else or another day.
  mutating func lines(
    of edit: Edit, on before: Snapshot
  ) throws(StorageError) -> [LineDraft]? {
    guard !isTooLong, let step = StepChanges(edit, on: before) else { return nil }
    var state = State(project: before.project, left: step.differences)
    var lines: [LineDraft] = []
    while !state.left.isEmpty {
      guard let best = try best(from: state, step) else { return nil }
      lines.append(best.line)
      let done = step.count(state.left) - step.count(best.state.left)
      state = best.state
      // Where the next lines do no more than this one did, there would be too many of them.
      let rest = Self.most - lines.count
      if step.count(state.left) > max(1, done) * rest || rest == 0 && !state.left.isEmpty {
        // Where the line finished none, one may finish them all on another day.
        isTooLong = done > 0
        return nil
      }
    }
    if lines.isEmpty { return nil }
    lines = try withoutNeedless(lines, step)
    if lines.count > 1 {
      guard try isDoneAsTyped(by: lines, step) else { return nil }
    }
    return lines
  }

  /// What some lines have made of the project, and what it is still to be changed in.
  private struct State {
    var project: Project
    var left: Differences
  }

  /// A line that was tried, and what came of it.
  private struct Tried {
    let line: LineDraft
    let state: State
  }

  /// The line that leaves least to do, of those for what is first of what is left.
  private mutating func best(
    from state: State, _ step: StepChanges
  ) throws(StorageError) -> Tried? {
    let changed = step.references.filter { state.left[$0] != nil }
    let book = Phrasebook(now: state.project, then: step.then, changed: changed)
    if let best = try best(of: book.linesForAll, from: state, step) { return best }
    for reference in changed where trials < Self.mostTrials {
      if let best = try best(of: book.lines(for: reference), from: state, step) { return best }
    }
    return nil
  }

  /// The one of some lines that leaves least to do; nil where none is of use.
  private mutating func best(
    of proposals: [LineDraft], from state: State, _ step: StepChanges
  ) throws(StorageError) -> Tried? {
    var best: Tried?
    for line in proposals {
      guard let new = try self.state(after: line, state, step),
        new.left.size < best?.state.left.size ?? .max
      else { continue }
      best = Tried(line: line, state: new)
      if new.left.isEmpty { break }
    }
    return best
  }

  /// What comes of a line; nil where it can't be carried out, changes anything else, or nothing that
  /// is left.
  private mutating func state(
    after line: LineDraft, _ state: State, _ step: StepChanges
  ) throws(StorageError) -> State? {
    if trials >= Self.mostTrials { return nil }
    trials += 1
    let trial = Trial(
      snapshot: Snapshot(state.project, revision: step.revision), journal: journal, today: today,
      author: author)
    guard let edit = try trial.edit(by: line.words()) else { return nil }
    let changes = edit.changes.named(as: step.then, among: state.left.keys, in: state.project)
    var new = state
    do { for change in changes { try new.project.apply(change) } } catch { return nil }
    for reference in Set(changes.map(\.reference)) {
      let rest = new.project.differences(from: step.then, in: reference)
      if !rest.isSubset(of: state.left[reference] ?? []) { return nil }
      new.left[reference] = rest.isEmpty ? nil : rest
    }
    return new.left.size < state.left.size ? new : nil
  }

  /// The lines but those that the others do the work of, as far as may be tried.
  private mutating func withoutNeedless(
    _ lines: [LineDraft], _ step: StepChanges
  ) throws(StorageError) -> [LineDraft] {
    var lines = lines
    var place = 0
    while lines.count > 1, place < lines.count {
      var others = lines
      others.remove(at: place)
      if try isDone(by: others, step) { lines = others } else { place += 1 }
    }
    return lines
  }

  private mutating func isDone(
    by lines: [LineDraft], _ step: StepChanges
  ) throws(StorageError) -> Bool {
    var state = State(project: step.before, left: step.differences)
    for line in lines {
      guard let next = try self.state(after: line, state, step) else { return false }
      state = next
    }
    return state.left.isEmpty
  }
}

extension StepCommands {
  /// Whether several lines do it where each finds what those before it have really made: a line may
  /// call a new record by the number that it had in the step and won't get again.
  private mutating func isDoneAsTyped(
    by lines: [LineDraft], _ step: StepChanges
  ) throws(StorageError) -> Bool {
    var (project, changes) = (step.before, [Change]())
    for line in lines {
      trials += 1
      let trial = Trial(
        snapshot: Snapshot(project, revision: step.revision), journal: journal, today: today,
        author: author)
      guard let edit = try trial.edit(by: line.words()) else { return false }
      do { for change in edit.changes { try project.apply(change) } } catch { return false }
      changes += edit.changes
    }
    var done = step.before
    let named = changes.named(as: step.then, among: step.references, in: step.before)
    do { for change in named { try done.apply(change) } } catch { return false }
    return Set(step.references + named.map(\.reference))
      .allSatisfy { done.differences(from: step.then, in: $0).isEmpty }
  }
}

extension [Change] {
  /// The changes with the ids and the numbers of `project` for the records that they add to
  /// `former`, each of which is the one of `open` that is most like it.
  func named(
    as project: Project, among open: some Sequence<Reference>, in former: Project
  ) -> [Change] {
    let hasNew = contains { if case .insert = $0 { true } else { false } }
    var free = hasNew ? Set(open.filter { project.contains($0) && !former.contains($0) }) : []
    // A number is never given twice, so a line that is tried later gives another.
    var numbers: [Reference: [String: String]] = [:]
    var names: [(own: String, theirs: String)] = []
    func renamed(_ text: String) -> String {
      names.reduce(text) { $0.replacing($1.own, with: $1.theirs) }
    }
    return map { change in
      if case .insert(let reference, let fields) = change, !free.contains(reference) {
        let fields = fields.mapValues(renamed)
        func likeness(_ other: Reference) -> Int {
          project.stored(other)?.count { fields[$0.key] == $0.value } ?? 0
        }
        let same = free.filter { $0.kind == reference.kind }
        let counterpart = same.max { (likeness($0), $1.id) < (likeness($1), $0.id) }
        if let counterpart {
          free.remove(counterpart)
          names.append((reference.id, counterpart.id))
          numbers[counterpart] = project.stored(counterpart)?.filter { $0.key == "number" }
        }
      }
      let reference = Reference(change.reference.kind, renamed(change.reference.id))
      return switch change {
      case .insert(_, let fields):
        .insert(
          reference, fields.mapValues(renamed).merging(numbers[reference] ?? [:]) { $1 })
      case .remove(_, let fields): .remove(reference, fields)
      case .set(_, let field, let old, let new):
        .set(reference, field: field, old: old, new: new.map(renamed))
      }
    }
  }
}

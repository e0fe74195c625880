import Core
import Storage

/// Finds the command lines that do what a step did.
///
/// Lines are proposed by the `Phrasebook` of what is to be changed, and tried: only what makes a
/// project more like what it became is kept, so a line that is shown does what it says.
struct StepCommands {
  /// More lines than these are no help to anybody.
  static let most = 20

  let journal: any Journal
  let author: String
  let today: Day

  /// The lines that do, one after the other, what an edit does to a project, without options that
  /// every command has; nil where there are none.
  func lines(of edit: Edit, on before: Snapshot) -> [LineDraft]? {
    var (now, then) = (before.project, before.project)
    do { for change in edit.changes { try then.apply(change) } } catch { return nil }
    var seen: Set<Reference> = []
    let references = edit.changes.map(\.reference).filter { seen.insert($0).inserted }
    var left = Spot.different(now, then, in: references)
    var lines: [LineDraft] = []
    while !left.isEmpty {
      guard lines.count < Self.most,
        let best = best(from: now, to: then, left, references, revision: before.revision)
      else { return nil }
      lines.append(best.line)
      (now, left) = (best.project, best.left)
    }
    return lines.isEmpty ? nil : lines
  }

  /// A line that was tried: what the project becomes by it, and what it is still to be changed in.
  private struct Tried {
    let line: LineDraft
    let project: Project
    let left: Set<Spot>
  }

  /// The line that leaves least to do, of those for what is first of what is left.
  private func best(
    from now: Project, to then: Project, _ left: Set<Spot>, _ references: [Reference],
    revision: Int
  ) -> Tried? {
    let open = Set(left.map(\.reference))
    var changed = references.filter(open.contains)
    // What goes with a record that is removed stands before it.
    if changed.contains(where: { !then.contains($0) }) { changed.reverse() }
    let trial = Trial(
      snapshot: Snapshot(now, revision: revision), journal: journal, today: today, author: author)
    let book = Phrasebook(now: now, then: then, changed: changed)
    for lines in [book.linesForAll] + changed.lazy.map(book.lines) {
      var best: Tried?
      for line in lines {
        guard let tried = tried(line, trial, then, left),
          tried.left.count < best?.left.count ?? .max
        else { continue }
        if tried.left.isEmpty { return tried }
        best = tried
      }
      if let best { return best }
    }
    return nil
  }

  /// What comes of a line; nil where it can't be carried out, changes anything else, or nothing that
  /// is left.
  private func tried(
    _ line: LineDraft, _ trial: Trial, _ then: Project, _ left: Set<Spot>
  ) -> Tried? {
    guard let edit = trial.edit(by: line.words()) else { return nil }
    let now = trial.snapshot.project
    let changes = edit.changes.named(as: then, new: Set(left.map(\.reference)), in: now)
    var project = now
    do { for change in changes { try project.apply(change) } } catch { return nil }
    let touched = Set(changes.map(\.reference)).union(left.map(\.reference))
    let rest = Spot.different(project, then, in: Array(touched))
    return rest.isStrictSubset(of: left) ? Tried(line: line, project: project, left: rest) : nil
  }
}

/// A place in which two projects differ: a field of a record, or that it is there.
struct Spot: Hashable {
  let reference: Reference
  /// The stored name; empty for the record itself.
  let field: String

  /// Where some records differ.
  static func different(_ a: Project, _ b: Project, in references: [Reference]) -> Set<Spot> {
    var spots: Set<Spot> = []
    for reference in references {
      let (old, new) = (a.stored(reference), b.stored(reference))
      if (old == nil) != (new == nil) { spots.insert(Spot(reference: reference, field: "")) }
      let fields = Set((old ?? [:]).keys).union((new ?? [:]).keys)
      for field in fields where old?[field] != new?[field] {
        spots.insert(Spot(reference: reference, field: field))
      }
    }
    return spots
  }
}

extension [Change] {
  /// The changes with the ids of `project` for the records that they add to `former`, each of which
  /// is the one of `new` that is most like it.
  func named(as project: Project, new: Set<Reference>, in former: Project) -> [Change] {
    var free = new.filter { project.contains($0) && !former.contains($0) }
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
        }
      }
      let reference = Reference(change.reference.kind, renamed(change.reference.id))
      return switch change {
      case .insert(_, let fields): .insert(reference, fields.mapValues(renamed))
      case .remove(_, let fields): .remove(reference, fields)
      case .set(_, let field, let old, let new):
        .set(reference, field: field, old: old, new: new.map(renamed))
      }
    }
  }
}

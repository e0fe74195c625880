import Core
import Interface
import Text

/// Two people have changed the same: what each wrote, and a choice between them.
struct ConflictOverlay: Layer {
  /// One thing that stands in the way, in words.
  struct Item {
    let conflict: Conflict
    let subject: String
    let mine: String
    let theirs: String
    /// Whether it can be chosen to carry the own change through all the same.
    let isChoice: Bool
    var keepsMine = false
  }

  let edit: Edit
  var items: [Item]
  var focus = 0

  init(_ conflicts: [Conflict], edit: Edit, in ledger: Ledger, zone: Zone) {
    self.edit = edit
    items = conflicts.map { Self.item($0, ledger, zone) }
  }

  private static func item(_ conflict: Conflict, _ ledger: Ledger, _ zone: Zone) -> Item {
    let change = conflict.change
    let reference = change.reference
    var fields: [String: String] = [:]
    if case .insert(_, let new) = change { fields = new }
    if case .remove(_, let old) = change { fields = old }
    let kind = reference.kind
    func who(_ field: String?, _ reference: Reference = reference) -> String {
      guard let last = ledger.lastChange(of: reference, field: field)?.transaction else {
        return "en anden"
      }
      let (day, clock) = (zone.day(of: last.time).medium, zone.clockTime(of: last.time))
      return "\(last.author), \(day) kl. \(clock)"
    }
    var obstacle: String {
      guard case .missing(let missing) = conflict.obstacle else { return ledger.explain(conflict) }
      let what = ledger.project.name(of: missing, fields: ledger.removedFields(of: missing))
      return "\(what) er slettet imens af \(who(nil, missing))."
    }
    if fields.isEmpty { fields = ledger.removedFields(of: reference) }
    let name = ledger.project.name(of: reference, fields: fields)
    func subject(_ field: String) -> String {
      "\(name): \(kind.type.label(of: field).lowercased())"
    }
    switch (change, conflict.obstacle) {
    case (.set(_, let field, _, let new), .changed(let now)):
      return Item(
        conflict: conflict, subject: subject(field),
        mine: ledger.project.show(new, of: field, in: kind),
        theirs: "\(ledger.project.show(now, of: field, in: kind))  (\(who(field)))",
        isChoice: true)
    case (.remove, .changed):
      return Item(
        conflict: conflict, subject: name, mine: "slet",
        theirs: "behold, som den nu er  (ændret af \(who(nil)))", isChoice: true)
    case (.insert(_, let own), .exists):
      let now = ledger.project.stored(reference) ?? [:]
      let differing = kind.type.differing(own, now)
      func words(_ values: [String: String]) -> String {
        differing.map {
          let value = ledger.project.show(values[$0], of: $0, in: kind)
          return "\(kind.type.label(of: $0).lowercased()) \(value)"
        }.joined(separator: ", ")
      }
      return Item(
        conflict: conflict, subject: name, mine: words(own), theirs: "\(words(now))  (\(who(nil)))",
        isChoice: true)
    case (.set(_, let field, _, let new), _):
      return Item(
        conflict: conflict, subject: subject(field),
        mine: ledger.project.show(new, of: field, in: kind), theirs: obstacle, isChoice: false)
    default:
      return Item(
        conflict: conflict, subject: name, mine: edit(of: fields, kind, ledger.project),
        theirs: obstacle, isChoice: false)
    }
  }

  private static func edit(
    of fields: [String: String], _ kind: Kind, _ project: Project
  ) -> String {
    fields.sorted { $0.key < $1.key }.map { project.show($0.value, of: $0.key, in: kind) }
      .joined(separator: ", ")
  }

  /// Whether there is anything to choose.
  private var hasChoice: Bool { items.contains(where: \.isChoice) }

  let footer: [FooterItem] = []

  var keys: [FooterItem] {
    hasChoice
      ? [
        FooterItem("Pil venstre/højre", "vælger"), FooterItem("Enter", "gemmer valget"),
        FooterItem("Esc", "lader den andens gælde"),
      ] : [FooterItem("Enter", "lukker")]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    switch key {
    case .up, .character("k"), .backtab: focus = max(0, focus - 1)
    case .down, .character("j"), .tab: focus = min(items.count - 1, focus + 1)
    case .left, .right, .character(" "), .character("h"), .character("l"):
      guard items[focus].isChoice else {
        return .stays(.unavailable("Her er ikke noget at vælge imellem."))
      }
      items[focus].keepsMine.toggle()
    case .enter, .function(2): return hasChoice ? settle(in: scene.project) : drop
    case .escape: return leave
    default: return .unknown
    }
    return .stays()
  }

  private static var dropped: Outcome {
    .say("Din ændring er ikke gemt. Det, den anden skrev, gælder.", .warning)
  }

  private var drop: Answer { .closes(Self.dropped) }

  /// Leaves without the own change; where it has been chosen, after a question.
  private var leave: Answer {
    guard items.contains(where: \.keepsMine) else { return drop }
    return .stays(
      .open(
        Confirm(
          unsaved: "Forlad valget",
          "Du har valgt, at din ændring skal gælde, men det er ikke gemt.",
          stay: "Vælg videre",
          discard: .several([.closeForm, Self.dropped]))))
  }

  /// Makes what has been chosen, unless it can't be so.
  private func settle(in project: Project) -> Answer {
    let edit = settled(in: project)
    do {
      try project.check(edit)
      return .closes(.commit(edit))
    } catch {
      return .stays(.say(error.message, .error))
    }
  }

  /// The edit as it can be made now: without what was given up, and from today's values.
  func settled(in project: Project) -> Edit {
    let changes = edit.changes.flatMap { change -> [Change] in
      guard let item = items.first(where: { $0.conflict.change == change }) else { return [change] }
      guard item.isChoice, item.keepsMine else { return [] }
      switch (change, item.conflict.obstacle) {
      case (.set(let reference, let field, _, let new), .changed(let now)):
        return [.set(reference, field: field, old: now, new: new)]
      case (.remove(let reference, _), .changed):
        return project.stored(reference).map { [.remove(reference, $0)] } ?? []
      case (.insert(let reference, let own), .exists):
        let now = project.stored(reference) ?? [:]
        return reference.kind.type.differing(own, now).map {
          .set(reference, field: $0, old: now[$0], new: own[$0])
        }
      default: return []
      }
    }
    return edit.with(changes)
  }

  static let title = "To ændringer på én gang"

  /// What has happened, and what can be done.
  var introduction: String {
    hasChoice
      ? "En anden har ændret det samme, mens du skrev. Intet er gået tabt: vælg for hvert felt, "
        + "hvad der skal gælde."
      : "En anden har ændret det samme, mens du skrev, så din ændring kan ikke gemmes."
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    ConflictBox(
      title: Self.title, introduction: [introduction],
      items: items.map { item in
        ConflictBox.Item(
          subject: item.subject,
          lines: item.isChoice
            ? [
              ConflictBox.side("Den andens: \(item.theirs)", isChosen: !item.keepsMine),
              ConflictBox.side("Din: \(item.mine)", isChosen: item.keepsMine),
            ] : [Span("! \(item.theirs)", .error), Span("Det, du skrev: \(item.mine)")])
      }, focus: focus, help: keys.map { "\($0.key) \($0.word)" }.joined(separator: " · ")
    ).draw(in: &frame)
  }
}

extension Entity {
  /// The fields that say something else in `own` than `now`, in the order people read them; what is
  /// empty in `own` says nothing.
  fileprivate static func differing(_ own: [String: String], _ now: [String: String]) -> [String] {
    fields.filter { field in
      let isSaid = own[field.name] != nil || field.show(nil) != "–"
      return !field.isInternal && isSaid && own[field.name] != now[field.name]
    }.map(\.name)
  }
}

extension Ledger {
  /// What a record held when it was removed; empty when it is still there.
  fileprivate func removedFields(of reference: Reference) -> [String: String] {
    let changes = lastChange(of: reference)?.transaction.changes ?? []
    for case .remove(reference, let fields) in changes { return fields }
    return [:]
  }
}

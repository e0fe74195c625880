import Text

extension Project {
  /// The promises, by their numbers.
  public var promises: ChunkedArray<Promise> { tables.promise.all }

  /// The promise with `id`, or nil.
  public func promise(_ id: String) -> Promise? { tables.promise[id] }

  /// The edit that says a promise was kept on a day, or is open again when it is kept already.
  public func tick(_ promise: Promise, on day: Day) -> Edit {
    let takesBack = promise.state == .kept
    return Edit(
      "\(promise.name(in: self)) \(takesBack ? "åbent igen" : "holdt"): \(promise.text)",
      promise.changes { $0.turn(takesBack ? .open : .kept, on: day) })
  }

  /// A promise that is given at a dialogue: on its day, to those it was with.
  public func promise(id: String, at dialogue: Dialogue) -> Promise {
    Promise(id: id).with {
      $0.dialogue = dialogue.id
      $0.given = dialogue.date
      $0.stakeholders = dialogue.stakeholders
    }
  }

  /// Who a promise was given to, without the name of a person: groups and roles, then whoever else is
  /// written.
  public func receivers(of promise: Promise, _ persons: NamedPersons) -> [String] {
    let (chosen, written) = told(of: promise, persons)
    return chosen + written
  }

  /// Who a promise was given to as a sentence tells it: "beboerne, driftslederen og en enkeltperson".
  public func receiversInSentence(of promise: Promise, _ persons: NamedPersons) -> String {
    let (chosen, written) = told(of: promise, persons)
    return (chosen.map(nameInSentence) + written).joinedAsSentence
  }

  /// The name of a group or a role inside a sentence: "den lokale drift", "Fjordglimts bestyrelse".
  public func nameInSentence(_ name: String) -> String {
    let names = Set(departments.flatMap { $0.name.split(separator: " ").map(String.init) })
    let first = name.prefix { $0 != " " }
    // A department's name, also in the genitive, and an abbreviation keep their capitals.
    let isName =
      names.contains { first == $0 || first == "\($0)s" }
      || name.dropFirst().first?.isUppercase == true
    return isName ? name : name.lowercasedFirst
  }

  /// The groups, roles and count of persons that a promise was given to, and whoever else is written.
  private func told(
    of promise: Promise, _ persons: NamedPersons
  ) -> (chosen: [String], written: [String]) {
    let all = promise.stakeholders.compactMap(stakeholder)
    let others = persons.withoutPersons(promise.audience.trimmed)
    let isOne = others == NamedPersons.one
    // Whoever is written as well as chosen counts once.
    let written = promise.audience.inPlainLetters
    let isChosen = isOne && all.contains { $0.isPerson && $0.name.inPlainLetters == written }
    let counted = NamedPersons.counted(all.count(where: \.isPerson) + (isOne && !isChosen ? 1 : 0))
    let chosen = all.filter { !$0.isPerson }.map(\.name) + (counted.map { [$0] } ?? [])
    return (chosen, isOne || others.isEmpty ? [] : [others])
  }
}

extension Promise {
  /// A promise says something.
  public static let required = ["text"]

  /// Whether it should have been kept by now.
  public func isOverdue(on today: Day) -> Bool {
    state == .open && deadline.map { $0 < today } ?? false
  }

  /// What has become of it, with its day, and of an open one whether it is late.
  public func words(on today: Day) -> String {
    if state == .open { return state.shown + (isOverdue(on: today) ? ", overskredet" : "") }
    return state.shown + (settled.map { " den \($0.medium)" } ?? "")
  }

  /// Gives it a state; one that is settled is so on a day.
  public mutating func turn(_ new: PromiseState, on day: Day) {
    if new == state { return }
    (state, settled) = (new, new == .open ? nil : day)
  }

  /// One that has become kept, broken or lapsed is dated; one that is open isn't.
  public func settled(since former: Promise, on day: Day, by author: String) -> Promise {
    with {
      if state == .open { $0.settled = nil }
      if state != .open, state != former.state, settled == former.settled { $0.settled = day }
    }
  }

  /// Throws where it isn't said why it was not kept, or an open one has a day when it was settled.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.contains("state", "note"), note.trimmed.isEmpty {
      switch state {
      case .broken: throw Refusal("Skriv i bemærkningen, hvorfor det ikke er holdt.", field: "note")
      case .lapsed: throw Refusal("Skriv i bemærkningen, hvorfor det er bortfaldet.", field: "note")
      case .open, .kept: break
      }
    }
    if changed.contains("state", "settled"), state == .open, settled != nil {
      throw Refusal(
        "Et åbent løfte er ikke afgjort. Vælg en anden status, eller fjern dagen.", field: "state")
    }
  }

  /// "Nyt løfte: Åbent hver tirsdag".
  public func additionLabel(in project: Project) -> String { "Nyt løfte: \(text)" }

  /// "Slettet løfte: Åbent hver tirsdag".
  public func removalLabel(in project: Project) -> String { "Slettet løfte: \(text)" }

  /// What several new ones are called after their number.
  public static let severalNew = "nye løfter"
}

/// How many promises have become what (løfteregnskab).
public struct PromiseTally: Equatable, Sendable {
  /// How many were kept, weren't, are open, lapsed, and of the open ones are late.
  public let kept, broken, open, lapsed, overdue: Int

  /// Counts promises; without a day, none is late.
  public init(_ promises: some Sequence<Promise>, on today: Day? = nil) {
    var counts: [PromiseState: Int] = [:]
    var overdue = 0
    for promise in promises {
      counts[promise.state, default: 0] += 1
      if today.map(promise.isOverdue) ?? false { overdue += 1 }
    }
    (kept, broken) = (counts[.kept] ?? 0, counts[.broken] ?? 0)
    (open, lapsed) = (counts[.open] ?? 0, counts[.lapsed] ?? 0)
    self.overdue = overdue
  }

  /// "5 holdt, 1 ikke holdt, 2 åbne, heraf 1 overskredet"; empty where there are none.
  public var words: String {
    [
      kept == 0 ? "" : "\(kept) holdt", broken == 0 ? "" : "\(broken) ikke holdt",
      open == 0
        ? ""
        : open.counted("åbent", "åbne") + (overdue == 0 ? "" : ", heraf \(overdue) overskredet"),
      lapsed == 0 ? "" : lapsed.counted("bortfaldet", "bortfaldne"),
    ].joinedFilled(separator: ", ")
  }
}

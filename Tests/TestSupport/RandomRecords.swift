import Core

/// Random edits of any kind of record, by what its fields are: a new kind or field is in the laws by
/// itself.
extension RandomEdits {
  /// The kinds whose records are made by actions of their own: they follow from other records, or
  /// stand for two of them at once.
  private static let made: Set<Kind> = [
    .project, .milestone, .modelEconomy, .agreement, .goalFinding, .keyFinding, .usage, .fixedShare,
  ]

  /// The kinds whose records are changed by actions of their own.
  private static let guarded: Set<Kind> = [.agreement]

  /// The kinds that a project always has.
  private static let lasting: Set<Kind> = [.project, .milestone]

  /// An edit that makes, changes or removes a record.
  mutating func ordinary(in project: Project) throws -> Edit {
    let kind = random.pick(kinds)
    switch random.pick(0..<8) {
    case 0: return try removal(in: project)
    case 1...4: return try change(kind.type, in: project)
    default: return try new(kind.type, in: project)
    }
  }

  /// An edit that removes a record of any kind.
  mutating func removal(in project: Project) throws -> Edit {
    let kind = random.pick(kinds.filter { !Self.lasting.contains($0) })
    let references = project.references(of: kind.type)
    guard let reference = references.randomElement(using: &random) else { throw Unsuited() }
    return project.remove(reference)
  }

  private mutating func new<Record: Entity>(
    _ type: Record.Type, in project: Project
  ) throws -> Edit {
    if Self.made.contains(Record.kind) { throw Unsuited() }
    var record = Record(id: ids.next())
    for field in Record.fields {
      if let kind = field.target, !field.isAsked {
        // What it belongs to.
        let owner = project.references(of: kind.type).randomElement(using: &random)?.id
        if owner == nil, field.needsRecord { throw Unsuited() }
        try write(owner, to: field.name, of: &record)
      } else if field.isAsked {
        let mayBeLeft = !Record.required.contains(field.name) && !field.needsRecord
        if mayBeLeft, random.oneIn(2) { continue }
        try fill(field.name, of: &record, in: project)
      } else if field.name == "position" {
        try write(random.pick(1...20).stored, to: field.name, of: &record)
      } else if !field.isInternal, field.type != .word, random.oneIn(3) {
        let value = value(as: field.description.face.input, in: project)
        try write(value, to: field.name, of: &record)
      }
    }
    return try allowed(&record, in: project) { project.add($0) }
  }

  mutating func change<Record: Entity>(
    _ type: Record.Type, in project: Project
  ) throws -> Edit {
    if Self.guarded.contains(Record.kind) { throw Unsuited() }
    let asked = Record.fields.filter(\.isAsked).map(\.name)
    let records = Record.table(project).all
    guard let old = records.randomElement(using: &random), !asked.isEmpty else { throw Unsuited() }
    var new = old
    for name in asked.shuffled(using: &random).prefix(random.pick(1...5)) {
      try fill(name, of: &new, in: project)
    }
    return try allowed(&new, in: project) {
      Edit("Rettet: \(old.name(in: project))", old.changes(to: $0))
    }
  }

  /// The edit that a record comes of, with the fields filled that a refusal asks for.
  private mutating func allowed<Record: Entity>(
    _ record: inout Record, in project: Project, _ edit: (Record) throws -> Edit
  ) throws -> Edit {
    for _ in 1...4 {
      settle(&record)
      do {
        let edit = try edit(record)
        try project.check(edit)
        return edit
      } catch let refusal as Refusal {
        guard let name = refusal.field, Record.field(name)?.isAsked == true else { throw refusal }
        try fill(name, of: &record, in: project)
      }
    }
    throw Unsuited()
  }

  private mutating func fill<Record: Entity>(
    _ name: String, of record: inout Record, in project: Project
  ) throws {
    let question = record.question(name, in: project)
    let value = value(as: question.input, in: project)
    guard question.limit?.refusal(of: value) == nil else { throw Unsuited() }
    try write(value, to: name, of: &record)
  }

  private func write<Record: Entity>(
    _ value: String?, to name: String, of record: inout Record
  ) throws {
    guard let new = record.with(stored: [name: value]) else { throw Unsuited() }
    record = new
  }

  /// A stored text of a field, or nil for its default.
  private mutating func value(as input: FieldInput, in project: Project) -> String? {
    switch input {
    case .line, .lines: return mention(in: project)
    case .day: return day()?.stored
    case .amount:
      return random.pick([
        nil, Quantity(random.pick(0...500)), Quantity(random.pick(0...500_000)),
        Quantity(hundredths: random.pick(1...90_000)),
      ])?.stored
    case .year: return random.oneIn(3) ? nil : String(random.pick(2020...2030))
    case .period: return random.oneIn(3) ? nil : Period(year: random.pick(2025...2026))?.stored
    case .areas:
      let areas = (0..<random.pick(0...3)).map { _ in Quantity(random.pick(1...400)) }
      return areas.isEmpty ? nil : BusinessAreas(areas).stored
    case .mixture:
      let percent = random.pick(0...100)
      return random.oneIn(3)
        ? nil : KeyMixture([(.dwellings, percent), (.area, 100 - percent)])?.stored
    case .choice(let choices): return random.pick(choices).stored
    case .several(let choices):
      let some = choices.shuffled(using: &random).prefix(random.pick(0...3))
      return some.isEmpty ? nil : some.compactMap(\.stored).stored
    // A question has the records themselves.
    case .record, .records, .path, .mailboxes: return nil
    }
  }

  /// What holds of such records, whoever fills them in.
  private mutating func settle<Record: Entity>(_ record: inout Record) {
    if var stakeholder = record as? Stakeholder, !stakeholder.mail.isEmpty {
      stakeholder.mail = random.pick(Self.addresses)
      record = stakeholder as! Record
    }
    switch record {
    case var info as ProjectInfo where !info.site.isEmpty:
      info.site = "https://fjordbo.example/\(random.pick(1...9))"
      record = info as! Record
    case var stakeholder as Stakeholder where stakeholder.kind == .person:
      // What is also a word, such as »Beboere«, has never been a person's name.
      let isOfPlaybook = (1...Playbook.stakeholderNames.count).contains(stakeholder.number)
      if isOfPlaybook || Playbook.stakeholderNames.contains(stakeholder.name) {
        stakeholder.kind = .group
      } else {
        stakeholder.name = random.pick(Self.persons)
      }
      record = stakeholder as! Record
    case var item as ChecklistItem where item.activity != nil && !item.milestone.isEmpty:
      // It is of one of them.
      if random.oneIn(2) { item.activity = nil } else { item.milestone = "" }
      record = item as! Record
    case var decision as Decision where !decision.matter.isEmpty:
      // A decision is on a milestone or on another matter.
      if random.oneIn(2) {
        decision.matter = ""
      } else {
        (decision.milestone, decision.department) = ("", nil)
        (decision.agreement, decision.round) = (nil, nil)
      }
      record = decision as! Record
    case var task as OperationalTask where task.agreement != nil && task.model != nil:
      // So is a task.
      if random.oneIn(2) { task.agreement = nil } else { task.model = nil }
      record = task as! Record
    default: break
    }
  }
}

extension Field where Owner: Entity {
  /// Whether it is a reference that the record can't be without.
  fileprivate var needsRecord: Bool {
    target != nil && type == .text && description.standard != nil
  }
}

/// Nothing that can be done in the project as it is.
private struct Unsuited: Error {}

extension Project {
  /// The references of all records of a kind.
  public func references<Record: Entity>(of type: Record.Type) -> [Reference] {
    Record.table(self).all.map(\.reference)
  }
}

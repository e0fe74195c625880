extension Project {
  /// Carries out a change without asking whether it conflicts.
  ///
  /// Throws when the journal it comes from speaks of what isn't there.
  public mutating func apply(_ change: Change) throws(Damage) {
    // Spelled out, not by `Entity.table`: the whole journal goes through here at every start.
    switch change.reference.kind {
    case .project:
      // There is one project record; it is there from the beginning and stays.
      guard case .set = change else { throw Damage(change: change) }
      try infoTable.apply(change)
      stakeholderNumbers.note(upTo: info.lastNumber)
    case .department: try departmentTable.apply(change)
    case .milestone: try milestoneTable.apply(change)
    case .checklistItem: try checklistTable.apply(change)
    case .decision: try decisionTable.apply(change)
    case .stakeholder:
      try stakeholderTable.apply(change)
      stakeholderNumbers.note(change)
    case .assessment: try assessmentTable.apply(change)
    case .contact: try contactTable.apply(change)
    case .communication: try communicationTable.apply(change)
    case .condition: try conditionTable.apply(change)
    case .opportunity: try opportunityTable.apply(change)
    case .dialogue: try dialogueTable.apply(change)
    case .expectation: try expectationTable.apply(change)
    case .activity:
      try activityTable.apply(change)
      activityNumbers.note(change)
    case .goal:
      try goalTable.apply(change)
      goalNumbers.note(change)
    case .measurement: try measurementTable.apply(change)
    case .usage: try usageTable.apply(change)
    case .allocationKey:
      try allocationKeyTable.apply(change)
      allocationKeyNumbers.note(change)
    case .fixedShare: try fixedShareTable.apply(change)
    case .operatingModel: try operatingModelTable.apply(change)
    case .modelEconomy: try modelEconomyTable.apply(change)
    case .operationalTask: try operationalTaskTable.apply(change)
    case .agreement: try agreementTable.apply(change)
    case .round:
      try roundTable.apply(change)
      roundNumbers.note(change)
    case .goalFinding: try goalFindingTable.apply(change)
    case .keyFinding: try keyFindingTable.apply(change)
    case .adjustment: try adjustmentTable.apply(change)
    case .meeting: try meetingTable.apply(change)
    }
  }

  /// A field's stored text, and whether its record is there at all.
  public func value(of field: String, in reference: Reference) -> (exists: Bool, text: String?) {
    value(of: field, in: reference.id, as: reference.kind.type)
  }

  /// A record's stored fields, or nil when it isn't there.
  public func stored(_ reference: Reference) -> [String: String]? {
    record(reference)?.stored
  }

  /// Whether the record is there.
  public func contains(_ reference: Reference) -> Bool { record(reference) != nil }

  /// The records that refer to `reference`, in a stable order.
  public func records(referringTo reference: Reference) -> [Reference] {
    Kind.allCases.flatMap { records(referringTo: reference, among: $0.type) }
      .sorted { $0.id < $1.id }
  }

  /// What people call a record, from what it is now or, when it is gone, from `fields`.
  public func name(of reference: Reference, fields: [String: String] = [:]) -> String {
    (record(reference) ?? reference.kind.type.make(reference.id, from: fields)).name(in: self)
  }

  /// A field's stored text as people read it, with the name of the record it refers to.
  public func show(_ text: String?, of field: String, in kind: Kind) -> String {
    show(text, of: field, as: kind.type)
  }

  /// Whether the record `user` is there and refers to `reference`.
  func refers(_ user: Reference, to reference: Reference) -> Bool {
    refers(user.id, to: reference, as: user.kind.type)
  }

  private func refers<Record: Entity>(
    _ id: String, to reference: Reference, as type: Record.Type
  ) -> Bool {
    guard let record = self[keyPath: Record.table][id] else { return false }
    return Record.fields.contains { $0.refers($0.read(record), to: reference) }
  }

  /// The record that `reference` points at, or nil.
  public func record(_ reference: Reference) -> (any Entity)? {
    record(reference.id, as: reference.kind.type)
  }

  private func record<Record: Entity>(_ id: String, as type: Record.Type) -> (any Entity)? {
    self[keyPath: Record.table][id]
  }

  private func value<Record: Entity>(
    of field: String, in id: String, as type: Record.Type
  ) -> (exists: Bool, text: String?) {
    self[keyPath: Record.table].value(of: field, in: id)
  }

  private func records<Record: Entity>(
    referringTo reference: Reference, among type: Record.Type
  ) -> [Reference] {
    let fields = Record.fields.filter { $0.target == reference.kind }
    if fields.isEmpty { return [] }
    return self[keyPath: Record.table].all
      .filter { record in fields.contains { $0.refers($0.read(record), to: reference) } }
      .map(\.reference)
  }

  private func show<Record: Entity>(
    _ text: String?, of name: String, as type: Record.Type
  ) -> String {
    guard let field = Record.field(name) else { return text ?? "–" }
    if field.target == nil || text == nil { return field.show(text) }
    return field.references(in: text).map { record($0)?.plainName ?? "slettet" }
      .joined(separator: ", ")
  }
}

extension Entity {
  /// A record made of stored fields as far as they can be read.
  fileprivate static func make(_ id: String, from fields: [String: String]) -> any Entity {
    var record = Self(id: id)
    for field in Self.fields {
      if let text = fields[field.name] { _ = field.write(&record, text) }
    }
    return record
  }
}

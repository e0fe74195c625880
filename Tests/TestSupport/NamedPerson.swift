import Core

/// A person who is told of wherever that may be, to be looked for where nobody is to be named.
public struct NamedPerson: Sendable, CustomStringConvertible {
  /// Where the history has the person's name besides what is told: that is what tells that it is one.
  public enum Place: Sendable, CaseIterable {
    /// In every field that asks for a name, and as the author of all edits.
    case everywhere
    case author, responsible, stakeholder, role, participant, apologies, dialogue
  }

  private let name: String
  private let place: Place

  /// One for each place, one who is known by a first name alone, and one whose has two letters.
  public static let all =
    Place.allCases.map { NamedPerson(name: "Xenia Qvistgaard", place: $0) }
    + [Place.author, .responsible, .stakeholder, .participant].flatMap {
      [NamedPerson(name: "Xenia", place: $0), NamedPerson(name: "Xø Qvistgaard", place: $0)]
    }

  /// One who is named in all places.
  public static let everywhere = all[0]

  /// Who it is and where, for a test's report.
  public var description: String { "\(name) (\(place))" }

  /// What tells of the person: each word of the name, and how the person is reached.
  public var traces: [String] { name.split(separator: " ").map(String.init) + Self.ways }

  private static let ways = [
    "fjordbo.dk", "12 34 56 78", "12345678", "12-34-56-78", "12.34.56.78", "12 345 678",
    "1234 5678",
  ]

  private var told: String {
    """
    Ring til \(name), \(name.split(separator: " ")[0])@fjordbo.dk, tlf.12345678 el. +4512345678, \
    004512345678, 12 34 56 78/12 34 56 78 8-10, 12-34-56-78, 12.34.56.78, 12 345 678, 1234 5678. \
    \(name) svarer
    """
  }

  /// A history with the person in the place, and told of in every text but those that ask for a name
  /// and the names of what is no person.
  ///
  /// Which fields those are stands here once more, without the help of what hides it.
  public func put(into transactions: [Transaction]) throws -> [Transaction] {
    var told = transactions.map { own in
      Transaction(
        id: own.id, author: place == .author || place == .everywhere ? name : own.author,
        time: own.time, label: "\(own.label) \(name)", act: own.act,
        changes: own.changes.map(named))
    }
    if let last = told.popLast() {
      let project = try Ledger(folding: told + [last]).project
      told.append(
        Transaction(
          id: last.id, author: last.author, time: last.time, label: last.label, act: last.act,
          changes: last.changes + (record(in: project)?.changes ?? [])))
    }
    return told
  }

  /// What has the person in the place.
  private func record(in project: Project) -> Edit? {
    let id = "xenia"
    return switch place {
    case .everywhere, .author: nil
    case .responsible: project.edit(project.milestones[0]) { $0.responsible = name }
    case .stakeholder:
      project.add(Stakeholder(id: id).with { ($0.name, $0.kind) = (name, .person) })
    case .role:
      project.add(
        Stakeholder(id: id).with {
          ($0.name, $0.kind, $0.isOnePerson) = ("Ejendomsmester \(name)", .role, true)
        })
    case .participant:
      project.add(Meeting(id: id).with { $0.participants = "Driftslederen, \(name) og formanden" })
    case .apologies: project.add(Meeting(id: id).with { $0.apologies = "Afbud:\n\(name)" })
    case .dialogue:
      project.add(
        Dialogue(id: id).with { $0.participants = "11 beboere og \(name) i fælleshuset" })
    }
  }

  /// The fields that ask for a name, and those that say who.
  private static let names: Set<String> = [
    "responsible", "leader", "deputy", "holder", "doneBy", "participants", "apologies", "body",
    "audience", "source",
  ]

  /// The names of what is no person.
  private static let others: [Kind: Set<String>] = [
    .project: ["name", "organisation"], .department: ["name"], .role: ["title"],
    .stakeholder: ["name"],
  ]

  private func named(_ change: Change) -> Change {
    let kind = change.reference.kind
    func named(_ text: String?, _ field: String) -> String? {
      let traits = kind.type.descriptions.first { $0.name == field }
      guard let text, let traits, traits.type == .text, traits.target == nil, traits.isAsked,
        Self.others[kind]?.contains(field) != true, traits.holds("\(text)\n\(told)")
      else { return text }
      if Self.names.contains(field) { return place == .everywhere ? name : text }
      return "\(text) \(told)"
    }
    func named(_ fields: [String: String]) -> [String: String] {
      Dictionary(uniqueKeysWithValues: fields.map { ($0, named($1, $0) ?? $1) })
    }
    return switch change {
    case .insert(let reference, let fields): .insert(reference, named(fields))
    case .remove(let reference, let fields): .remove(reference, named(fields))
    case .set(let reference, let field, let old, let new):
      .set(reference, field: field, old: named(old, field), new: named(new, field))
    }
  }
}

import Core

/// A person who is put wherever a person may be named, to be looked for where none is to be.
public enum NamedPerson {
  /// What tells of the person: the name and each of its words, and how the person is reached.
  public static let traces = ["Xenia", "Qvistgaard", "xenia@", "12 34 56 78", "12345678"]

  private static let name = "Xenia Qvistgaard"
  private static let told = "Ring til Xenia Qvistgaard, xenia@fjordbo.dk, 12 34 56 78 el. 12345678"

  /// A history with the person as the author of all edits, in every field that asks for a name, and in
  /// every text but the names of what is no person.
  ///
  /// Which fields those are stands here once more, without the help of what hides it.
  public static func put(into transactions: [Transaction]) -> [Transaction] {
    transactions.map { own in
      Transaction(
        id: own.id, author: name, time: own.time, label: "\(own.label) \(name)", act: own.act,
        changes: own.changes.map(named))
    }
  }

  private static let names: Set<String> = ["responsible", "leader", "deputy", "holder", "doneBy"]

  /// The names of what is no person.
  private static let others: [Kind: Set<String>] = [
    .project: ["name", "organisation"], .department: ["name"], .role: ["title"],
    .stakeholder: ["name"],
  ]

  private static func named(_ change: Change) -> Change {
    let kind = change.reference.kind
    func named(_ text: String?, _ field: String) -> String? {
      let traits = kind.type.descriptions.first { $0.name == field }
      guard let text, let traits, traits.type == .text, traits.target == nil, traits.isAsked,
        others[kind]?.contains(field) != true, traits.holds("\(text)\n\(told)")
      else { return text }
      return names.contains(field) ? name : "\(text) \(told)"
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

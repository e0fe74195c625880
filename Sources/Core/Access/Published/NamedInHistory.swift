import Text

/// All persons whom a history names, so that none of them is named where everybody can read: a role
/// stands in the place of one, or nothing does.
struct NamedInHistory {
  private let roles: RoleWords
  /// What the project calls those who have its roles.
  private let titles: [String: String]
  private let holders: [(names: PersonNames, title: String)]
  private let persons: PersonNames

  /// Those whom a whole history names.
  ///
  /// They are whoever has been written where a name is asked for, has led the project or had a role in
  /// it, is a person among the stakeholders, or has signed an edit; and what isn't known as a role
  /// counts as a name.
  init(in ledger: Ledger) {
    let project = ledger.project
    let roles = RoleWords(in: project)
    let held =
      [(project.info.leader.trimmed, "Projektleder")]
      + project.roles.map { ($0.holder.trimmed, $0.title.trimmed) }
    let titles = Dictionary(
      held.filter { !$0.0.isEmpty && !$0.1.isEmpty && !roles.areRoles($0.0) },
      uniquingKeysWith: { $1 })
    self.roles = roles
    self.titles = titles
    holders = titles.map { name, title in
      (PersonNames([name], addresses: [], others: titles.keys.filter { $0 != name }), title)
    }
    persons = PersonNames(
      Self.names(in: ledger, roles), addresses: [], others: roles.names)
  }

  private static func names(in ledger: Ledger, _ roles: RoleWords) -> [String] {
    var written: Set<String> = []
    for transaction in ledger.entries.map(\.transaction) {
      written.insert(transaction.author)
      for (reference, field, text) in transaction.changes.flatMap(\.texts)
      where reference.kind.namingFields.contains(field) {
        written.insert(text)
      }
    }
    let stakeholders = ledger.stakeholderLives.values.joined().filter {
      $0.kind == .person || roles.mayBePerson($0.name)
    }
    // Where several are written, they are sought one by one.
    let single = written.flatMap(\.separated).filter { !roles.areRoles($0) }
    let whole = Set(single + stakeholders.map(\.name))
    return Array(whole) + whole.flatMap { parts(of: $0, roles) }
  }

  /// The words of a name that are names by themselves, with their capitals: so they aren't found where
  /// they are ordinary words.
  private static func parts(of name: String, _ roles: RoleWords) -> [String] {
    name.ownWords.map(\.word).filter { $0.count > 2 && !roles.isKnown($0) }
      .map(\.capitalizedFirst)
  }

  // MARK: - What stands instead

  /// A running text, with a title where somebody was named who has one, and otherwise that it is a
  /// person; without addresses and telephone numbers.
  func words(_ text: String) -> String { withoutNames(text).withoutAddresses }

  /// Who does something: a role; nil where that isn't known of what is written.
  func role(_ text: String) -> String? {
    if roles.areRoles(text) { return text }
    return titles[text.trimmed]
  }

  /// Whom one can ask, and how: as it is written where it names nobody, and otherwise nothing but the
  /// role; nil where there is none.
  func contact(_ text: String) -> String? {
    let shown = withoutNames(text)
    if shown == text, !roles.mayBePerson(text) { return text }
    return text.separated.compactMap(role).first
  }

  /// The address of a page as it is; nil where somebody is named in it, also in small letters.
  func address(_ text: String) -> String? {
    let spelled = text.ownWords.map(\.word.capitalizedFirst).joined(separator: " ")
    return [text, spelled].allSatisfy { words($0) == $0 } ? text : nil
  }

  private func withoutNames(_ text: String) -> String {
    let titled = text.replacing(
      holders.flatMap { names, title in names.places(in: text).map { ($0, title) } })
    guard persons.mayStand(in: Array(titled.utf8)[...]) else { return titled }
    return persons.replaced(in: titled, with: NamedPersons.one)
      .replacing(Erasure.substitute, with: NamedPersons.one)
  }
}

extension Kind {
  /// The stored names of the fields that people are named in.
  fileprivate var namingFields: Set<String> { Self.namingFields[self] ?? [] }

  private static let namingFields: [Kind: Set<String>] = {
    var fields = Dictionary(
      uniqueKeysWithValues: allCases.map { kind in
        let asked = kind.type.descriptions.filter { $0.isAsked && $0.face.known == .names }
        return (kind, Set(asked.map(\.name)))
      })
    fields[.project, default: []].insert("leader")
    fields[.activity, default: []].insert("doneBy")
    return fields
  }()
}

extension Change {
  /// All texts that it has, before and after, with their fields.
  var texts: [(reference: Reference, field: String, text: String)] {
    switch self {
    case .insert(let reference, let fields), .remove(let reference, let fields):
      fields.map { (reference, $0, $1) }
    case .set(let reference, let field, let old, let new):
      [old, new].compactMap(\.self).map { (reference, field, $0) }
    }
  }
}

extension String {
  /// What stands between commas and the like: each of several who are written together.
  fileprivate var separated: [String] {
    replacing(" og ", with: ",").split { ",;/&·(".contains($0) || $0.isNewline }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

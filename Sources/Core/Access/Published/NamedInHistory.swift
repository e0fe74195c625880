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
  /// it, has taken part in a meeting, is a person among the stakeholders, or has signed an edit; and
  /// what isn't known as a role counts as a name.
  init(in ledger: Ledger) {
    let project = ledger.project
    let roles = RoleWords(in: project)
    let held =
      [(project.info.leader.trimmed, "Projektleder")]
      + project.roles.map { ($0.holder.trimmed, $0.title.trimmed) }
    let titles = Dictionary(
      held.filter { !roles.persons(in: $0.0).isEmpty && roles.isRole($0.1) },
      uniquingKeysWith: { $1 })
    self.roles = roles
    self.titles = titles
    holders = titles.map { name, title in
      (PersonNames([name], addresses: [], others: titles.keys.filter { $0 != name }), title)
    }
    persons = PersonNames(
      Array(Self.names(in: ledger, roles)), addresses: [], others: roles.names)
  }

  private static func names(in ledger: Ledger, _ roles: RoleWords) -> Set<String> {
    var asked: Set<String> = []
    var told: Set<String> = []
    for transaction in ledger.entries.map(\.transaction) {
      if transaction.author.isSignature { asked.insert(transaction.author) }
      for (reference, field, text) in transaction.changes.flatMap(\.texts) {
        if reference.kind.namingFields.contains(field) { asked.insert(text) }
        if reference.kind.tellingFields.contains(field) { told.insert(text) }
      }
    }
    // Whatever else the person was called, and was written down as, before.
    let persons = ledger.stakeholderLives.values.filter { $0.contains(where: \.isPerson) }
      .flatMap { $0 }.map(\.name)
    return Set(asked.flatMap(roles.persons) + told.flatMap(roles.pairs) + persons)
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
  /// roles; nil where there is none.
  func contact(_ text: String) -> String? {
    if roles.nameNobody(inContact: text) { return text }
    var found: [String] = []
    for known in text.separated.compactMap(role) where !found.contains(known) {
      found.append(known)
    }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  /// The address of a page as it is; nil where somebody is named in it, also in small letters.
  func address(_ text: String) -> String? {
    let spelled = text.ownWords.map(\.word.capitalizedFirst).joined(separator: " ")
    return [text, spelled].allSatisfy { words($0) == $0 } ? text : nil
  }

  private func withoutNames(_ text: String) -> String {
    let titled = text.replacing(
      holders.flatMap { names, title in names.places(in: text).map { ($0, title) } })
    let mayName = persons.mayStand(in: Array(titled.utf8)[...])
    return (mayName ? persons.replaced(in: titled, with: NamedPersons.one) : titled)
      .replacing(Erasure.substitute, with: NamedPersons.one).withPersonsAsWords
  }
}

extension Kind {
  /// The stored names of the fields that people are named in.
  fileprivate var namingFields: Set<String> { Self.namingFields[self] ?? [] }

  private static let namingFields: [Kind: Set<String>] = {
    let others: [Kind: Set<String>] = [
      .project: ["leader"], .activity: ["doneBy"], .meeting: ["participants", "apologies"],
      .dialogue: ["participants"], .decision: ["body"], .phaseGate: ["body"],
      // A person may have been written there by mistake.
      .role: ["title"], .stakeholder: ["name"],
    ]
    return Dictionary(
      uniqueKeysWithValues: allCases.map { kind in
        let asked = kind.type.descriptions.filter { $0.isAsked && $0.face.known == .names }
        return (kind, Set(asked.map(\.name)).union(others[kind] ?? []))
      })
  }()

  /// The stored names of the fields that tell of persons as well as of anything else.
  fileprivate var tellingFields: Set<String> {
    switch self {
    case .promise: ["audience"]
    case .condition, .wish: ["source"]
    default: []
    }
  }
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
  /// Whether an author's name is more than a login, which is one word in small letters.
  fileprivate var isSignature: Bool { contains { $0.isUppercase || !$0.isLetter } }

  /// The text with what stands for persons as people write it: once for names beside each other, and
  /// with a capital where a sentence begins.
  fileprivate var withPersonsAsWords: String {
    let one = NamedPersons.one
    guard contains(one) else { return self }
    var pieces = components(of: one)
    for place in pieces.indices.dropFirst().dropLast().reversed()
    where [" ", "-"].contains(pieces[place]) {
      pieces.remove(at: place)
    }
    return pieces.dropFirst().reduce(pieces[0]) { text, rest in
      text + (text.endsSentence ? one.capitalizedFirst : one) + rest
    }
  }

  /// What stands around each place of another text.
  private func components(of other: String) -> [String] {
    var (pieces, rest) = ([String](), self[...])
    while let place = rest.firstRange(of: other) {
      pieces.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return pieces + [String(rest)]
  }

  /// Whether a sentence begins after it.
  private var endsSentence: Bool {
    guard let last = last(where: { !" -–•*»\"(".contains($0) }) else { return true }
    return ".!?".contains(last) || last.isNewline
  }
}

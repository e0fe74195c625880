import Text

/// The words by which a project calls roles, groups and places, and so what tells them from the names
/// of persons.
struct RoleWords {
  /// The names that the project has for what is no person.
  let names: [String]
  private let words: Set<String>

  init(in project: Project) {
    let info = project.info
    let own =
      [info.name, info.organisation] + project.departments.map(\.name) + project.roles.map(\.title)
    // A person may have been written down as a group, as a new stakeholder is until it is changed.
    let usual = RoleWords(own)
    let groups = project.stakeholders.filter { !$0.isPerson }.map(\.name)
    self.init(own + groups.filter { !usual.mayBePerson($0) })
  }

  private init(_ names: [String]) {
    self.names = names.filter { !$0.trimmed.isEmpty }
    words = Set(names.flatMap(\.ownWords).map(\.word))
  }

  /// Whether a text is of one or more roles and nothing else: every word of it is known as part of
  /// one.
  func areRoles(_ text: String) -> Bool {
    let all = text.ownWords
    return !all.isEmpty && all.allSatisfy { isKnown($0.word) }
  }

  /// Whether a text may have the name of a person in it whom the project doesn't know: two words with
  /// capitals beside each other, neither of which is known.
  func mayBePerson(_ text: String) -> Bool {
    let unknown = text.ownWords.map { $0.isCapitalized && !isKnown($0.word) }
    return zip(unknown, unknown.dropFirst()).contains { $0 && $1 }
  }

  /// Whether a word, in small letters, belongs to the names of roles.
  func isKnown(_ word: String) -> Bool {
    words.contains(word) || word.hasSuffix("s") && words.contains(String(word.dropLast()))
      || word.allSatisfy(\.isNumber) || Self.small.contains(word) || Self.ends(word)
  }

  /// Whether a word ends as what people are called by what they do, whatever its own ending.
  private static func ends(_ word: String) -> Bool {
    endings.contains { ending in
      guard word.hasSuffix(ending) else { return false }
      let stem = word.dropLast(ending.count)
      return functions.contains { stem.hasSuffix($0) }
    }
  }

  /// What a noun may end in besides: "driftslederen", "bestyrelsernes".
  private static let endings = ["", "e", "en", "et", "er", "r", "n", "ne", "erne", "ene"].flatMap {
    [$0, $0 + "s"]
  }

  /// What the words for roles, bodies and groups in housing end in.
  private static let functions = [
    "administration", "afdeling", "ansat", "ansatt", "ansvarlig", "arkitekt", "assistent",
    "beboer", "bestyrelse", "bogholder", "bogholderi", "boligorganisation", "chef", "direktion",
    "direktør", "drift", "entreprenør", "forening", "formand", "formænd", "funktionær", "gruppe",
    "gårdmand", "gårdmænd", "ingeniør", "inspektør", "jurist", "kasserer", "kommune", "konsulent",
    "kontor", "koordinator", "leder", "ledelse", "lejer", "leverandør", "medarbejder", "mester",
    "mestr", "møde", "organisation", "personale", "referent", "regnskab", "repræsentant",
    "repræsentantskab", "revisor", "råd", "rådgiver", "sekretariat", "sekretær", "service",
    "suppleant", "teknik", "tekniker", "tovholder", "udlejning", "udvalg", "vagt", "valgt", "vært",
    "økonomi",
  ]

  /// The words between them.
  private static let small: Set<String> = [
    "af", "afd", "alle", "andre", "begge", "den", "det", "de", "daglig", "daglige", "for", "fra",
    "fælles", "i", "it", "hr", "lokal", "lokale", "med", "og", "på", "samt", "til", "ved",
    "administrativ", "administrative", "ny", "nye", "to", "tre", "fire", "fem",
  ]
}

extension String {
  /// The words of the text in small letters, each with whether it begins with a capital.
  var ownWords: [(word: String, isCapitalized: Bool)] {
    split { !$0.isLetter && !$0.isNumber }.map {
      ($0.lowercased(), $0.first?.isUppercase ?? false)
    }
  }
}

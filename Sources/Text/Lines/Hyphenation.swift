/// Where a Danish word that is longer than a line is broken: between the parts of a compound that
/// are known, else where the line ends.
enum Hyphenation {
  /// The break in a word that begins at `beginning`, and whose units from `start` have room for so
  /// many that the unit at `limit` is the first that is too much: the place of the next line's first
  /// unit, and whether the line ends in a hyphen, which takes one column.
  static func cut(
    _ units: [some Wrappable], ofWordFrom beginning: Int, from start: Int, before limit: Int
  ) -> (place: Int, hasHyphen: Bool) {
    // A hyphen wants company: lines this short show what they can.
    guard limit - start >= leastLine, units[limit - 1].letter != nil, units[limit].letter != nil
    else { return (limit, false) }
    // What has a sign of its own to break after needs no hyphen.
    if let sign = (start + leastPart..<limit).last(where: { "-–/".contains(units[$0].sign) }) {
      return (sign + 1, false)
    }
    if start - beginning < longestAddress, isAddress(units, from: beginning) {
      return (limit, false)
    }
    let rest = units[start..<min(units.count, start + longestWord + 1)].prefix { !$0.isBlank }
    // What is longer is no word, and could be of any length.
    if rest.count > longestWord { return (limit - 1, true) }
    let word = rest.map { $0.letter ?? " " }
    let places = (leastPart..<limit - start).reversed().filter { place in
      word.count - place >= leastPart && word[place] != " " && word[place - 1] != " "
    }
    let joint = places.first { place in
      lastParts[word[place]]?.contains { word[place...].starts(with: $0) } ?? false
        || firstParts[word[place - 1]]?.contains { word[..<place].ends(with: $0) } ?? false
    }
    if let joint { return (start + joint, true) }
    guard units[limit - 2].letter != nil else { return (limit - 1, false) }
    // A consonant goes with the vowel after it, and no line is left with a letter or two.
    let syllable = places.first { place in
      !vowels.contains(word[place]) && vowels.contains(word[place + 1])
    }
    return (start + (syllable ?? limit - start - 1), true)
  }

  /// Whether the word at `beginning` begins as an address or a path, to which a hyphen would be a
  /// letter more.
  private static func isAddress(_ units: [some Wrappable], from beginning: Int) -> Bool {
    let word = units[beginning...].prefix(longestWord).prefix { !$0.isBlank && !$0.isNewline }
      .map(\.sign)
    return word.first == "/" || word.contains("\\")
      || word.indices.dropLast(2).contains { word[$0...$0 + 2] == [":", "/", "/"] }
  }

  private static let leastLine = 4
  private static let vowels: Set<Character> = Set("aeiouyæøåé")
  private static let leastPart = 3
  private static let longestWord = 60
  private static let longestAddress = 1_000

  /// What compounds of this trade begin with, each with what binds it, by their last letters.
  private static let firstParts = Dictionary(
    grouping: [
      "administrations", "afdelings", "ansvars", "arbejds", "arbejdsmiljø", "arbejdsplads",
      "beboer", "beslutnings", "bolig", "budget", "drifts", "ejendoms", "erhvervs", "etablerings",
      "evaluerings", "fordelings", "forretnings", "fælles", "implementerings", "indsats",
      "informations", "interessent", "kommunikations", "ledelses", "lejemåls", "leverandør",
      "medarbejder", "omkostnings", "opfølgnings", "organisations", "personale", "projekt",
      "samarbejds", "samdrifts", "service", "tillids", "tiltrædelses", "udgangs", "udviklings",
      "vedligeholdelses", "økonomi",
    ].map(Array.init), by: { $0[$0.count - 1] })

  /// What they end in, by their first letters.
  private static let lastParts = Dictionary(
    grouping: [
      "afdeling", "aftale", "aktivitet", "analyse", "ansvarlig", "bestyrelse", "budget",
      "fordeling",
      "forening", "fællesskab", "gruppe", "henvendelse", "ledelse", "ledere", "lederen",
      "medarbejder",
      "mester", "mestre", "milepæl", "møde", "nøgle", "opgave", "ordning", "organisation",
      "oversigt",
      "registrering", "repræsentant", "selskab", "udgift", "undersøgelse", "virksomhed",
      "vurdering",
    ].map(Array.init), by: { $0[0] })
}

extension Wrappable {
  /// The small letter that it is; nil for what isn't a letter.
  fileprivate var letter: Character? {
    let sign = sign
    return sign.isLetter ? sign.lowercased().first : nil
  }
}

extension ArraySlice<Character> {
  fileprivate func ends(with part: [Character]) -> Bool {
    count >= part.count && suffix(part.count).elementsEqual(part)
  }
}

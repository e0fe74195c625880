/// Where a Danish word that is longer than a line is broken: between the parts of a compound that
/// are known, else where the line ends.
enum Hyphenation {
  /// The break in a word whose units from `start` have room for so many that the unit at `limit` is
  /// the first that is too much: the place of the next line's first unit, and whether the line ends
  /// in a hyphen, which takes one column.
  static func cut(
    _ units: [some Wrappable], from start: Int, before limit: Int
  ) -> (place: Int, hasHyphen: Bool) {
    // A hyphen wants company: lines this short show what they can.
    guard limit - start >= leastLine, units[limit - 1].letter != nil, units[limit].letter != nil
    else { return (limit, false) }
    // What has a sign of its own to break after needs no hyphen.
    if let sign = (start + leastPart..<limit).last(where: { "-–/".contains(units[$0].sign) }) {
      return (sign + 1, false)
    }
    let rest = units[start..<min(units.count, limit + longestPart)].prefix { !$0.isBlank }
    let word = rest.map { $0.letter ?? " " }
    let places = (leastPart..<limit - start).reversed()
    let joint = places.first { place in
      word.count - place >= leastPart
        && (lastParts.contains { word[place...].starts(with: $0) }
          || firstParts.contains { word[..<place].ends(with: $0) })
    }
    if let joint { return (start + joint, true) }
    return (limit - 1, units[limit - 2].letter != nil)
  }

  private static let leastLine = 4
  private static let leastPart = 3
  private static let longestPart = 16

  /// What compounds of this trade begin with, each with the letter that binds it.
  private static let firstParts = [
    "administrations", "afdelings", "ansvars", "arbejds", "arbejdsmiljø", "arbejdsplads", "beboer",
    "beslutnings", "bolig", "budget", "drifts", "ejendoms", "erhvervs", "etablerings",
    "evaluerings", "fordelings", "forretnings", "fælles", "implementerings", "indsats",
    "informations", "interessent", "kommunikations", "ledelses", "lejemåls", "leverandør",
    "medarbejder", "omkostnings", "opfølgnings", "organisations", "personale", "projekt",
    "samarbejds", "samdrifts", "service", "tillids", "tiltrædelses", "udgangs", "udviklings",
    "vedligeholdelses", "økonomi",
  ].map(Array.init)

  /// What they end in.
  private static let lastParts = [
    "afdeling", "aftale", "aktivitet", "analyse", "ansvarlig", "bestyrelse", "budget", "fordeling",
    "forening", "fællesskab", "gruppe", "henvendelse", "ledelse", "ledere", "lederen", "medarbejder",
    "mester", "mestre", "milepæl", "møde", "nøgle", "opgave", "ordning", "organisation", "oversigt",
    "registrering", "repræsentant", "selskab", "udgift", "undersøgelse", "virksomhed", "vurdering",
  ].map(Array.init)
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
    count > part.count ? suffix(part.count).elementsEqual(part) : elementsEqual(part)
  }
}

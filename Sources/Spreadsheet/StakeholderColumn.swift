import Core

/// The columns of a list of stakeholders, in the order they are written.
public enum StakeholderColumn: CaseIterable, Sendable {
  case number, name, form, department, organisation, interests, concerns
  case attitude, influence, affectedness, handling, responsible
  case lastContact, nextContact, note

  /// The heading it is written under.
  public var heading: String {
    switch self {
    case .number: "Nr."
    case .name: "Interessent"
    case .form: "Art"
    case .department: "Afdeling"
    case .organisation: "Organisation"
    case .interests: "Interesser og fordele"
    case .concerns: "Bekymringer og ulemper"
    case .attitude: "Holdning"
    case .influence: "Indflydelse"
    case .affectedness: "Berørthed"
    case .handling: "Håndtering"
    case .responsible: "Ansvarlig"
    case .lastContact: "Seneste kontakt"
    case .nextContact: "Næste kontakt"
    case .note: "Note"
    }
  }

  /// The column that a heading names, whatever its case, blanks and marks; nil for any other.
  ///
  /// What stands in brackets, such as "(1-5)", doesn't count.
  public init?(heading: String) {
    let wanted = Self.plain(heading)
    let found = Self.allCases.first { column in
      Self.plain(column.heading) == wanted || column.synonyms.contains(wanted)
    }
    guard let found else { return nil }
    self = found
  }

  /// Whether a heading names what must never be kept about people here: CPR numbers, union
  /// membership, health.
  static func isForbidden(_ heading: String) -> Bool {
    let wanted = plain(heading)
    return ["cpr", "personnummer", "fagforening", "helbred", "sygdom", "sygefravaer"]
      .contains { wanted.hasPrefix($0) }
  }

  private var synonyms: [String] {
    switch self {
    case .number: ["nummer", "interessentnr", "interessentnummer"]
    case .name: ["navn", "interessenter", "interessentensnavn", "grupperolleellerperson"]
    case .form: ["artafinteressent", "grupperolleperson"]
    case .department: ["boligafdeling", "afd"]
    case .organisation: ["virksomhed", "firma", "boligorganisation"]
    case .interests:
      ["interesse", "interesser", "fordele", "interesserfordele", "interessefordele"]
    case .concerns:
      ["bekymring", "bekymringer", "ulemper", "bekymringerulemper", "bekymringulemper"]
    case .attitude: ["holdningtilprojektet", "holdningtilsamdrift"]
    case .influence: ["indflydelsepaaprojektet", "magt"]
    case .affectedness: ["beroert", "paavirkning", "paavirket"]
    case .handling: ["haandteres", "inddragelse"]
    case .responsible: ["ansvarligforkontakt", "kontaktansvarlig"]
    case .lastContact: ["sidstekontakt", "senestkontaktet", "sidstkontaktet"]
    case .nextContact: ["naestekontaktdato", "kontaktesnaestegang"]
    case .note: ["noter", "bemaerkning", "bemaerkninger", "kommentar", "kommentarer"]
    }
  }

  private static func plain(_ heading: String) -> String {
    heading.prefix { $0 != "(" }.description.inPlainLetters.filter(\.isLetter)
  }
}

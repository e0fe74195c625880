import Core

/// The columns of a list of stakeholders, in the order they are written.
enum StakeholderColumn: SheetColumn {
  case number, name, form, department, organisation, interests, concerns
  case attitude, influence, affectedness, handling, responsible
  case lastContact, nextContact, note

  /// The heading it is written under.
  var heading: String {
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

  /// The name.
  static let essential = Self.name

  /// None that is known.
  static let foreign: Set<String> = []

  /// Whether it has days.
  var isDate: Bool { self == .lastContact || self == .nextContact }

  /// Whether it is shown of a new stakeholder before it is brought in.
  var isToldOfNew: Bool {
    switch self {
    case .number, .name, .interests, .concerns, .note: false
    default: true
    }
  }

  /// What else it may be called.
  var synonyms: [String] {
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
}

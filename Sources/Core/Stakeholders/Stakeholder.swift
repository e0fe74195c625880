import Text

/// What a stakeholder is.
///
/// The raw value is the stored word.
public enum StakeholderKind: String, CaseIterable, FieldValue {
  case group, role, person

  /// The kind in Danish.
  public var shown: String {
    switch self {
    case .group: "gruppe"
    case .role: "rolle"
    case .person: "person"
    }
  }
}

/// A group, role or person that the project affects or depends on (interessent).
public struct Stakeholder: Numbered {
  /// Stakeholders.
  public static let kindName = "stakeholder"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Stakeholder> =
    \.tables.stakeholder

  /// The record's id.
  public let id: String
  /// A number that never changes, to name it by on the command line.
  public var number = 0
  /// The name of the group, role or person.
  public var name = ""
  /// What it is.
  public var kind = StakeholderKind.group
  /// Whether one person holds the role, who is then counted and forgotten as a person.
  public var isOnePerson = false
  /// The id of the department it belongs to, or nil.
  public var department: String?
  /// The organisation it belongs to, where that is not a department.
  public var organisation = ""
  /// What it wants, and what it stands to gain.
  public var interests = ""
  /// What it fears, and what it stands to lose.
  public var concerns = ""
  /// How it is brought in, where that has been decided otherwise than the position suggests.
  public var handling: Handling?
  /// Who keeps in touch with it; a role or a name.
  public var responsible = ""
  /// When it is to be spoken to next.
  public var nextContact: Day?
  /// Where it gets mail, as `MailAddress` has it; empty where that isn't known.
  public var mail = ""
  /// The address of a document, or the path to it.
  public var link = ""
  /// What a letter to it says besides.
  public var letter = ""
  /// Anything else.
  public var note = ""

  /// Creates a stakeholder without a name.
  public init(id: String) { self.id = id }

  /// By number.
  public func precedes(_ other: Stakeholder) -> Bool { (number, id) < (other.number, other.id) }

  /// The fields, in the order people read them.
  public static let fields: [Field<Stakeholder>] = [
    Field("name", "Interessent", \.name, default: "") { $0.name = $1 }.oneLine().forReaders()
      .face {
        $0.hint = "En gruppe eller en rolle, når det er nok"
        $0.option(
          "navn", "Et nyt navn.", "navn", whenEmpty: "Interessenten skal have et navn.")
        $0.column(also: "navn", "interessenter", "interessentensnavn", "grupperolleellerperson")
      },
    Field("form", "Type", \.kind, default: .group) { $0.kind = $1 }.forReaders()
      .face {
        $0.option("type", "gruppe, rolle eller person.", "type", noun: "en type")
        $0.column(also: "art", "slags", "artafinteressent", "grupperolleperson")
      },
    Field("isOnePerson", "Kun én person", \.isOnePerson, default: false) { $0.isOnePerson = $1 }
      .forReaders()
      .face {
        $0.hint = "For en rolle: personen tælles og nævnes ikke på papirer"
        $0.option("én-person", "ja, når kun én person har rollen.", "svar")
      },
    Field("department", "Afdeling", \.department) { $0.department = $1 }
      .referring(to: .department, whenRemoved: .clear).forReaders()
      .face {
        $0.option("afdeling", "Afdelingen, den hører til.", "navn")
        $0.column(also: "boligafdeling", "afd")
      },
    Field("organisation", "Organisation", \.organisation, default: "") { $0.organisation = $1 }
      .oneLine().forReaders()
      .face {
        $0.known = .others
        $0.option("organisation", "Organisationen, den hører til.", "navn")
        $0.column(also: "virksomhed", "firma", "boligorganisation")
      },
    Field("interests", "Interesser og fordele", \.interests, default: "") { $0.interests = $1 }
      .face {
        $0.option("interesser", "Hvad den ønsker og kan vinde.", "tekst")
        $0.column(
          also: "interesse", "interesser", "fordele", "interesserfordele", "interessefordele")
      },
    Field("concerns", "Bekymringer og ulemper", \.concerns, default: "") { $0.concerns = $1 }
      .face {
        $0.option("bekymringer", "Hvad den frygter og kan miste.", "tekst")
        $0.column(
          also: "bekymring", "bekymringer", "ulemper", "bekymringerulemper", "bekymringulemper")
      },
    Field("handling", "Inddragelse", \.handling) { $0.handling = $1 }.forReaders()
      .face {
        $0.option(
          "inddragelse",
          "informeres, høres, inddrages eller beslutter med; ellers efter placeringen.",
          "inddragelse", noun: "en inddragelse")
        $0.column(also: "haandtering", "haandteres")
      },
    Field("responsible", "Ansvarlig", \.responsible, default: "") { $0.responsible = $1 }.oneLine()
      .face {
        $0.hint = "Hvem der holder kontakten; en rolle er nok"
        $0.known = .names
        $0.option("ansvarlig", "Hvem der holder kontakten.", "navn")
        $0.column(also: "ansvarligforkontakt", "kontaktansvarlig")
      },
    Field("nextContact", "Næste kontakt", \.nextContact) { $0.nextContact = $1 }
      .face {
        $0.hint = "Fx »3/12«, »uge 49«, »+2u«"
        $0.option("næste", "Hvornår den skal kontaktes næste gang.", "dato")
        $0.column(also: "naestekontaktdato", "kontaktesnaestegang")
      },
    .mailAddress(\.mail) { $0.mail = $1 },
    .link(\.link) { $0.link = $1 },
    Field("letter", "Egen tekst i brevet", \.letter, default: "") { $0.letter = $1 }
      .face {
        $0.hint = "Hvad et brev til interessenten skal sige ud over det, der er aftalt"
        $0.option("brev", "Egen tekst i et brev til interessenten.", "tekst")
      },
    Field("note", "Note", \.note, default: "") { $0.note = $1 }
      .face {
        $0.option("note", "Andet.", "tekst")
        $0.column(also: "noter", "bemaerkning", "bemaerkninger", "kommentar", "kommentarer")
      },
    Field("number", "Nr.", \.number, default: 0) { $0.number = $1 }.hidden().forReaders()
      .unasked { $0.column(also: "nummer", "interessentnr", "interessentnummer") },
  ]

  /// The fields in the order of the form.
  public static let asked = [
    "name", "form", "isOnePerson", "department", "organisation", "handling", "interests",
    "concerns", "responsible", "nextContact", "mail", "link", "letter", "note",
  ]

  /// The stakeholder's name.
  public var plainName: String { name }

  /// Whether it is a person: one by kind, or the only one in a role.
  public var isPerson: Bool { kind == .person || kind == .role && isOnePerson }

  /// The name, or what stands for that of a person where it is for everybody's eyes.
  public var neutralName: String {
    isPerson ? "en person (interessent nr. \(number))" : name
  }

  /// By name.
  public static func inOrderOfChoice(_ records: [Stakeholder]) -> [Stakeholder] {
    records.sorted { DanishOrder.precedes($0.name, $1.name) }
  }

  /// "Interessent Beboere".
  public func name(in project: Project) -> String {
    "Interessent \(name.isEmpty ? "uden navn" : name)"
  }
}

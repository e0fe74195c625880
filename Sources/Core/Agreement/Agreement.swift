/// A version of the agreement on joint operation (aftale om samdrift).
public struct Agreement: Entity {
  /// Versions of the agreement.
  public static let kindName = "agreement"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Agreement> = \.tables.agreement

  /// The record's id.
  public let id: String
  /// Its number, from 1.
  public var version = 1
  /// The day it was put to the departments; nil while it is a draft.
  public var presented: Day?
  /// What is new since the version before.
  public var changes = ""
  /// The ids of the departments that are parties to it.
  public var departments: [String] = []
  /// What it is for.
  public var purpose = ""
  /// Who leads the joint operation.
  public var management = ""
  /// What the residents can count on.
  public var serviceLevel = ""
  /// Where the joint office is, and when it is open.
  public var office = ""
  /// Who employs the staff, and what becomes of them.
  public var staff = ""
  /// The ids of the keys that the costs are shared by.
  public var keys: [String] = []
  /// When and how what was shared is settled.
  public var settlement = ""
  /// When it comes into force, or nil.
  public var start: Day?
  /// When and how it is evaluated.
  public var evaluation = ""
  /// What happens where the departments disagree.
  public var disagreement = ""
  /// How it is changed.
  public var amendment = ""
  /// How another department joins.
  public var joining = ""
  /// How a department leaves.
  public var exit = ""
  /// The address of a document, or the path to it.
  public var link = ""
  /// The id of the model it grew out of, or nil.
  public var model: String?
  /// The parties and keys as they were when it was presented, as `PresentedTerms` stores them; empty
  /// while it is a draft.
  public var presentedTerms = ""

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Agreement>] = [
    Field("version", "Version", \.version, default: 1) { $0.version = $1 },
    Field("presented", "Fremlagt til tiltrædelse", \.presented) { $0.presented = $1 }
      .face {
        $0.input = .day(.past)
        $0.hint = "Fx »i dag« eller »ons i uge 47«"
        $0.isRequired = true
      },
    Field("changes", "Ændringer siden sidst", \.changes, default: "") { $0.changes = $1 }
      .face {
        $0.hint = "Hvad der er nyt siden den forrige version"
        $0.option("nyt", "Hvad der er nyt siden den forrige version.", "tekst")
      },
    Field("departments", "Parter", \.departments, default: []) { $0.departments = $1 }
      .referring(to: .department, whenRemoved: .clear)
      .face {
        $0.option("afdelinger", "Parterne.", "navne")
        $0.json = .leftOut
      },
    Field("purpose", "Formål", \.purpose, default: "") { $0.purpose = $1 }
      .face {
        $0.hint = "Hvad samdriften skal føre til"
        $0.option("formål", "Hvad samdriften skal føre til.", "tekst")
      },
    Field("management", "Ledelse", \.management, default: "") { $0.management = $1 }
      .face {
        $0.hint = "Hvem der leder, og hvad ledelsen kan afgøre selv"
        $0.option("ledelse", "Hvem der leder.", "tekst")
      },
    Field("serviceLevel", "Serviceniveau", \.serviceLevel, default: "") { $0.serviceLevel = $1 }
      .face {
        $0.hint = "Hvad beboerne kan regne med, fx åbningstider"
        $0.option("serviceniveau", "Hvad beboerne kan regne med.", "tekst")
      },
    Field("office", "Kontor og åbningstid", \.office, default: "") { $0.office = $1 }
      .face {
        $0.hint = "Hvor det fælles kontor er, og hvornår det har åbent"
        $0.option("kontor", "Hvor kontoret er, og hvornår det har åbent.", "tekst")
      },
    Field("staff", "Medarbejdere", \.staff, default: "") { $0.staff = $1 }
      .face {
        $0.hint = "Hvem der er arbejdsgiver, og hvem der kommer i afdelingerne"
        $0.option(
          "medarbejdere", "Hvem der er arbejdsgiver, og hvad der gælder for de ansatte.", "tekst")
      },
    Field("keys", "Fordelingsnøgler", \.keys, default: []) { $0.keys = $1 }
      .referring(to: .allocationKey, whenRemoved: .clear)
      .face { $0.option("fordelingsnøgler", "Numrene på fordelingsnøglerne.", "1,2") },
    Field("settlement", "Regnskab og afregning", \.settlement, default: "") { $0.settlement = $1 }
      .face {
        $0.hint = "Hvornår udgifterne gøres op, og hvordan for meget betalt kommer tilbage"
        $0.option("afregning", "Hvornår og hvordan udgifterne gøres op.", "tekst")
      },
    Field("start", "Ikrafttræden", \.start) { $0.start = $1 }
      .face {
        $0.hint = "Fx »1/4-2027«"
        $0.option("ikrafttræden", "Hvornår samdriften begynder.", "dato")
      },
    Field("evaluation", "Evaluering", \.evaluation, default: "") { $0.evaluation = $1 }
      .face {
        $0.hint = "Hvornår og hvordan, fx »Hvert år i oktober«"
        $0.option("evaluering", "Hvornår og hvordan den evalueres.", "tekst")
      },
    Field("disagreement", "Uenighed", \.disagreement, default: "") { $0.disagreement = $1 }
      .face {
        $0.hint = "Hvem der afgør det, og hvad der gælder imens"
        $0.option("uenighed", "Hvad der sker, når afdelingerne er uenige.", "tekst")
      },
    Field("amendment", "Ændring af aftalen", \.amendment, default: "") { $0.amendment = $1 }
      .face {
        $0.hint = "Hvem der kan foreslå ændringer, og hvem der beslutter"
        $0.option("ændring", "Hvordan aftalen ændres.", "tekst")
      },
    Field("joining", "Nye afdelinger", \.joining, default: "") { $0.joining = $1 }
      .face {
        $0.hint = "Hvordan en afdeling kommer med, og hvad den betaler ind"
        $0.option("nye-afdelinger", "Hvordan en afdeling kommer med.", "tekst")
      },
    Field("exit", "Udtræden", \.exit, default: "") { $0.exit = $1 }
      .face {
        $0.hint = "Varsel, og hvad der sker med fælles maskiner og udgifter"
        $0.option("udtræden", "Hvordan en afdeling træder ud.", "tekst")
      },
    .link(\.link) { $0.link = $1 },
    Field("model", "Bygger på modellen", \.model) { $0.model = $1 }
      .referring(to: .operatingModel, whenRemoved: .clear),
    Field("presentedTerms", "Fremlagte fordelingsnøgler", \.presentedTerms, default: "") {
      $0.presentedTerms = $1
    }
    .shown(as: "gemt, som de var").hidden(),
  ]

  /// The fields that an agreement consists of, in the order it is read; its tasks stand after what it
  /// is for.
  public static let clauses = [
    "departments", "purpose", "management", "serviceLevel", "office", "staff", "keys",
    "settlement", "start", "evaluation", "disagreement", "amendment", "joining", "exit",
  ]

  /// The earlier version first.
  public func precedes(_ other: Agreement) -> Bool { (version, id) < (other.version, other.id) }

  /// "version 2".
  public var plainName: String { "version \(version)" }

  /// "Aftale, version 2".
  public func name(in project: Project) -> String { "Aftale, version \(version)" }
}

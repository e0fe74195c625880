/// What a project is called and who runs it.
public struct ProjectInfo: Entity {
  /// Always the one record of its kind.
  public static let kindName = "project"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<ProjectInfo> = \.tables.info
  /// The one record's id.
  public static let onlyID = "project"

  /// The record's id.
  public let id: String
  /// The project's name.
  public var name = ""
  /// The housing organisation (boligorganisation).
  public var organisation = ""
  /// Who leads the project; a role or a name.
  public var leader = ""
  /// What the leader may decide and is to do.
  public var mandate = ""
  /// Who leads it when the leader is away; a role or a name.
  public var deputy = ""
  /// The first day that the leader leads it, or nil.
  public var leadsFrom: Day?
  /// The last day that the leader leads it, or nil.
  public var leadsUntil: Day?
  /// Whom residents can ask; a role, and how to reach it.
  public var contact = ""
  /// What all departments' letters say besides.
  public var letter = ""
  /// How many days before a meeting it is convened; nil where nothing is set.
  public var notice: Int?
  /// When the joint operation is next followed up once the project is over, or nil.
  public var nextReview: Day?
  /// Where the pages about the project are published, or nothing.
  public var site = ""
  /// The difference in percentage points beyond which an allocation key isn't fair.
  public var fairness = Quantity(5)
  /// The highest number of a stakeholder that has been erased, so that no other gets it.
  var lastNumber = 0
  /// How far the history's sequence had come when a person was forgotten, so that it doesn't fall.
  var lastSequence = 0

  /// Creates an unnamed project.
  public init(id: String = onlyID) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<ProjectInfo>] = [
    Field("name", "Navn", \.name, default: "") { $0.name = $1 }.oneLine()
      .face { $0.option("navn", "Projektets navn.", "navn") },
    Field("organisation", "Boligorganisation", \.organisation, default: "") { $0.organisation = $1 }
      .oneLine().face {
        $0.option("organisation", "Boligorganisationens navn.", "navn")
      },
    Field("leader", "Projektleder", \.leader, default: "") { $0.leader = $1 }.oneLine()
      .face {
        $0.hint = "En rolle er nok, fx »Projektlederen i driften«"
        $0.option("projektleder", "Hvem der leder projektet; en rolle er nok.", "navn")
      },
    Field("mandate", "Projektlederens mandat", \.mandate, default: "") { $0.mandate = $1 }
      .face {
        $0.hint = "Hvad projektlederen skal, og hvad der kan afgøres uden at spørge"
        $0.option("mandat", "Hvad projektlederen skal og kan afgøre.", "tekst")
      },
    Field("deputy", "Stedfortræder", \.deputy, default: "") { $0.deputy = $1 }.oneLine()
      .face {
        $0.hint = "Rollen, fx »driftslederen«. Står i breve og på orienteringen"
        $0.known = .names
        $0.option(
          "stedfortræder", "Hvem der træder i projektlederens sted; en rolle er nok.", "navn")
      },
    Field("leadsFrom", "Projektleder fra", \.leadsFrom) { $0.leadsFrom = $1 }
      .face {
        $0.input = .day(.either)
        $0.option("leder-fra", "Den dag, projektlederen begynder.", "dato")
      },
    Field("leadsUntil", "Projektleder til", \.leadsUntil) { $0.leadsUntil = $1 }
      .face { $0.option("leder-til", "Den dag, projektlederen stopper.", "dato") },
    Field("contact", "Hvem man kan spørge", \.contact, default: "") { $0.contact = $1 }.oneLine()
      .face {
        $0.hint = "En rolle og et telefonnummer. Står i breve og på orienteringen"
        $0.option("kontakt", "Hvem man kan spørge; en rolle er nok.", "tekst")
      },
    Field("letter", "Egen tekst i brevene", \.letter, default: "") { $0.letter = $1 }
      .face {
        $0.hint = "Hvad alle afdelingers breve skal sige ud over det, der er aftalt"
        $0.option("brev", "Egen tekst i alle afdelingers breve.", "tekst")
      },
    Field("notice", "Varsel for møder, dage", \.notice) { $0.notice = $1 }
      .face {
        $0.input = .amount(.days)
        $0.hint = "Fx 14. Tomt: intet varsel. Et afdelingsmøde har normalt fire uger"
        $0.limit = .notNegative
        $0.option("varsel", "Så mange dage før indkaldes til møder.", "dage")
      },
    Field("nextReview", "Næste årlige opfølgning", \.nextReview) { $0.nextReview = $1 }
      .face {
        $0.hint = "Når samdriften er i drift"
        $0.option("næste-opfølgning", "Hvornår samdriften følges op næste gang.", "dato")
      },
    Field("site", "Sidernes adresse", \.site, default: "") { $0.site = $1 }.linking()
      .face {
        $0.hint = "Hvor siderne om projektet ligger. Papirerne får en QR-kode, der fører dertil"
        $0.option(
          "adresse", "Adressen, hvor de udgivne sider om projektet kan læses.", "adresse")
      },
    Field("fairness", "Tilladt forskel", \.fairness, default: Quantity(5)) { $0.fairness = $1 }
      .face {
        $0.input = .amount(.percent)
        $0.hint = "I procentpoint. Tomt er 5. Er forskellen større, er fordelingen ikke retvisende"
        $0.limit = .notNegative
        $0.json = .leftOut
      },
    Field("lastNumber", "Højeste brugte nr.", \.lastNumber, default: 0) { $0.lastNumber = $1 }
      .hidden(),
    Field("lastSequence", "Kalenderens løbenummer", \.lastSequence, default: 0) {
      $0.lastSequence = $1
    }
    .hidden(),
  ]

  /// A project needs a name.
  public static let required = ["name"]

  /// There is only one.
  public func precedes(_ other: ProjectInfo) -> Bool { id < other.id }

  /// What people call it.
  public func name(in project: Project) -> String { "Projektet" }

  /// The project's name, or that it has none.
  public var displayName: String { name.isEmpty ? "Projekt uden navn" : name }
}

/// One way to organise the joint operation, or the operation as it is today (samdriftsmodel).
public struct OperatingModel: Placed {
  /// Models of joint operation.
  public static let kindName = "operatingModel"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<OperatingModel> =
    \.tables.operatingModel

  /// The record's id.
  public let id: String
  /// What it is called.
  public var name = ""
  /// Whether it tells how things are today.
  public var isAsToday = false
  /// The ids of the departments that take part.
  public var departments: [String] = []
  /// How it is organised.
  public var organisation = ""
  /// Who leads it.
  public var leadership = ""
  /// Who works in it.
  public var staffing = ""
  /// Hours of work in a week, or nil.
  public var hours: Quantity?
  /// Where it has its rooms.
  public var premises = ""
  /// What machines it has.
  public var machines = ""
  /// What speaks for it.
  public var pros = ""
  /// What speaks against it.
  public var cons = ""
  /// The ids of the opportunities that it uses and the challenges that it meets or brings.
  public var opportunities: [String] = []
  /// The ids of the goals it is to reach.
  public var goals: [String] = []
  /// Whether it is the one that was approved.
  public var isApproved = false
  /// Its place among the others.
  public var position = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<OperatingModel>] = [
    Field("name", "Model", \.name, default: "") { $0.name = $1 }.oneLine()
      .face {
        $0.hint = "Fx »Fælles kontor med to teams«"
        $0.option("navn", "Hvad den skal hedde.", "navn")
      },
    Field("isAsToday", "Som i dag", \.isAsToday, default: false) { $0.isAsToday = $1 }.face(),
    Field("departments", "Afdelinger", \.departments, default: []) { $0.departments = $1 }
      .referring(to: .department, whenRemoved: .clear)
      .face { $0.option("afdelinger", "Afdelingerne, der er med.", "navne") },
    Field("organisation", "Organisation", \.organisation, default: "") { $0.organisation = $1 }
      .face {
        $0.hint = "Hvordan driften er delt op, og hvem der hører hvortil"
        $0.option("organisation", "Hvordan driften er delt op.", "tekst")
      },
    Field("leadership", "Ledelse", \.leadership, default: "") { $0.leadership = $1 }.oneLine()
      .face {
        $0.hint = "En rolle er nok, fx »Én driftsleder«"
        $0.option("ledelse", "Hvem der leder.", "tekst")
      },
    Field("staffing", "Bemanding", \.staffing, default: "") { $0.staffing = $1 }
      .face {
        $0.hint = "Fx »1 driftsleder, 5 ejendomsfunktionærer«"
        $0.option("bemanding", "Hvem der arbejder i den.", "tekst")
      },
    Field("hours", "Timer om ugen", \.hours) { $0.hours = $1 }
      .face {
        $0.input = .amount(.hours)
        $0.hint = "Fx 222 eller 222,5"
        $0.limit = hoursLimit
        $0.option("timer", "Timer om ugen.", "tal")
      },
    Field("premises", "Lokaler", \.premises, default: "") { $0.premises = $1 }
      .face {
        $0.hint = "Fx »Ejendomskontoret i Fjordglimt«"
        $0.option("lokaler", "Hvor den holder til.", "tekst")
      },
    Field("machines", "Maskiner", \.machines, default: "") { $0.machines = $1 }
      .face { $0.option("maskiner", "Hvilke maskiner den har.", "tekst") },
    Field("pros", "Fordele", \.pros, default: "") { $0.pros = $1 }
      .face { $0.option("fordele", "Hvad der taler for.", "tekst") },
    Field("cons", "Ulemper", \.cons, default: "") { $0.cons = $1 }
      .face { $0.option("ulemper", "Hvad der taler imod.", "tekst") },
    Field("opportunities", "Muligheder og udfordringer", \.opportunities, default: []) {
      $0.opportunities = $1
    }
    .referring(to: .opportunity, whenRemoved: .clear)
    .face {
      $0.option(
        "muligheder", "Numrene på de muligheder og udfordringer, der taler for og imod.", "1,4")
    },
    Field("goals", "Mål", \.goals, default: []) { $0.goals = $1 }
      .referring(to: .goal, whenRemoved: .clear)
      .face { $0.option("mål", "Numrene på de mål, den skal nå.", "1,3") },
    Field("isApproved", "Godkendt", \.isApproved, default: false) { $0.isApproved = $1 },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  static let hoursLimit = NumberLimit(
    least: .zero, message: "Timer om ugen kan ikke være under 0.", whenTyped: "»{}« er under 0.")

  /// The fields in the order of the form.
  public static let asked = [
    "name", "isAsToday", "departments", "organisation", "leadership", "staffing", "hours",
    "premises", "machines", "goals", "opportunities", "pros", "cons",
  ]

  /// What it is called.
  public var plainName: String { name }

  /// "Model »Fælles kontor«".
  public var nameParts: (kind: String, called: String)? { ("Model", name) }
}

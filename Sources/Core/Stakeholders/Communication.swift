import Text

/// One line of the communication plan (kommunikationsplan): who is told what, why, how and when.
public struct Communication: Placed {
  /// Lines of the communication plan.
  public static let kindName = "communication"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Communication> =
    \.tables.communication

  /// The milestones that have communication in their nature.
  public static let milestones = [4, 8, 11]

  /// The record's id.
  public let id: String
  /// The id of the milestone it serves: 4, 8 or 11.
  public var milestone = "8"
  /// On what occasion.
  public var occasion = ""
  /// The ids of the stakeholders it is for.
  public var audience: [String] = []
  /// What is said.
  public var message = ""
  /// What the joint operation means to the audience; to everybody where there is none.
  public var consequences = ""
  /// What it is to bring about.
  public var effect = ""
  /// How it is said: a meeting, a letter, a notice.
  public var channel = ""
  /// What is to be done for it.
  public var action = ""
  /// Who does it; a role or a name.
  public var responsible = ""
  /// When it is planned.
  public var date: Day?
  /// Whether what is to be given out has been made.
  public var isReady = false
  /// When it was done, or nil.
  public var done: Day?
  /// Its place in the plan.
  public var position = 0

  /// Creates an empty line.
  public init(id: String) { self.id = id }

  /// Whether the planned day has passed without it being done.
  public func isOverdue(on today: Day) -> Bool {
    guard let date, done == nil else { return false }
    return date < today
  }

  /// By milestone, then by day; what has no day comes last.
  public func precedes(_ other: Communication) -> Bool {
    (Int(milestone) ?? 0, date?.ordinal ?? .max, position, id)
      < (Int(other.milestone) ?? 0, other.date?.ordinal ?? .max, other.position, other.id)
  }

  /// The fields, in the order people read them.
  public static let fields: [Field<Communication>] = [
    Field("milestone", "Milepæl", \.milestone, default: "8") { $0.milestone = $1 }
      .referring(to: .milestone)
      .face {
        $0.input = .choice(
          milestones.map { number in
            Choice(stored: number == 8 ? nil : String(number), shown: String(number))
          })
        $0.option("milepæl", "4, 8 eller 11.", "nr", noun: "4, 8 eller 11")
      },
    Field("occasion", "Anledning", \.occasion, default: "") { $0.occasion = $1 }.oneLine()
      .face {
        $0.hint = "Fx »Aftalen er tiltrådt«"
        $0.option("anledning", "En ny anledning.", "tekst")
      },
    Field("audience", "Målgruppe", \.audience, default: []) { $0.audience = $1 }
      .referring(to: .stakeholder, whenRemoved: .clear)
      .face {
        $0.option("målgruppe", "Interessenternes numre, eller alle.", "1,2", isRepeated: true)
      },
    Field("message", "Budskab", \.message, default: "") { $0.message = $1 }
      .face { $0.option("budskab", "Hvad der siges.", "tekst") },
    Field("consequences", "Betydning", \.consequences, default: "") {
      $0.consequences = $1
    }
    .face {
      $0.hint = "Hvad samdriften ændrer for dem. Uden målgruppe: for alle"
      $0.option("betydning", "Hvad samdriften ændrer for dem, der får beskeden.", "tekst")
    },
    Field("effect", "Ønsket effekt", \.effect, default: "") { $0.effect = $1 }.oneLine()
      .face {
        $0.hint = "Hvad målgruppen skal vide, mene eller gøre bagefter"
        $0.option("effekt", "Hvad det skal føre til.", "tekst")
      },
    Field("channel", "Kanal", \.channel, default: "") { $0.channel = $1 }.oneLine()
      .face {
        $0.hint = "Fx »brev til alle«, »opslag« eller »beboermøde«"
        $0.known = .others
        $0.option("kanal", "Hvordan: møde, brev, opslag.", "tekst")
      },
    Field("action", "Handling", \.action, default: "") { $0.action = $1 }.oneLine()
      .face {
        $0.hint = "Fx »skriv og omdel brevet«"
        $0.option("handling", "Hvad der skal gøres.", "tekst")
      },
    Field("responsible", "Ansvarlig", \.responsible, default: "") { $0.responsible = $1 }.oneLine()
      .face {
        $0.hint = "En rolle er nok"
        $0.known = .names
        $0.option("ansvarlig", "Hvem der gør det.", "navn")
      },
    Field("date", "Dato", \.date) { $0.date = $1 }
      .face {
        $0.hint = "Fx »3/12«, »uge 49«, »+2u«"
        $0.option("dato", "Hvornår.", "dato")
      },
    Field("ready", "Materiale klar", \.isReady, default: false) { $0.isReady = $1 }
      .face { $0.json = .named("isReady") },
    Field("done", "Udført den", \.done) { $0.done = $1 }
      .face {
        $0.input = .day(.past)
        $0.hint = "Udfyldes, når det er gjort"
      },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// "Kommunikation »Husstandsomdelt brev«".
  public var nameParts: (kind: String, called: String)? {
    ("Kommunikation", occasion.isEmpty ? action : occasion)
  }
}

extension Project {
  /// What the joint operation means, as the communication plan has it: to everybody, or to one
  /// stakeholder; each said once.
  public func consequences(for stakeholder: Stakeholder? = nil) -> [String] {
    let lines = communications.filter { line in
      stakeholder.map { line.audience.contains($0.id) } ?? line.audience.isEmpty
    }
    var seen: Set<String> = []
    return lines.map(\.consequences.trimmed).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

import Text

/// Whether joint operation opens something or makes it harder.
///
/// The raw value is the stored word.
public enum OpportunityKind: String, CaseIterable, FieldValue {
  case opportunity, challenge

  /// The kind in Danish.
  public var shown: String { self == .opportunity ? "mulighed" : "udfordring" }
}

/// How much something weighs (vægt).
///
/// The raw value is the stored word.
public enum Weight: String, CaseIterable, FieldValue {
  case small, medium, large

  /// The weight in Danish.
  public var shown: String {
    switch self {
    case .small: "lille"
    case .medium: "mellem"
    case .large: "stor"
    }
  }
}

/// An opportunity or a challenge (mulighed, udfordring) in the paper that milestone 2 approves.
public struct Opportunity: Placed {
  /// Opportunities and challenges.
  public static let kindName = "opportunity"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Opportunity> =
    \.tables.opportunity

  /// The record's id.
  public let id: String
  /// What it is.
  public var text = ""
  /// Whether it is an opportunity or a challenge.
  public var kind = OpportunityKind.opportunity
  /// The ids of the stakeholders it is one for.
  public var stakeholders: [String] = []
  /// The ids of the departments it is one for.
  public var departments: [String] = []
  /// How much it weighs.
  public var weight = Weight.medium
  /// How it is met.
  public var response = ""
  /// Who looks after it; a role will do.
  public var responsible = ""
  /// When that is to be done, or nil.
  public var deadline: Day?
  /// When it was done, or nil.
  public var done: Day?
  /// The wishes and interests of the residents' representatives behind it.
  public var wishes = ""
  /// Its place in the paper.
  public var position = 0

  /// Creates an empty opportunity.
  public init(id: String) { self.id = id }

  /// Whether the day has passed by which it was to be done.
  public func isOverdue(on today: Day) -> Bool {
    guard let deadline, done == nil else { return false }
    return deadline < today
  }

  /// The opportunities before the challenges, each by its place.
  public func precedes(_ other: Opportunity) -> Bool {
    (kind == .opportunity ? 0 : 1, position, id)
      < (other.kind == .opportunity ? 0 : 1, other.position, other.id)
  }

  /// The fields, in the order people read them.
  public static let fields: [Field<Opportunity>] = [
    Field("sort", "Type", \.kind, default: .opportunity) { $0.kind = $1 }
      .face {
        $0.option("type", "mulighed eller udfordring.", "type", noun: "en type")
        $0.json = .named("kind")
      },
    Field("text", "Beskrivelse", \.text, default: "") { $0.text = $1 }
      .face { $0.option("tekst", "En ny beskrivelse.", "tekst") },
    Field("stakeholders", "For interessenter", \.stakeholders, default: []) { $0.stakeholders = $1 }
      .referring(to: .stakeholder, whenRemoved: .clear)
      .face {
        $0.option(
          "for-interessenter", "Interessenternes numre, eller alle.",
          "1,2", isRepeated: true)
      },
    Field("departments", "For afdelinger", \.departments, default: []) { $0.departments = $1 }
      .referring(to: .department, whenRemoved: .clear)
      .face { $0.option("for-afdelinger", "Afdelingernes navne.", "navne", isRepeated: true) },
    Field("weight", "Vægt", \.weight, default: .medium) { $0.weight = $1 }
      .face { $0.option("vægt", "lille, mellem eller stor.", "vægt", noun: "en vægt") },
    Field("response", "Det gør vi", \.response, default: "") { $0.response = $1 }
      .face { $0.option("mødes", "Det gør vi ved den.", "tekst") },
    Field("responsible", "Ansvarlig", \.responsible, default: "") { $0.responsible = $1 }.oneLine()
      .face {
        $0.hint = "En rolle er nok"
        $0.known = .names
        $0.option("ansvarlig", "Hvem der tager sig af den.", "navn")
      },
    Field("deadline", "Frist", \.deadline) { $0.deadline = $1 }
      .face {
        $0.hint = "Fx »1/4«, »uge 49«, »+2u«"
        $0.option("frist", "Hvornår det skal være gjort.", "dato")
      },
    Field("done", "Udført den", \.done) { $0.done = $1 }
      .face {
        $0.input = .day(.past)
        $0.hint = "Udfyldes, når det er gjort"
        $0.option("udført-den", "Hvornår det blev gjort.", "dato")
      },
    Field("wishes", "Beboervalgtes ønsker", \.wishes, default: "") { $0.wishes = $1 }
      .face { $0.option("ønsker", "De beboervalgtes ønsker bag.", "tekst") },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// What it says.
  public var plainName: String { text }

  /// "Mulighed: Bedre dækning i ferier".
  public func choiceName(in project: Project) -> String {
    "\(kind.shown.capitalizedFirst): \(text)"
  }

  /// "Mulighed »Bedre dækning i ferier«".
  public var nameParts: (kind: String, called: String)? {
    (kind == .opportunity ? "Mulighed" : "Udfordring", text)
  }
}

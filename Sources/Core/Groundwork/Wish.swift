import Text

/// A wish or an interest of the residents' representatives (beboervalgtes ønske), and how it is met.
public struct Wish: Numbered {
  /// Wishes.
  public static let kindName = "wish"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Wish> = \.tables.wish

  /// The record's id.
  public let id: String
  /// What is wished.
  public var text = ""
  /// The id of the department whose representatives wish it, or nil for several.
  public var department: String?
  /// Who has said so, as a role.
  public var source = ""
  /// How it is met.
  public var assessment = WishAssessment.open
  /// Why it is met so.
  public var reason = ""
  /// A number that never changes and never comes to mean another, to name it by.
  public var number = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Wish>] = [
    Field("text", "Ønske", \.text, default: "") { $0.text = $1 }
      .face {
        $0.hint = "Fx »Samme ejendomsmester i opgangen«"
        $0.option("tekst", "Hvad der ønskes.", "tekst")
      },
    Field("department", "Afdeling", \.department) { $0.department = $1 }
      .referring(to: .department, whenRemoved: .clear)
      .face {
        $0.input = .record(none: "flere afdelinger")
        $0.option("afdeling", "Den afdeling, hvis beboervalgte ønsker det.", "navn")
      },
    Field("source", "Fra", \.source, default: "") { $0.source = $1 }.oneLine()
      .face {
        $0.hint = "En rolle er nok, fx »afdelingsbestyrelsen«"
        $0.option("fra", "Hvem der har sagt det; en rolle er nok.", "hvem")
      },
    Field("assessment", "Vurdering", \.assessment, default: .open) { $0.assessment = $1 }
      .face {
        $0.option(
          "vurdering", "ikke vurderet, imødekommes, delvist eller ikke.", "ord",
          noun: "en vurdering")
      },
    Field("reason", "Begrundelse", \.reason, default: "") { $0.reason = $1 }
      .face { $0.option("begrundelse", "Hvorfor.", "tekst") },
    Field("number", "Nr.", \.number, default: 0) { $0.number = $1 }.hidden(),
  ]

  /// What it says.
  public var plainName: String { text }

  /// "Ønske 3 »Samme ejendomsmester«".
  public var nameParts: (kind: String, called: String)? { ("Ønske \(number)", text) }

  /// The lower number first.
  public func precedes(_ other: Wish) -> Bool { (number, id) < (other.number, other.id) }
}

/// How a wish is met.
///
/// The raw value is the stored word.
public enum WishAssessment: String, CaseIterable, FieldValue {
  case open, met, partly, notMet

  /// The assessment in Danish.
  public var shown: String {
    switch self {
    case .open: "ikke vurderet"
    case .met: "imødekommes"
    case .partly: "imødekommes delvist"
    case .notMet: "imødekommes ikke"
    }
  }

  /// What else people call it.
  public var synonyms: [String] {
    switch self {
    case .open: ["åben"]
    case .met: ["ja"]
    case .partly: ["delvist"]
    case .notMet: ["ikke", "nej", "afvist"]
    }
  }

  /// Whether those who wish are owed a reason.
  public var needsReason: Bool { self == .partly || self == .notMet }
}

extension Wish {
  /// A wish says something.
  public static let required = ["text"]

  /// "Nyt ønske: Samme ejendomsmester".
  public func additionLabel(in project: Project) -> String { "Nyt ønske: \(text)" }

  /// "Slettet ønske: Samme ejendomsmester".
  public func removalLabel(in project: Project) -> String { "Slettet ønske: \(text)" }

  /// Throws where a wish isn't met in full, and nothing says why.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    guard changed.contains("assessment", "reason"), assessment.needsReason, reason.trimmed.isEmpty
    else { return }
    throw Refusal(
      "Skriv også hvorfor, når et ønske \(assessment.shown). De, der ønsker det, skal kunne se, "
        + "hvad svaret bygger på.", field: "reason")
  }
}

extension Project {
  /// The wishes of the residents' representatives, by their numbers.
  public var wishes: ChunkedArray<Wish> { tables.wish.all }

  /// The wish with `id`, or nil.
  public func wish(_ id: String) -> Wish? { tables.wish[id] }

  /// Whether the residents' representatives' wishes are written down, alone or with what they are
  /// behind.
  var hasWishes: Bool { !wishes.isEmpty || opportunities.contains { !$0.wishes.isEmpty } }

  /// How the wishes are met: "8 ønsker: 5 imødekommes, 2 delvist, 1 ikke"; nil where there are none.
  public var wishTally: String? {
    if wishes.isEmpty { return nil }
    func count(_ assessment: WishAssessment) -> Int {
      wishes.count { $0.assessment == assessment }
    }
    let open = count(.open)
    let parts =
      open == wishes.count
      ? []
      : [
        "\(count(.met)) imødekommes", "\(count(.partly)) delvist", "\(count(.notMet)) ikke",
      ]
    return "\(wishes.count.counted("ønske", "ønsker")): "
      + (parts + (open == 0 ? [] : ["\(open) ikke vurderet endnu"])).joined(separator: ", ")
  }
}

/// One time that a stakeholder was spoken to (kontakt).
public struct Contact: Placed {
  /// Contacts.
  public static let kindName = "contact"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Contact> = \.tables.contact

  /// The record's id.
  public let id: String
  /// The stakeholder's id.
  public var stakeholder = ""
  /// When it was.
  public var date: Day?
  /// How: a meeting, the telephone, a letter.
  public var channel = ""
  /// What was said.
  public var note = ""
  /// What is to follow from it.
  public var followUp = ""
  /// Its place among those of the same day.
  public var position = 0

  /// Creates an empty contact.
  public init(id: String) { self.id = id }

  /// The latest first; what has no day comes last.
  public func precedes(_ other: Contact) -> Bool {
    (date?.ordinal ?? .min, position, id)
      > (other.date?.ordinal ?? .min, other.position, other.id)
  }

  /// The fields, in the order people read them.
  public static let fields: [Field<Contact>] = [
    Field("stakeholder", "Interessent", \.stakeholder, default: "") { $0.stakeholder = $1 }
      .referring(to: .stakeholder)
      .unasked { $0.json = .leftOut },
    Field("date", "Dato", \.date) { $0.date = $1 }
      .face {
        $0.input = .day(.past)
        $0.hint = "Fx »i dag«, »i går« eller »3/11«"
        $0.option("dato", "Hvornår det var; ellers i dag.", "dato")
      },
    Field("channel", "Kanal", \.channel, default: "") { $0.channel = $1 }.oneLine()
      .face {
        $0.hint = "Fx »møde«, »telefon« eller »brev«"
        $0.known = .others
        $0.option("kanal", "Hvordan: møde, telefon, brev.", "tekst")
      },
    Field("note", "Hvad blev sagt", \.note, default: "") { $0.note = $1 }
      .face { $0.option("note", "Hvad der blev sagt.", "tekst") },
    Field("followUp", "Opfølgning", \.followUp, default: "") { $0.followUp = $1 }
      .face { $0.option("opfølgning", "Hvad der skal følge af det.", "tekst") },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// Throws where nothing is said of it but its day, which would only make the next one look kept.
  public func checkContent() throws(Refusal) {
    guard [channel, note, followUp].allSatisfy(\.trimmed.isEmpty) else { return }
    throw Refusal(
      "Skriv mindst, hvordan I talte sammen, eller hvad der blev sagt.", field: "channel")
  }

  /// "Kontakt med Beboere".
  public func name(in project: Project) -> String {
    "Kontakt med \(project.stakeholder(stakeholder)?.name ?? "en slettet interessent")"
  }
}

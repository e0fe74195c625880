/// A dialogue that was held in milestone 5, and what came of it.
public struct Dialogue: Placed {
  /// Dialogues.
  public static let kindName = "dialogue"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Dialogue> = \.tables.dialogue

  /// The record's id.
  public let id: String
  /// When it was held.
  public var date: Day?
  /// The ids of the stakeholders it was with.
  public var stakeholders: [String] = []
  /// Who else took part, and where it was.
  public var participants = ""
  /// What came up.
  public var topics = ""
  /// What was changed because of it.
  public var outcome = ""
  /// Its place among those of the same day.
  public var position = 0

  /// Creates an empty dialogue.
  public init(id: String) { self.id = id }

  /// The earlier first; what has no day comes last.
  public func precedes(_ other: Dialogue) -> Bool {
    (date?.ordinal ?? .max, position, id)
      < (other.date?.ordinal ?? .max, other.position, other.id)
  }

  /// The fields, in the order people read them.
  public static let fields: [Field<Dialogue>] = [
    Field("date", "Dato", \.date) { $0.date = $1 }
      .face {
        $0.input = .day(.past)
        $0.hint = "Fx »i går« eller »ons i uge 47«"
        $0.option("dato", "En anden dag.", "dato")
      },
    Field("stakeholders", "Med", \.stakeholders, default: []) { $0.stakeholders = $1 }
      .referring(to: .stakeholder, whenRemoved: .clear)
      .face { $0.option("med", "Interessenternes numre, eller alle.", "1,2", isRepeated: true) },
    Field("participants", "Deltagere og sted", \.participants, default: "") { $0.participants = $1 }
      .oneLine()
      .face {
        $0.hint = "Fx »12 beboere, fælleshuset«"
        $0.option("deltagere", "Hvem der ellers var med, og hvor.", "tekst")
      },
    Field("topics", "Hvad kom frem", \.topics, default: "") { $0.topics = $1 }
      .face { $0.option("kom-frem", "Hvad der kom frem.", "tekst") },
    Field("outcome", "Hvad blev ændret", \.outcome, default: "") { $0.outcome = $1 }
      .face { $0.option("ændret", "Hvad der blev ændret af den grund.", "tekst") },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// Its day.
  public var plainName: String { date?.medium ?? "uden dato" }

  /// Its day, and whom it was with.
  public func choiceName(in project: Project) -> String {
    let names = stakeholders.compactMap { project.stakeholder($0)?.name }
    return plainName + (names.isEmpty ? "" : " · \(names.joined(separator: ", "))")
  }

  /// The dialogue by its day.
  public func name(in project: Project) -> String {
    "Dialogmøde \(date.map { "den \($0.medium)" } ?? "uden dato")"
  }
}

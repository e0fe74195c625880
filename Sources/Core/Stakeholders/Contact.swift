/// One time that a stakeholder was spoken to (kontakt).
public struct Contact: Entity {
  /// Contacts.
  public static let kind = Kind.contact
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<Contact>> & Sendable = \.contactTable

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
    Field("stakeholder", "Interessent", \.stakeholder, default: "")
      .referring(to: .stakeholder),
    Field("date", "Dato", \.date),
    Field("channel", "Kanal", \.channel, default: "").oneLine(),
    Field("note", "Hvad blev sagt", \.note, default: ""),
    Field("followUp", "Opfølgning", \.followUp, default: ""),
    Field("position", "Plads", \.position, default: 0).hidden(),
  ]

  /// "Kontakt med Beboere".
  public func name(in project: Project) -> String {
    "Kontakt med \(project.stakeholder(stakeholder)?.name ?? "en slettet interessent")"
  }
}

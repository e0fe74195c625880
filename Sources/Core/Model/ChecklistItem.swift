/// One concrete point on a milestone's checklist (tjekliste).
public struct ChecklistItem: Entity {
  /// Checklist items.
  public static let kind = Kind.checklistItem
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<ChecklistItem>> & Sendable =
    \.checklistTable

  /// The record's id.
  public let id: String
  /// The milestone's id.
  public var milestone = ""
  /// What is to be done.
  public var text = ""
  /// Whether it is done; who ticked it off, and when, stands in the journal.
  public var isDone = false
  /// Where it stands on the list.
  public var position = 0

  /// Creates an empty item.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<ChecklistItem>] = [
    Field("milestone", "Milepæl", \.milestone, default: "").referring(to: .milestone),
    Field("text", "Tekst", \.text, default: ""),
    Field("done", "Udført", \.isDone, default: false),
    Field("position", "Plads", \.position, default: 0).hidden(),
  ]

  /// By position.
  public func precedes(_ other: ChecklistItem) -> Bool {
    (position, id) < (other.position, other.id)
  }

  /// "Tjekpunkt »Ring« i milepæl 6".
  public func name(in project: Project) -> String { "Tjekpunkt »\(text)« i milepæl \(milestone)" }

  /// "Tjekpunkt i milepæl 6".
  public func subject(in project: Project) -> String { "Tjekpunkt i milepæl \(milestone)" }
}

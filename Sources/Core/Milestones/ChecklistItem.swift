/// One concrete point on a checklist (tjekliste): a milestone's or an activity's.
public struct ChecklistItem: Entity {
  /// Checklist items.
  public static let kindName = "checklistItem"
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<ChecklistItem>> & Sendable =
    \.checklistTable

  /// The record's id.
  public let id: String
  /// The milestone's id; empty when it belongs to an activity.
  public var milestone = ""
  /// The activity's id, or nil when it belongs to a milestone.
  public var activity: String?
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
    Field("milestone", "Milepæl", \.milestone, default: "").referring(to: .milestone)
      .unasked { $0.json = .leftOut },
    Field("activity", "Aktivitet", \.activity).referring(to: .activity)
      .unasked { $0.json = .leftOut },
    Field("text", "Tekst", \.text, default: "").oneLine().face { $0.label = "Tjekpunkt" },
    Field("done", "Udført", \.isDone, default: false).unasked { $0.json = .named("isDone") },
    Field("position", "Plads", \.position, default: 0).hidden(),
  ]

  /// By position.
  public func precedes(_ other: ChecklistItem) -> Bool {
    (position, id) < (other.position, other.id)
  }

  /// "Tjekpunkt »Ring« i milepæl 6".
  public func name(in project: Project) -> String { "Tjekpunkt »\(text)« i \(owner(in: project))" }

  /// "Tjekpunkt i milepæl 6".
  public func subject(in project: Project) -> String { "Tjekpunkt i \(owner(in: project))" }

  /// What it belongs to, inside a sentence: "milepæl 6".
  func owner(in project: Project) -> String {
    guard let activity else { return "milepæl \(milestone)" }
    return "aktivitet \(project.activity(activity).map { String($0.number) } ?? "(slettet)")"
  }
}

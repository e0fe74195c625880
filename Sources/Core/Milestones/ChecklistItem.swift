/// One concrete point on a checklist (tjekliste): a milestone's or an activity's.
public struct ChecklistItem: Placed {
  /// Checklist items.
  public static let kindName = "checklistItem"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<ChecklistItem> =
    \.tables.checklist

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
    Field("milestone", "Milepæl", \.milestone, default: "") { $0.milestone = $1 }
      .referring(to: .milestone)
      .unasked { $0.json = .leftOut },
    Field("activity", "Aktivitet", \.activity) { $0.activity = $1 }.referring(to: .activity)
      .unasked { $0.json = .leftOut },
    Field("text", "Tekst", \.text, default: "") { $0.text = $1 }.oneLine().face {
      $0.label = "Tjekpunkt"
    },
    Field("done", "Udført", \.isDone, default: false) { $0.isDone = $1 }.unasked {
      $0.json = .named("isDone")
    },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// "Tjekpunkt" and "Ring".
  public var nameParts: (kind: String, called: String)? { ("Tjekpunkt", text) }

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

extension ChecklistItem {
  /// A point says something.
  public static let required = ["text"]

  /// A milestone and an activity have a list each.
  public var listedUnder: [String] { [milestone, activity ?? ""] }

  /// "Nyt tjekpunkt i milepæl 6: Ring".
  public func additionLabel(in project: Project) -> String {
    "Nyt tjekpunkt i \(owner(in: project)): \(text)"
  }

  /// "Slettet tjekpunkt i milepæl 6: Ring".
  public func removalLabel(in project: Project) -> String {
    "Slettet tjekpunkt i \(owner(in: project)): \(text)"
  }
}

extension Project {
  /// The edit that ticks a checklist item, or takes the tick away.
  public func tick(_ item: ChecklistItem) -> Edit {
    Edit(
      "\(item.isDone ? "Kryds fjernet" : "Krydset af"): \(item.text)",
      item.changes { $0.isDone.toggle() })
  }
}

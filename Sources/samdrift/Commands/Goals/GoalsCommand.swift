import ArgumentParser
import Core
import Reports

/// `samdrift mål`: the goals, and what is measured of them.
enum GoalSubject: ListedSubject {
  static let name = "mål"
  static let abstract = "Vis målene, ret dem, og tilføj målinger."
  static let discussion = """
    Uden en kommando vises målene. Angiv et mål med dets nummer; det skifter aldrig. Tal skrives \
    på dansk: 1.234,56.
    """
  static let listing = "Vis målene med udgangspunkt, seneste måling, måltal og vurdering."
  static let commands: [any ParsableCommand.Type] = [
    AddRecord<Goal>.self, EditRecord<Goal>.self, RemoveRecord<Goal>.self, MeasureGoal.self,
    ExportList<GoalSubject>.self, ImportList<GoalSubject>.self,
  ]

  static func listing(_ session: Session) -> Listing {
    Report.goals(session.project, today: session.today)
  }
}

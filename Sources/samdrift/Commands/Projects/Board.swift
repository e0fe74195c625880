import ArgumentParser
import Reports

/// `samdrift tavle`: the board as plain text.
enum Board: ShownList {
  static let configuration = CommandConfiguration(
    "tavle",
    abstract: "Vis tavlen som ren tekst, også til skærmlæsere.")

  static func listing(_ session: Session) -> Listing {
    Report.board(session.project, today: session.today)
  }
}

import ArgumentParser
import Reports

/// `samdrift tavle`: the board as plain text.
enum Board: ShownList {
  static let configuration = CommandConfiguration(
    commandName: "tavle",
    abstract: "Vis tavlen som ren tekst, også til skærmlæsere og pipes.")

  static func text(_ session: Session) -> String {
    Report.board(session.project, today: session.today)
  }

  static func json(_ session: Session) -> String {
    Report.boardJSON(session.project, today: session.today)
  }
}

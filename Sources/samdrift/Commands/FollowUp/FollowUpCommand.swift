import ArgumentParser
import Core
import Reports

/// `samdrift opfølgning`: the follow-up rounds.
enum RoundSubject: ListedSubject {
  static let name = "opfølgning"
  static let abstract = "Vis opfølgningerne, lav en ny, og gennemfør justeringer."
  static let discussion = """
    Uden en kommando vises opfølgningerne side om side. Angiv en opfølgning og en justering med \
    deres numre.
    """
  static let listing = "Vis opfølgningerne side om side."
  static let commands: [any ParsableCommand.Type] = [
    ShowRecord<Round>.self, NewRound.self, EditRound.self, AdjustmentCommand.self,
  ]

  static func listing(_ session: Session) -> Listing {
    Report.rounds(session.project)
  }
}

extension Round: ShownRecord {
  static let showing = CommandConfiguration(
    "opfølgning vis", "<nr>",
    abstract: "Vis en opfølgning med det, der har flyttet sig siden den forrige.")

  func listing(in session: Session) -> Listing {
    Report.round(self, in: session.project)
  }
}

import ArgumentParser
import Core
import Reports

/// `samdrift fordelingsnøgler`: the allocation keys and what they are worked out from.
enum KeySubject: ListedSubject {
  static let name = "fordelingsnøgler"
  static let abstract = "Vis fordelingsnøglerne med andele, og ret dem."
  static let discussion = """
    Uden en kommando vises fordelingsnøglerne. Angiv en med dens nummer; det skifter aldrig. Tal \
    skrives på dansk: 1.234,56.
    """
  static let listing = "Vis fordelingsnøglerne med andele, og om de er retvisende."
  static let commands: [any ParsableCommand.Type] = [
    AddRecord<AllocationKey>.self, EditRecord<AllocationKey>.self, RemoveRecord<AllocationKey>.self,
    ProposalCommand.self, FixedSharesCommand.self, UsageCommand.self, FairnessLimit.self,
    ExportList<KeySubject>.self, ImportList<KeySubject>.self,
  ]

  static func listing(_ session: Session) -> Listing {
    Report.allocationKeys(session.project, today: session.today)
  }
}

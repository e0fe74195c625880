import ArgumentParser
import Core
import Reports

/// `samdrift muligheder`: the opportunities and challenges that milestone 2 approves.
enum OpportunityList: OrderedList {
  static let configuration = CommandConfiguration(
    "muligheder",
    abstract: "Vis muligheder og udfordringer fra milepæl 2, eller ret dem.",
    discussion: """
      For eksempel:
        samdrift muligheder --tilføj "Bedre dækning i ferier" \\
          --for-interessenter 1,2 --vægt stor --ansvarlig Driftsleder --frist "uge 49"
        samdrift muligheder --ret 3 --udført-den "i går"
      """)

  static let heading = "Ret oplægget"
  static let orders = ListOrders(
    "Tilføj en mulighed eller en udfordring.", "tekst", fills: "text", one: "den",
    all: "muligheder og udfordringer")
  static let options =
    orders.options
    + Opportunity.options(
      "text", "sort", "stakeholders", "departments", "weight", "response", "responsible",
      "deadline", "done", "wishes")

  static func check(_ typed: TypedOptions) throws { try orders.check(typed) }

  static func edit(_ typed: TypedOptions, in session: Session) throws -> Edit? {
    try orders.edit(session.project.opportunities, typed, in: session)
  }

  static func listing(_ session: Session) -> Listing {
    Report.opportunities(session.project, today: session.today)
  }
}

import ArgumentParser
import Core
import Reports

/// `samdrift roller`: who has which part in the project.
enum RoleList: OrderedList {
  static let configuration = CommandConfiguration(
    "roller",
    abstract: "Vis rollerne i projektet, eller ret dem.",
    discussion: """
      For eksempel:
        samdrift roller --tilføj Styregruppe --hvem Driftschefen \\
          --opgave "Afgør, hvad projektlederen ikke kan afgøre selv"
      """)

  static let heading = "Ret rollerne"
  static let orders = ListOrders(
    "Tilføj en rolle.", "navn", fills: "title", one: "rollen", all: "rollerne")
  static let options = orders.options + ProjectRole.options("title", "holder", "tasks")

  static func check(_ typed: TypedOptions) throws { try orders.check(typed) }

  static func edit(_ typed: TypedOptions, in session: Session) throws -> Edit? {
    try orders.edit(session.project.roles, typed, in: session)
  }

  static func listing(_ session: Session) -> Listing { Report.roles(session.project) }
}

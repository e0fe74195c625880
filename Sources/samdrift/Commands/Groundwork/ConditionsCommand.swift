import ArgumentParser
import Core
import Reports

/// `samdrift vilkår`: the conditions that milestone 1 has found.
enum ConditionList: OrderedList {
  static let configuration = CommandConfiguration(
    "vilkår",
    abstract: "Vis vilkårene fra milepæl 1, eller ret dem.",
    discussion: """
      For eksempel:
        samdrift vilkår --tilføj "Ingen afskediges" --type aftale \\
          --betydning "Stillinger nedlægges kun ved afgang"
      """)

  static let heading = "Ret vilkårene"
  static let orders = ListOrders(
    "Tilføj et vilkår.", "tekst", fills: "text", one: "vilkåret", all: "vilkårene")
  static let written = RecordOption.flag("skrevet", "Det står skrevet et sted.")
  static let unwritten = RecordOption.flag("uskrevet", "Det er ikke skrevet ned.")
  static let options =
    orders.options + Condition.options("text", "about") + [written, unwritten]
    + Condition.options("consequence", "source")

  static func check(_ typed: TypedOptions) throws {
    try orders.check(typed)
    if typed.has(written), typed.has(unwritten) {
      throw ValidationError("Vælg enten --skrevet eller --uskrevet.")
    }
  }

  static func edit(_ typed: TypedOptions, in session: Session) throws -> Edit? {
    let project = session.project
    return try orders.edit(project.conditions, typed, in: session) {
      if typed.has(written) { $0.isWritten = true }
      if typed.has(unwritten) { $0.isWritten = false }
    }
  }

  static func listing(_ session: Session) -> Listing {
    Report.conditions(session.project)
  }
}

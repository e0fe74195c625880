import ArgumentParser
import Core
import Reports

/// `samdrift faser`: whether each phase is ready for the next, and who says so.
enum PhaseList: OrderedList {
  static let configuration = CommandConfiguration(
    "faser",
    abstract: "Vis, om hver fase er klar til den næste, og skriv, hvem der siger det.",
    discussion: """
      For eksempel:
        samdrift faser --tilføj 1 --svar klar --hvem Styregruppen --dato 3/12
      Uden --dato er det i dag. Svaret er jeres eget. Programmet viser kun, hvad der er åbent.
      """)

  static let heading = "Skriv, om en fase er klar"
  static let orders = ListOrders(
    "Skriv, om denne fase er klar.", "fase", fills: "phase", one: "svaret", all: "svarene")
  static let options =
    orders.options + PhaseGate.options("phase", "answer", "body", "date", "note")

  static func check(_ typed: TypedOptions) throws { try orders.check(typed) }

  static func edit(_ typed: TypedOptions, in session: Session) throws -> Edit? {
    try orders.edit(session.project.phaseGates, typed, in: session) {
      if typed.has(orders.addition), $0.date == nil { $0.date = session.today }
    }
  }

  static func listing(_ session: Session) -> Listing {
    Report.phases(session.project, today: session.today)
  }
}

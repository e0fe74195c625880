import ArgumentParser
import Core
import Reports
import Text

/// `samdrift kommunikation`: who is told what, why, how and when.
enum CommunicationList: OrderedList {
  static let configuration = CommandConfiguration(
    "kommunikation",
    abstract: "Vis kommunikationsplanen for milepæl 4, 8 og 11, eller ret den.",
    discussion: """
      For eksempel:
        samdrift kommunikation --tilføj "Brev til alle husstande" --milepæl 8 \\
          --målgruppe 1,2 --kanal brev --ansvarlig Sekretariat --dato "uge 49"
        samdrift kommunikation --udført 3
      """)

  static let heading = "Ret planen"
  static let orders = ListOrders(
    "Tilføj en linje til planen.", "anledning", fills: "occasion", one: "linjen",
    all: "linjerne i planen")
  static let done = RecordOption.number(
    "udført", "Kryds linjen med dette nummer af, med --dato eller i dag.", "nr")
  static let undone = RecordOption.number(
    "fjern-udført", "Fjern krydset ved linjen med dette nummer.", "nr")
  static let date = Communication.option("date")
  static let ready = RecordOption.flag("klar", "Materialet er klar.")
  static let options =
    orders.options + [done, undone]
    + Communication.options(
      "milestone", "occasion", "audience", "message", "consequences", "effect", "channel",
      "action", "responsible")
    + [date, ready]

  static func check(_ typed: TypedOptions) throws {
    let given = (orders.options + [done, undone]).filter(typed.has)
    guard given.count <= 1 else {
      throw ValidationError("Gør én ting ad gangen med planen.")
    }
    if typed.text(orders.addition)?.trimmed.isEmpty == true {
      throw ValidationError("Skriv anledningen efter --tilføj.")
    }
    if typed.has(orders.addition) || typed.has(orders.change) { return }
    if typed.sayMore(than: orders.options + [done, undone, date]) {
      throw ValidationError("Skriv også --tilføj eller --ret, så det er klart, hvad det gælder.")
    }
    if typed.has(date), !typed.has(done) {
      throw ValidationError(
        "Skriv også --tilføj, --ret eller --udført, så det er klart, hvad det gælder.")
    }
  }

  static func edit(_ typed: TypedOptions, in session: Session) throws -> Edit? {
    let (project, today) = (session.project, session.today)
    let plan = project.communications
    if let place = typed.number(done) {
      let line = try plan.numbered(place, orders.all)
      if line.done != nil { throw Failure(.usage, "Nr. \(place) er allerede krydset af.") }
      let day = try typed.text(date).map {
        try Day(typed: $0, today: today, leaning: .past)
      }
      return project.tick(line, on: day ?? today)
    }
    if let place = typed.number(undone) {
      let line = try plan.numbered(place, orders.all)
      if line.done == nil { throw Failure(.usage, "Nr. \(place) er ikke krydset af.") }
      return project.tick(line, on: today)
    }
    return try orders.edit(plan, typed, in: session) {
      if typed.has(ready) { $0.isReady = true }
    }
  }

  static func listing(_ session: Session) -> Listing {
    Report.communication(session.project, today: session.today)
  }
}

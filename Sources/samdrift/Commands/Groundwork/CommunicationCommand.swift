import ArgumentParser
import Core
import Reports
import Text

/// `samdrift kommunikation`: who is told what, why, how and when.
struct CommunicationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kommunikation",
    abstract: "Vis kommunikationsplanen for milepæl 4, 8 og 11, eller ret den.",
    usage: "samdrift kommunikation [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift kommunikation --tilføj "Brev til alle husstande" --milepæl 8 \\
          --målgruppe 1,2 --kanal brev --ansvarlig Sekretariat --dato "uge 49"
        samdrift kommunikation --udført 3
      """)

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Ret planen") var edits: CommunicationEdits

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    if let edit = try edits.edit(in: session.project, today: session.today) {
      try session.commitAndReport(edit)
      return
    }
    Output.print(
      json
        ? Report.communicationJSON(session.project, today: session.today)
        : Report.communication(session.project, today: session.today))
  }
}

/// The options of `samdrift kommunikation` that change the plan.
struct CommunicationEdits: ParsableArguments {
  @Option(
    name: [.customLong("tilføj"), .customLong("tilfoej")],
    help: ArgumentHelp("Tilføj en linje til planen.", valueName: "anledning"))
  var addition: String?

  @Option(help: ArgumentHelp("Ret linjen med dette nummer.", valueName: "nr"))
  var ret: Int?

  @Option(help: ArgumentHelp("Slet linjen med dette nummer.", valueName: "nr"))
  var slet: Int?

  @Option(
    name: [.customLong("udført"), .customLong("udfoert")],
    help: ArgumentHelp("Kryds linjen med dette nummer af, med --dato eller i dag.", valueName: "nr")
  )
  var done: Int?

  @Option(
    name: [.customLong("fjern-udført"), .customLong("fjern-udfoert")],
    help: ArgumentHelp("Fjern krydset ved linjen med dette nummer.", valueName: "nr"))
  var undone: Int?

  @Option(
    name: [.customLong("milepæl"), .customLong("milepael")],
    help: ArgumentHelp("4, 8 eller 11.", valueName: "nr"))
  var milestone: Int?

  @Option(help: ArgumentHelp("En ny anledning.", valueName: "tekst"))
  var anledning: String?

  @Option(
    name: [.customLong("målgruppe"), .customLong("maalgruppe")],
    help: ArgumentHelp("Interessenternes numre, eller alle.", valueName: "1,2"))
  var audience: [String] = []

  @Option(help: ArgumentHelp("Hvad der siges.", valueName: "tekst"))
  var budskab: String?

  @Option(help: ArgumentHelp("Hvad det skal føre til.", valueName: "tekst"))
  var effekt: String?

  @Option(help: ArgumentHelp("Hvordan: møde, brev, opslag.", valueName: "tekst"))
  var kanal: String?

  @Option(help: ArgumentHelp("Hvad der skal gøres.", valueName: "tekst"))
  var handling: String?

  @Option(help: ArgumentHelp("Hvem der gør det.", valueName: "navn"))
  var ansvarlig: String?

  @Option(help: ArgumentHelp("Hvornår.", valueName: "dato"))
  var dato: String?

  @Flag(help: "Materialet er klar.") var klar = false

  func validate() throws {
    let orders = [addition, ret.map(String.init), slet.map(String.init)].compactMap { $0 }
    guard orders.count + [done, undone].compactMap({ $0 }).count <= 1 else {
      throw ValidationError("Gør én ting ad gangen med planen.")
    }
    if let milestone, !Communication.milestones.contains(milestone) {
      throw ValidationError("--milepæl skal være 4, 8 eller 11.")
    }
    if let addition, addition.trimmed.isEmpty {
      throw ValidationError("Skriv anledningen efter --tilføj.")
    }
    if saysSomething, addition == nil, ret == nil {
      throw ValidationError("Skriv også --tilføj eller --ret, så det er klart, hvad det gælder.")
    }
    if dato != nil, addition == nil, ret == nil, done == nil {
      throw ValidationError(
        "Skriv også --tilføj, --ret eller --udført, så det er klart, hvad det gælder.")
    }
  }

  private var saysSomething: Bool {
    [anledning, budskab, effekt, kanal, handling, ansvarlig].contains { $0 != nil }
      || milestone != nil || klar || !audience.isEmpty
  }

  /// What is to be done with the plan; nil when it is only to be shown.
  func edit(in project: Project, today: Day) throws -> Edit? {
    let plan = project.communications
    if let addition {
      var new = Communication(id: Environment.newID())
      new.occasion = addition.trimmed
      return project.add(try filling(new, in: project, today: today))
    }
    if let ret {
      let line = try plan.numbered(ret, Self.lines)
      let edited = try filling(line, in: project, today: today)
      return project.edit(line) { $0 = edited }
    }
    if let slet { return project.remove(try plan.numbered(slet, Self.lines).reference) }
    if let done {
      let line = try plan.numbered(done, Self.lines)
      if line.done != nil { throw Failure(.usage, "Nr. \(done) er allerede krydset af.") }
      let day = try dato.map { try Day(typed: $0, today: today, leaning: .past) } ?? today
      return project.tick(line, on: day)
    }
    if let undone {
      let line = try plan.numbered(undone, Self.lines)
      if line.done == nil { throw Failure(.usage, "Nr. \(undone) er ikke krydset af.") }
      return project.tick(line, on: today)
    }
    return nil
  }

  private static let lines = "linjerne i planen"

  private func filling(
    _ line: Communication, in project: Project, today: Day
  ) throws -> Communication {
    let date = try dato.map { try Day.typed($0, today: today) }
    let audience = try project.stakeholders(typed: audience)
    return line.with {
      if let milestone { $0.milestone = String(milestone) }
      if let anledning { $0.occasion = anledning.trimmed }
      if !audience.isEmpty { $0.audience = audience }
      if let budskab { $0.message = budskab.trimmed }
      if let effekt { $0.effect = effekt.trimmed }
      if let kanal { $0.channel = kanal.trimmed }
      if let handling { $0.action = handling.trimmed }
      if let ansvarlig { $0.responsible = ansvarlig.trimmed }
      if let date { $0.date = date }
      if klar { $0.isReady = true }
    }
  }
}

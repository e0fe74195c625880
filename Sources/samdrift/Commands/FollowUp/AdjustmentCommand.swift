import ArgumentParser
import Core
import Text

/// `samdrift opfølgning justering`: proposes an adjustment, carries it out or rejects it.
struct AdjustmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "justering",
    abstract: "Foreslå en justering, gennemfør den, eller afvis den.",
    usage: """
      samdrift opfølgning justering <nr> <forslag> [<tilvalg>]
             samdrift opfølgning justering --gennemfør <nr>
             samdrift opfølgning justering --afvis <nr>
             samdrift opfølgning justering --slet <nr>
      """,
    discussion: """
      Typen følger af, hvad der skal ændres. For eksempel:
        samdrift opfølgning justering 2 "Indkøbet er billigere" --måltal 84 --mål 2
        samdrift opfølgning justering 2 "Leverandøren er forsinket" --aktivitet 7 \\
          --dato "uge 12"
        samdrift opfølgning justering 2 "Hold et fælles kursus" --ny-aktivitet \\
          --dato 1/6
        samdrift opfølgning justering 2 "Flere opgaver skal med" --genåbn 6
        samdrift opfølgning justering 2 "Målet var for lavt" --genåbn 3 --mål 2 \\
          --måltal 80
        samdrift opfølgning justering 2 "Retvisende fordeling" --fordelingsnøgle 3 \\
          --vægt boliger=40 --vægt m2=60
        samdrift opfølgning justering --gennemfør 3
      En fordeling, der er regnet ud, foreslås med »samdrift fordelingsnøgler forslag«.
      """)

  @Argument(help: ArgumentHelp("Opfølgningens nummer.", valueName: "nr"))
  var round: Int?

  @Argument(help: ArgumentHelp("Hvad der foreslås, og hvorfor.", valueName: "forslag"))
  var text: String?

  @Option(
    name: .danish("mål"),
    help: ArgumentHelp("Målet, det gælder.", valueName: "nr"))
  var goal: Int?

  @Option(
    name: .danish("måltal"),
    help: ArgumentHelp("Det nye måltal.", valueName: "tal"))
  var target: String?

  @Option(
    name: .danish("fordelingsnøgle"),
    help: ArgumentHelp("Fordelingsnøglen, der får en ny fordeling.", valueName: "nr"))
  var key: Int?

  @Option(
    name: .danish("vægt"), parsing: .singleValue,
    help: ArgumentHelp(
      "Den nye fordeling: hele procent for hver del, 100 i alt.", valueName: "del=procent"))
  var weights: [String] = []

  @Option(
    name: .danish("økonomi"),
    help: ArgumentHelp("Hvem der betaler mere og mindre.", valueName: "tekst"))
  var economy: String?

  @Option(help: ArgumentHelp("Aktiviteten, der får ny frist.", valueName: "nr"))
  var aktivitet: Int?

  @Flag(help: "Forslaget er en ny aktivitet.") var nyAktivitet = false

  @Option(
    name: .danish("genåbn"),
    help: ArgumentHelp("Milepælen, der genåbnes: 3, 6 eller 7.", valueName: "nr"))
  var reopened: Int?

  @Flag(help: "Aftalen skal have en ny version.") var nyAftale = false

  @Option(help: ArgumentHelp("Den nye frist.", valueName: "dato"))
  var dato: String?

  @Option(
    name: .danish("gennemfør"),
    help: ArgumentHelp("Gennemfør justeringen med dette nummer.", valueName: "nr"))
  var carryOut: Int?

  @Option(
    help: ArgumentHelp("Afvis justeringen med dette nummer; den bliver stående.", valueName: "nr"))
  var afvis: Int?

  @Option(help: ArgumentHelp("Slet justeringen med dette nummer.", valueName: "nr"))
  var slet: Int?

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    let orders = [carryOut, afvis, slet].compactMap { $0 }.count
    if orders > 1 || (orders == 1 && round != nil) {
      throw ValidationError("Vælg enten et forslag, --gennemfør, --afvis eller --slet.")
    }
    if orders == 0, round == nil || text?.trimmed.isEmpty ?? true {
      throw ValidationError(
        "Skriv opfølgningens nummer og forslaget, eller vælg --gennemfør eller --afvis.")
    }
    // The milestone of the goals is reopened with a goal's new target.
    let isGoal = goal != nil && reopened == nil
    let kinds = [isGoal, key != nil, aktivitet != nil, nyAktivitet, reopened != nil, nyAftale]
    if kinds.count(where: { $0 }) > 1 {
      throw ValidationError("En justering ændrer én ting ad gangen.")
    }
    if target != nil, goal == nil { throw ValidationError("--måltal kræver --mål.") }
    if (key == nil) != weights.isEmpty {
      throw ValidationError("--fordelingsnøgle og --vægt hører sammen.")
    }
    if economy != nil, key == nil { throw ValidationError("--økonomi kræver --fordelingsnøgle.") }
  }

  func run() throws {
    var session = try common.session()
    let project = session.project
    if let number = carryOut ?? afvis ?? slet {
      let adjustment = try project.adjustments.numbered(number, "justeringer")
      try session.commitAndReport(
        carryOut != nil
          ? try project.carryOut(adjustment, today: session.today, newID: Environment.newID)
          : afvis != nil
            ? try project.reject(adjustment, today: session.today)
            : project.remove(adjustment.reference))
    } else if let round, let text {
      let owner = try Round.with(number: round, in: session)
      let new = try filled(Adjustment(id: Environment.newID()), owner, text.trimmed, in: session)
      try session.commitAndReport(project.add(new), proposing: new.id)
    }
  }

  private func filled(
    _ new: Adjustment, _ owner: Round, _ text: String, in session: Session
  ) throws -> Adjustment {
    var new = new
    new.round = owner.id
    new.text = text
    new.newDate = try dato.map { try Day(typed: $0, today: session.today) }
    if let goal {
      guard let found = Goal.numbered(goal, in: session.project) else {
        throw Failure(.usage, "Der er intet mål nr. \(goal).")
      }
      new.kind = .goalTarget
      new.goal = found.id
      if let target {
        new.newTarget = try Quantity.typed(target, "--måltal", as: found.numberForm)
      }
    }
    if let key {
      new.kind = .keyMixture
      new.key = try AllocationKey.with(number: key, in: session).id
      new.newMixture = try KeyMixture.read(weights.joined(separator: ", ")).get()
      new.economy = economy?.trimmed ?? ""
    } else if let aktivitet {
      new.kind = .activityDeadline
      new.activity = try Activity.with(number: aktivitet, in: session).id
    } else if nyAktivitet {
      new.kind = .newActivity
    } else if let reopened {
      new.kind = .reopenedMilestone
      new.milestone = String(reopened)
    } else if nyAftale {
      new.kind = .newAgreement
    }
    return new
  }
}

extension Session {
  /// Makes the edit that proposes an adjustment, and tells its number and what it means.
  mutating func commitAndReport(_ edit: Edit, proposing id: String) throws {
    try commit(edit)
    guard let place = project.adjustments.firstIndex(where: { $0.id == id }) else { return }
    Output.report("\(edit.said), nr. \(place + 1)")
    Output.report("Betyder: \(project.consequence(of: project.adjustments[place])).")
    Output.warnOfPersonNumbers(in: edit)
  }
}

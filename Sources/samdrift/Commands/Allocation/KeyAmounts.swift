import ArgumentParser
import Core

/// `samdrift fordelingsnøgler faste`: the fixed shares of a key.
struct FixedSharesCommand: EditCommand {
  static let configuration = CommandConfiguration(
    "fordelingsnøgler faste", "<nr> <afdeling=procent> …",
    abstract: "Sæt en fordelingsnøgles faste procenter; de skal være 100 i alt.",
    discussion: """
      For eksempel:
        samdrift fordelingsnøgler faste 3 Fjordglimt=45 Havnebakken=34,5 \\
          Strandengen=20,5
      Alle afdelinger skrives på én gang; den, der ikke er nævnt, får 0.
      """)

  @OptionGroup var key: RecordArgument<AllocationKey>

  @Argument(help: ArgumentHelp("Hver afdelings procent.", valueName: "afdeling=procent"))
  var shares: [String]

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let key = try key.record(in: session)
    var percents: [String: Quantity] = [:]
    for text in shares {
      let (name, percent) = try text.pair("Fjordglimt=45")
      let department = try Department.called(name, in: session)
      if !department.participates {
        throw Failure(.usage, "\(department.fullName) deltager ikke og kan ikke have en andel.")
      }
      if percents[department.id] != nil {
        throw Failure(.usage, "\(department.fullName) er nævnt to gange.")
      }
      percents[department.id] = try Quantity.typed(percent, name, as: .percent) ?? .zero
    }
    return try session.project.edit(fixedShares: percents, of: key)
  }
}

/// `samdrift fordelingsnøgler timer`: what a department used in a period.
struct UsageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "fordelingsnøgler timer", "<periode> <afdeling>",
    abstract: "Sæt en afdelings timer og udgifter i en periode.",
    discussion: """
      For eksempel:
        samdrift fordelingsnøgler timer 2026 Fjordglimt --timer 1.203,5
        samdrift fordelingsnøgler timer "2026 H1" Fjordglimt --kroner 98.500
      Uden --fordelingsnøgle gælder det for dem alle. En tom værdi ("") fjerner det, der stod.
      """)

  @Argument(help: ArgumentHelp("Et år, et halvår eller et kvartal.", valueName: "periode"))
  var period: String

  @OptionGroup var department: RecordArgument<Department>

  @Option(help: ArgumentHelp("Registrerede timer.", valueName: "tal"))
  var timer: String?

  @Option(help: ArgumentHelp("Udgift i kroner.", valueName: "tal"))
  var kroner: String?

  @Option(
    name: .danish("fordelingsnøgle"),
    help: ArgumentHelp("Kun for fordelingsnøglen med dette nummer.", valueName: "nr"))
  var key: Int?

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if timer == nil, kroner == nil { throw ValidationError("Skriv --timer, --kroner eller begge.") }
  }

  func run() throws {
    var session = try common.session()
    let project = session.project
    guard let period = try Period.typed(period) else {
      throw Failure(.usage, "Skriv en periode, fx 2026.")
    }
    let department = try department.record(in: session)
    let key = try key.map { try AllocationKey.with(number: $0, in: session) }
    var amounts = project.amounts(in: period, of: key)
    var amount = amounts[department.id] ?? (nil, nil)
    if let timer { amount.hours = try Quantity.typed(timer, "--timer", as: .hours) }
    if let kroner { amount.cost = try Quantity.typed(kroner, "--kroner", as: .kroner) }
    amounts[department.id] = amount
    try session.commitAndReport(project.edit(usage: amounts, in: period, of: key))
    if let remark = period.remark(on: session.today) { Output.report("Bemærk: \(remark).") }
  }
}

/// `samdrift fordelingsnøgler grænse`: how large a difference is still fair.
struct FairnessLimit: EditCommand {
  static let configuration = CommandConfiguration(
    "fordelingsnøgler grænse", "<procentpoint>",
    abstract: "Sæt, hvor mange procentpoint en fordelingsnøgle må afvige og stadig være retvisende."
  )

  @Argument(help: ArgumentHelp("For eksempel 2,5.", valueName: "procentpoint"))
  var limit: String

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    guard let limit = try Quantity.typed(limit, "Grænsen", as: .percent), limit >= .zero else {
      throw Failure(.usage, "Grænsen skal være et tal, der ikke er under 0.")
    }
    return session.project.edit(session.project.info) { $0.fairness = limit }
  }
}

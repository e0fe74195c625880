import ArgumentParser
import Core

/// `samdrift beslutning`: records what a body decided on a milestone.
struct DecisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beslutning",
    abstract: "Skriv en beslutning om en milepæl ind.",
    usage: """
      samdrift beslutning <nr> --organ <navn> --dato <dato> --udfald <udfald>
        [<tilvalg>]
      """,
    discussion: """
      For eksempel:
        samdrift beslutning 6 --afdeling "Afd. 1" --organ Afdelingsmødet \\
          --dato 3/12 --udfald godkendt --referat "punkt 6"
      """)

  @Argument(help: ArgumentHelp("Milepælens nummer, 1 til 12.", valueName: "nr"))
  var number: Int

  @Option(help: ArgumentHelp("Hvem der besluttede.", valueName: "navn"))
  var organ: String

  @Option(help: ArgumentHelp("Hvornår.", valueName: "dato"))
  var dato: String

  @Option(
    help: ArgumentHelp(
      "godkendt, godkendt med ændringer, afvist eller udsat.", valueName: "udfald"),
    completion: .list(DecisionOutcome.allCases.map(\.shown)))
  var udfald: String

  @Option(help: ArgumentHelp("Hvor det står.", valueName: "tekst"))
  var referat = ""

  @Option(help: ArgumentHelp("Den afdeling, der tiltræder eller afviser.", valueName: "navn"))
  var afdeling: String?

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if organ.trimmed.isEmpty { throw ValidationError("Skriv, hvem der besluttede, med --organ.") }
    _ = try DecisionOutcome(typed: udfald)
  }

  func run() throws {
    var session = try common.session()
    let milestone = try session.milestone(number)
    var decision = Decision(id: Environment.newID())
    decision.milestone = milestone.id
    decision.department = try afdeling.map { try department($0, in: session.project).id }
    decision.body = organ.trimmed
    decision.outcome = try DecisionOutcome(typed: udfald)
    decision.minutes = referat.trimmed
    decision.date = try Day(typed: dato, today: session.today, leaning: .past)
    let edit = session.project.add(decision)
    try session.commit(edit)
    Output.report("\(edit.label), \(decision.date!.medium)")
  }

  private func department(_ name: String, in project: Project) throws -> Department {
    let wanted = name.trimmed.lowercased()
    let all = project.departments
    let exact = all.filter { $0.name.lowercased() == wanted }
    let found = exact.isEmpty ? all.filter { $0.name.lowercased().contains(wanted) } : exact
    if found.count == 1, !wanted.isEmpty { return found[0] }
    if all.isEmpty { throw Failure(.usage, "Projektet har ingen afdelinger endnu.") }
    let names = (found.isEmpty ? all : found).map { "  \($0.name)" }.joined(separator: "\n")
    throw Failure(.usage, "»\(name)« er ikke én afdeling. Vælg mellem:\n\(names)")
  }
}

extension DecisionOutcome {
  /// Reads an outcome as it is shown, æ also as ae; the whole word or so much of its beginning that
  /// it can't be another.
  init(typed text: String) throws {
    let wanted = text.inPlainLetters
    let all = Self.allCases
    let exact = all.filter { $0.shown.inPlainLetters == wanted }
    let found = exact.isEmpty ? all.filter { $0.shown.inPlainLetters.hasPrefix(wanted) } : exact
    guard !wanted.isEmpty, found.count == 1 else {
      let names = all.map { "»\($0.shown)«" }.joined(separator: ", ")
      throw ValidationError("»\(text)« er ikke et udfald. Vælg mellem \(names).")
    }
    self = found[0]
  }
}

import ArgumentParser
import Core
import Reports
import Text

/// `samdrift dialog`: the dialogues of milestone 5, and what is expected of the departments.
struct DialogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialog",
    abstract: "Vis dialogerne fra milepæl 5 og den ventede tiltrædelse, eller ret dem.",
    usage: "samdrift dialog [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift dialog --tilføj "i går" --med 2,3 --kom-frem "Ønsker faste dage" \\
          --ændret "Modellen har faste dage"
        samdrift dialog --forventning "Afd. 1" --svar ja --begrundelse "Sagt på mødet"
      """)

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Ret dialogerne") var edits: DialogueEdits

  @OptionGroup(title: "Ventes afdelingen at tiltræde?") var expectation: ExpectationEdits

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if !edits.isEmpty, expectation.forventning != nil {
      throw ValidationError("Skriv dialogen og forventningen ind hver for sig.")
    }
  }

  func run() throws {
    var session = try common.session()
    let edit =
      try edits.edit(in: session.project, today: session.today)
      ?? expectation.edit(in: session.project, today: session.today)
    if let edit {
      try session.commitAndReport(edit)
      return
    }
    Output.print(
      json ? Report.dialoguesJSON(session.project) : Report.dialogues(session.project))
  }
}

/// The options of `samdrift dialog` that change the dialogues.
struct DialogueEdits: ParsableArguments {
  @Option(
    name: [.customLong("tilføj"), .customLong("tilfoej")],
    help: ArgumentHelp("Tilføj en dialog, holdt denne dag.", valueName: "dato"))
  var addition: String?

  @Option(help: ArgumentHelp("Ret dialogen med dette nummer.", valueName: "nr"))
  var ret: Int?

  @Option(help: ArgumentHelp("Slet dialogen med dette nummer.", valueName: "nr"))
  var slet: Int?

  @Option(help: ArgumentHelp("En anden dag.", valueName: "dato"))
  var dato: String?

  @Option(help: ArgumentHelp("Interessenternes numre, eller alle.", valueName: "1,2"))
  var med: [String] = []

  @Option(help: ArgumentHelp("Hvem der ellers var med, og hvor.", valueName: "tekst"))
  var deltagere: String?

  @Option(help: ArgumentHelp("Hvad der kom frem.", valueName: "tekst"))
  var komFrem: String?

  @Option(
    name: [.customLong("ændret"), .customLong("aendret")],
    help: ArgumentHelp("Hvad der blev ændret af den grund.", valueName: "tekst"))
  var outcome: String?

  /// Whether nothing is to be changed.
  var isEmpty: Bool { addition == nil && ret == nil && slet == nil }

  func validate() throws {
    try demandOneOrder(
      addition, ret, slet,
      saysMore: [dato, deltagere, komFrem, outcome].contains { $0 != nil } || !med.isEmpty)
  }

  /// What is to be done with the dialogues; nil when nothing is.
  func edit(in project: Project, today: Day) throws -> Edit? {
    if let addition {
      var new = Dialogue(id: Environment.newID())
      new.date = try Day(typed: addition, today: today, leaning: .past)
      return project.add(try filling(new, in: project, today: today))
    }
    if let ret {
      let dialogue = try project.dialogues.numbered(ret, "dialogerne")
      let edited = try filling(dialogue, in: project, today: today)
      return project.edit(dialogue) { $0 = edited }
    }
    return try slet.map {
      project.remove(try project.dialogues.numbered($0, "dialogerne").reference)
    }
  }

  private func filling(
    _ dialogue: Dialogue, in project: Project, today: Day
  ) throws -> Dialogue {
    let date = try dato.map { try Day(typed: $0, today: today, leaning: .past) }
    let stakeholders = try project.stakeholders(typed: med)
    return dialogue.with {
      if let date { $0.date = date }
      if !stakeholders.isEmpty { $0.stakeholders = stakeholders }
      if let deltagere { $0.participants = deltagere.trimmed }
      if let komFrem { $0.topics = komFrem.trimmed }
      if let outcome { $0.outcome = outcome.trimmed }
    }
  }
}

/// The options of `samdrift dialog` that say what is expected of a department.
struct ExpectationEdits: ParsableArguments {
  @Option(help: ArgumentHelp("Afdelingen, det gælder.", valueName: "navn"))
  var forventning: String?

  @Option(
    help: ArgumentHelp("ja, usikker eller nej.", valueName: "svar"),
    completion: .list(ExpectedAnswer.allCases.map(\.shown)))
  var svar: String?

  @Option(help: ArgumentHelp("Hvad det bygger på.", valueName: "tekst"))
  var begrundelse = ""

  @Option(help: ArgumentHelp("Dagen, det er fra; ellers i dag.", valueName: "dato"))
  var pr: String?

  func validate() throws {
    if (forventning == nil) != (svar == nil) {
      throw ValidationError("--forventning og --svar hører sammen.")
    }
    if forventning == nil, pr != nil || !begrundelse.isEmpty {
      throw ValidationError(
        "Skriv også --forventning, så det er klart, hvilken afdeling det gælder.")
    }
    if let svar { _ = try ExpectedAnswer(typed: svar, "et svar") }
  }

  /// What is expected, as an edit; nil when nothing is said.
  func edit(in project: Project, today: Day) throws -> Edit? {
    guard let forventning, let svar else { return nil }
    var expectation = Expectation(id: Environment.newID())
    expectation.department = try project.department(typed: forventning).id
    expectation.answer = try ExpectedAnswer(typed: svar, "et svar")
    expectation.note = begrundelse.trimmed
    expectation.date = try pr.map { try Day(typed: $0, today: today, leaning: .past) } ?? today
    return project.expect(expectation)
  }
}

import ArgumentParser
import Core
import Reports

/// `samdrift dialogmøder`: the dialogues of milestone 5, and what is expected of the departments.
struct DialogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "dialogmøder",
    abstract: "Vis dialogmøderne fra milepæl 5 og den forventede tiltrædelse, eller ret dem.",
    discussion: """
      For eksempel:
        samdrift dialogmøder --tilføj "i går" --med 2,3 \\
          --kom-frem "Ønsker faste dage" --ændret "Modellen har faste dage"
        samdrift dialogmøder --forventning "Afd. 1" --svar ja \\
          --begrundelse "Sagt på mødet"
      """,
    subcommands: [ExportList<DialogueOptions>.self])

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Ret dialogmøderne") var edits: RecordOptions<DialogueOptions>

  @OptionGroup(title: "Regner I med, at afdelingen tiltræder?") var expectation:
    RecordOptions<ExpectationOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if DialogueOptions.orders.options.contains(where: edits.typed.has),
      expectation.typed.has(ExpectationOptions.department)
    {
      throw ValidationError("Tilføj dialogmødet og forventningen hver for sig.")
    }
  }

  func run() throws {
    var session = try common.session()
    let project = session.project
    let edit =
      try DialogueOptions.orders.edit(project.dialogues, edits.typed, in: session)
      ?? expectation.edit(in: session)
    if let edit { return try session.commitAndReport(edit) }
    session.show(Report.dialogues(project), asJSON: json)
  }
}

/// The options of `samdrift dialogmøder` that change the dialogues.
enum DialogueOptions: OptionList {
  static let orders = ListOrders(
    "Tilføj et dialogmøde, holdt denne dag.", "dato", fills: "date", one: "dialogmødet",
    all: "dialogmøderne")
  static let options =
    orders.options
    + Dialogue.options("date", "stakeholders", "participants", "topics", "outcome")

  static func check(_ typed: TypedOptions) throws { try orders.check(typed) }
}

/// The options of `samdrift dialogmøder` that say what is expected of a department.
enum ExpectationOptions: OptionList {
  static let department = RecordOption.text(
    "forventning", "Afdelingen, det gælder.", "navn")
  static let answer = Expectation.option("answer")
  static let options = [department, answer] + Expectation.options("note", "date")

  static func check(_ typed: TypedOptions) throws {
    if typed.has(department) != typed.has(answer) {
      throw ValidationError("--forventning og --svar hører sammen.")
    }
    if !typed.has(department), typed.sayMore(than: []) {
      throw ValidationError(
        "Skriv også --forventning, så det er klart, hvilken afdeling det gælder.")
    }
  }
}

extension RecordOptions<ExpectationOptions> {
  /// What is expected, as an edit; nil when nothing is said.
  func edit(in session: Session) throws -> Edit? {
    guard let name = typed.text(ExpectationOptions.department) else { return nil }
    let department = try Department.called(name, in: session)
    let expectation = Expectation(id: Environment.newID()).with {
      $0.department = department.id
      $0.date = session.today
    }
    return session.project.expect(try typed.filled(expectation, in: session))
  }
}

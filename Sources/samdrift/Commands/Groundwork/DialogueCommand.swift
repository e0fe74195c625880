import ArgumentParser
import Core
import Reports

/// `samdrift dialog`: the dialogues of milestone 5, and what is expected of the departments.
struct DialogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "dialog",
    abstract: "Vis dialogerne fra milepæl 5 og den ventede tiltrædelse, eller ret dem.",
    discussion: """
      For eksempel:
        samdrift dialog --tilføj "i går" --med 2,3 --kom-frem "Ønsker faste dage" \\
          --ændret "Modellen har faste dage"
        samdrift dialog --forventning "Afd. 1" --svar ja --begrundelse "Sagt på mødet"
      """,
    subcommands: [ExportList<DialogueOptions>.self])

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Ret dialogerne") var edits: RecordOptions<DialogueOptions>

  @OptionGroup(title: "Ventes afdelingen at tiltræde?") var expectation:
    RecordOptions<ExpectationOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if DialogueOptions.orders.options.contains(where: edits.typed.has),
      expectation.typed.has(ExpectationOptions.department)
    {
      throw ValidationError("Skriv dialogen og forventningen ind hver for sig.")
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

/// The options of `samdrift dialog` that change the dialogues.
enum DialogueOptions: OptionList {
  static let orders = ListOrders(
    "Tilføj en dialog, holdt denne dag.", "dato", fills: "date", one: "dialogen",
    all: "dialogerne")
  static let options =
    orders.options
    + Dialogue.options("date", "stakeholders", "participants", "topics", "outcome")

  static func check(_ typed: TypedOptions) throws { try orders.check(typed) }
}

/// The options of `samdrift dialog` that say what is expected of a department.
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

import ArgumentParser
import Core
import Reports

/// `samdrift vilkår`: the conditions that milestone 1 has found.
struct ConditionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vilkår",
    abstract: "Vis vilkårene fra milepæl 1, eller ret dem.",
    usage: "samdrift vilkår [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift vilkår --tilføj "Ingen afskediges" --slags aftale \\
          --betydning "Stillinger nedlægges kun ved afgang"
      """,
    aliases: ["vilkaar"])

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Ret vilkårene") var edits: RecordOptions<ConditionOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let (typed, project) = (edits.typed, session.project)
    let edit = try ConditionOptions.orders.edit(project.conditions, typed, in: session) {
      if typed.has(ConditionOptions.written) { $0.isWritten = true }
      if typed.has(ConditionOptions.unwritten) { $0.isWritten = false }
    }
    if let edit { return try session.commitAndReport(edit) }
    Output.print(json ? Report.conditionsJSON(project) : Report.conditions(project))
  }
}

/// The options of `samdrift vilkår` that change the conditions.
enum ConditionOptions: OptionList {
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
}

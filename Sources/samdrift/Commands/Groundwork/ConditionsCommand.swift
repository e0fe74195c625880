import ArgumentParser
import Core
import Reports
import Text

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

  @OptionGroup(title: "Ret vilkårene") var edits: ConditionEdits

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    if let edit = try edits.edit(in: session.project) {
      try session.commitAndReport(edit)
      return
    }
    Output.print(
      json ? Report.conditionsJSON(session.project) : Report.conditions(session.project))
  }
}

/// The options of `samdrift vilkår` that change the conditions.
struct ConditionEdits: ParsableArguments {
  @Option(
    name: [.customLong("tilføj"), .customLong("tilfoej")],
    help: ArgumentHelp("Tilføj et vilkår.", valueName: "tekst"))
  var addition: String?

  @Option(help: ArgumentHelp("Ret vilkåret med dette nummer.", valueName: "nr"))
  var ret: Int?

  @Option(help: ArgumentHelp("Slet vilkåret med dette nummer.", valueName: "nr"))
  var slet: Int?

  @Option(help: ArgumentHelp("En ny ordlyd.", valueName: "tekst"))
  var tekst: String?

  @Option(
    help: ArgumentHelp(
      "politik, strategi, holdning, kultur, økonomi eller aftale.", valueName: "slags"),
    completion: .list(ConditionKind.allCases.map(\.shown)))
  var slags: String?

  @Flag(help: "Det står skrevet et sted.") var skrevet = false

  @Flag(help: "Det er ikke skrevet ned.") var uskrevet = false

  @Option(help: ArgumentHelp("Hvad der følger af det for samdriften.", valueName: "tekst"))
  var betydning: String?

  @Option(help: ArgumentHelp("Hvor det kommer fra.", valueName: "tekst"))
  var kilde: String?

  func validate() throws {
    try demandOneOrder(
      addition, ret, slet,
      saysMore: skrevet || uskrevet || [tekst, slags, betydning, kilde].contains { $0 != nil })
    if skrevet, uskrevet { throw ValidationError("Vælg enten --skrevet eller --uskrevet.") }
    if let slags { _ = try ConditionKind(typed: slags, "en slags") }
  }

  /// What is to be done with the conditions; nil when they are only to be shown.
  func edit(in project: Project) throws -> Edit? {
    if let addition {
      var new = Condition(id: Environment.newID())
      new.text = addition.trimmed
      return project.add(try filling(new))
    }
    if let ret {
      let condition = try project.conditions.numbered(ret, "vilkårene")
      let edited = try filling(condition)
      return project.edit(condition) { $0 = edited }
    }
    return try slet.map {
      project.remove(try project.conditions.numbered($0, "vilkårene").reference)
    }
  }

  private func filling(_ condition: Condition) throws -> Condition {
    let kind = try slags.map { try ConditionKind(typed: $0, "en slags") }
    return condition.with {
      if let tekst { $0.text = tekst.trimmed }
      if let kind { $0.about = kind }
      if skrevet || uskrevet { $0.isWritten = skrevet }
      if let betydning { $0.consequence = betydning.trimmed }
      if let kilde { $0.source = kilde.trimmed }
    }
  }
}

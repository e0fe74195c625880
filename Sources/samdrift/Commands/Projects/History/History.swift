import ArgumentParser
import Reports

/// `samdrift historik`: who did what, and when.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    "historik",
    abstract: "Vis, hvem der gjorde hvad og hvornår, det nyeste først.")

  @Option(help: ArgumentHelp("Vis kun de seneste så mange.", valueName: "antal"))
  var antal: Int?

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if let antal, antal < 1 { throw ValidationError("--antal skal være mindst 1.") }
  }

  func run() throws {
    let session = try common.session()
    let ledger = try session.ledger()
    Output.print(
      Report.history(ledger, zone: session.environment.zone, limit: antal), asJSON: json)
  }
}

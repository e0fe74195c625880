import ArgumentParser
import Reports

/// `samdrift historik`: who did what, and when.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    "historik",
    abstract: "Vis, hvem der gjorde hvad og hvornår, det nyeste først.")

  @Option(help: ArgumentHelp("Vis kun de seneste så mange.", valueName: "antal"))
  var antal: Int?

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if let antal, antal < 1 { throw ValidationError("--antal skal være mindst 1.") }
  }

  func run() throws {
    let session = try common.session()
    var trouble: (any Error)?
    let listing = Report.history(of: session.project, zone: session.environment.zone) { visit in
      do {
        return try session.walkBack(limit: antal ?? .max, visit)
      } catch {
        trouble = error
        return nil
      }
    }
    session.show(listing, asJSON: json)
    if let trouble { throw trouble }
  }
}

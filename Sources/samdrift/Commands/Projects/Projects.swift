import ArgumentParser
import Reports

/// `samdrift projekter`: the projects of the database.
struct Projects: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projekter", abstract: "Vis projekterne, hvor langt de er, og deres næste frist.")

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let environment = Environment()
    let journal = try common.open(environment)
    let snapshots =
      common.projekt == nil
      ? try journal.snapshots() : [try journal.snapshot(named: common.projekt)]
    let projects = snapshots.map(\.project)
    let today = environment.today
    if projects.isEmpty, !json {
      Output.report("Der er ingen projekter i \(journal.name).")
    } else {
      Output.print(Report.projects(projects, today: today), asJSON: json)
    }
  }
}

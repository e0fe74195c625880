import ArgumentParser
import Core
import Reports
import Storage

/// `samdrift projekter`: the projects of the database.
struct Projects: ParsableCommand {
  static let configuration = CommandConfiguration(
    "projekter", abstract: "Vis projekterne, hvor langt de er, og deres næste frist.")

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let (environment, journal) = try common.open()
    let past = try common.pastJournal(of: journal, environment)
    let shown: any Journal = if let past { past } else { journal }
    let snapshots =
      try common.projekt == nil ? shown.snapshots() : [common.session().snapshot]
    if let past, snapshots.isEmpty { throw try past.tooEarly(for: nil) }
    let projects = snapshots.map(\.project)
    let viewpoint = Viewpoint(isPractice: journal.isPractice, past: past?.day)
    if projects.isEmpty, !json {
      Output.report("Der er ingen projekter i \(journal.name).")
    } else {
      let today = past?.day ?? environment.today
      Output.print(Report.projects(projects, today: today), asJSON: json, from: viewpoint)
    }
  }
}

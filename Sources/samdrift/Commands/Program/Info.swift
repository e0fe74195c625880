import ArgumentParser
import Glibc
import Interface
import Storage
import Terminal
import Text

/// `samdrift info`: versions, and every path in use.
struct Info: ParsableCommand {
  static let configuration = CommandConfiguration(
    "info", abstract: "Vis versioner og alle stier, programmet bruger.")

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    try common.demandPresent()
    let own = try common.environment()
    let environment = common.day == nil ? own : try common.open().environment
    let path = common.path(environment)
    let outbox = environment.outbox.path
    let facts = [
      ("Samdrift", Version.number),
      ("SQLite", sqliteVersion()),
      ("ncurses", ncursesVersion()),
      ("Database", path + (access(path, F_OK) == 0 ? "" : " (findes ikke endnu)")),
      ("Udbakke", outbox + (access(outbox, F_OK) == 0 ? "" : " (findes ikke endnu)")),
      ("Kladde", environment.draft),
      ("Skabeloner", environment.templateDirectory),
      ("Editor", environment.editor),
      ("Dit navn", environment.author),
      ("Adgang", environment.granted.words),
      ("I dag", "\(environment.today.long), \(environment.today.week.name)"),
    ]
    Output.print(
      facts.map { label, value in
        "\(label):".padded(to: 12) + value.displayable + "\n"
      }.joined())
  }
}

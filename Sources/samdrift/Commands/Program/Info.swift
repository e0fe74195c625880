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
    func isThere(_ path: String) -> String {
      path + (access(path, F_OK) == 0 ? "" : " (findes ikke endnu)")
    }
    var facts = [
      ("Samdrift", Version.number),
      ("SQLite", sqliteVersion()),
      ("ncurses", ncursesVersion()),
      ("Database", isThere(path)),
      ("Udbakke", isThere(environment.outbox.path)),
    ]
    if let kiosk = Kiosk.current { facts += [("Indbakke", isThere(kiosk.files.into))] }
    facts += [
      ("Kladde", environment.draft),
      ("Skabeloner", environment.templateDirectory),
      ("Editor", Kiosk.current == nil ? environment.editor : "ingen; skriv noter med n"),
      ("Dit navn", environment.author),
      ("Adgang", environment.granted.words),
      ("I dag", "\(environment.today.long), \(environment.today.week.name)"),
    ]
    if let kiosk = Kiosk.current { facts += [("Kiosk", "ja, for \(kiosk.reason.words)")] }
    Output.print(
      facts.map { label, value in
        "\(label):".padded(to: 12) + value.displayable + "\n"
      }.joined())
  }
}

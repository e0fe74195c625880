import ArgumentParser
import Core
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
    let address = common.address(own)
    // What the user may do on a server, only that knows; nobody waits for it to be told so.
    var options = OpeningOptions(waitingFor: address)
    options.patience = 5
    let onServer =
      address.file == nil
      ? try? own.using(address.open(options), day: common.day).environment : nil
    let environment = try onServer ?? (common.day == nil ? own : common.open().environment)
    let allowed =
      address.file == nil && onServer == nil
      ? "vides ikke, for databasen kan ikke åbnes" : environment.granted.words
    func isThere(_ path: String) -> String {
      path + (access(path, F_OK) == 0 ? "" : " (findes ikke endnu)")
    }
    var facts = [
      ("Samdrift", Version.number)
    ]
    facts += address.versions.map { ($0.name, $0.version) }
    facts += [
      ("ncurses", ncursesVersion()),
      ("Database", address.file.map(isThere) ?? address.shown),
      ("Udbakke", isThere(environment.outbox.path)),
    ]
    if let origin = (try? address.file.map { try SQLiteJournal(path: $0, patience: 0) })?.origin {
      facts += [("Kopi", "taget med fra \(origin.home) den \(environment.shown(origin.time))")]
    }
    for copy in (try? environment.knownPlaces(of: address).copiesThatAreOut) ?? [] {
      let day = Moment(iso: copy.time).map { " den \(environment.shown($0))" } ?? ""
      facts += [("Taget med", "i \(copy.path)\(day)")]
    }
    if let kiosk = Kiosk.current { facts += [("Indbakke", isThere(kiosk.files.into))] }
    facts += [
      ("Kladde", environment.draft),
      ("Skabeloner", environment.templateDirectory),
      ("Editor", Kiosk.current == nil ? environment.editor : "ingen; skriv noter med n"),
      ("Dit navn", environment.author),
      ("Adgang", allowed),
      ("I dag", "\(environment.today.long), \(environment.today.week.name)"),
    ]
    if let kiosk = Kiosk.current { facts += [("Kiosk", "ja, for \(kiosk.reason.words)")] }
    Output.print(
      facts.map { label, value in
        "\(label):".padded(to: 12) + value.displayable + "\n"
      }.joined())
  }
}

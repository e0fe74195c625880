import ArgumentParser
import Core
import Storage
import Text

/// `samdrift sikkerhedskopi`: a verified copy of the whole database.
struct BackUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "sikkerhedskopi", "<mappe>",
    abstract: "Tag en sikkerhedskopi af databasen, mens andre bruger den.",
    discussion: """
      Kopien bliver læst igennem, før den gælder, og den hedder efter databasen og tidspunktet i \
      UTC. De ældste slettes, når der er flere end --behold; mislykkes det, er alle de tidligere \
      der stadig. Brug en mappe for sig til hver database. »samdrift gendan« henter en kopi ind.
      """)

  @Argument(
    help: ArgumentHelp("Mappen, kopierne ligger i.", valueName: "mappe"), completion: .directory)
  var mappe: String

  @Option(help: ArgumentHelp("Behold så mange, den nye iberegnet.", valueName: "antal"))
  var behold = 30

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    try common.demandChange()
    guard behold >= 1 else {
      throw Failure(.usage, "Skriv et antal fra 1 efter --behold; den nye kopi bliver altid gemt.")
    }
    let environment = try common.environment()
    let file = try common.address(environment).demandFile(for: .backup)
    let journal = try SQLiteJournal(waitingFor: file)
    let path = mappe.count > 1 && mappe.hasSuffix("/") ? String(mappe.dropLast()) : mappe
    let folder = CopyFolder(path, of: journal.name)
    let outcome = try Backup(
      journal: journal, folder: folder, kept: behold, now: { environment.now }
    ).take()
    environment.copyMemory.remember(environment.fromRoot(path))
    let deleted =
      outcome.deleted == 0
      ? ""
      : " \(outcome.deleted.counted("ældre sikkerhedskopi", "ældre sikkerhedskopier")) er slettet."
    Output.report(
      """
      Sikkerhedskopien er taget og læst igennem: \(outcome.path), \
      \(outcome.changes.counted("ændring", "ændringer")).\(deleted)
      """)
    for remark in outcome.remarks { Output.report(remark) }
    // Whoever watches over it shall see it before the disk is full.
    if !outcome.failures.isEmpty {
      throw Failure(.inputOutput, outcome.failures.joined(separator: " "))
    }
  }
}

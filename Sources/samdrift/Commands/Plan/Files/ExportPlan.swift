import ArgumentParser
import Core
import Spreadsheet

/// `samdrift plan eksport`: the plan for a spreadsheet or a calendar.
struct ExportPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan eksport", "<fil.xlsx|fil.csv|fil.ics>",
    abstract: "Gem planen som Excel-fil (.xlsx), CSV eller kalender (.ics).",
    discussion: """
      Filens endelse afgør, hvad den bliver. Filen »-« er standardoutput og bliver csv, medmindre \
      du skriver --format ics. Hentes en nyere .ics-fil ind i kalenderen, retter den \
      det, der er der i forvejen. En fil, der findes, overskrives kun efter et ja.
      """)

  @Argument(help: ArgumentHelp("Filen, der skal skrives.", valueName: "fil"), completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("xlsx, csv eller ics, uanset hvad filen hedder.", valueName: "format"),
    completion: .list(["xlsx", "csv", "ics"]))
  var format: String?

  @Flag(help: "Overskriv filen uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let file = try TypedFile.toWrite(file)
    let isStandard = file == PrivateFile.standard
    let format = format?.lowercased() ?? (isStandard ? "csv" : SheetFile.ending(of: file))
    let list = format.flatMap(SheetFile.Format.init)
    guard list != nil || format == "ics" else {
      throw Failure(
        .usage,
        "Filens navn skal ende på .xlsx (Excel), .csv eller .ics (kalender), som plan.xlsx.")
    }
    let session = try common.session()
    let project = session.project
    if let list {
      Output.report(
        try SheetFile(path: file).write(
          .plan, in: project, on: session.today, from: session.viewpoint, as: list,
          mayReplace: ja))
      return
    }
    _ = try CalendarFile(path: file).write(
      try session.calendar(CalendarRequest([.activities])), made: session.environment.now,
      mayReplace: ja)
    let count = project.activities.filter { $0.deadline != nil }.count
    let left = project.activities.count - count
    Output.report(
      "\(ListKind.plan.counted(count)) er "
        + (isStandard ? "skrevet på standardoutput." : "gemt i \(file).")
        + (left == 0 ? "" : " \(left) uden frist er ikke med."))
  }
}

import ArgumentParser
import Core

/// What the commands that write a list for a spreadsheet have in common.
struct ExportOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Filen, der skal skrives: .xlsx eller .csv.", valueName: "fil"),
    completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("xlsx eller csv, uanset hvad filen hedder.", valueName: "format"),
    completion: .list(SheetFile.Format.allCases.map(\.rawValue)))
  var format: String?

  @Flag(help: "Overskriv filen uden at spørge.") var ja = false

  /// Writes a list of the session's project.
  ///
  /// Standard output gets CSV where nothing else is said.
  func write(_ kind: ListKind, of session: Session) throws {
    if kind.isConfidential { try session.demandConfidential("Listen") }
    let list = SheetFile(path: try TypedFile.toWrite(file))
    var wanted = list.format
    if let format {
      wanted = SheetFile.Format(rawValue: format.lowercased())
      if wanted == nil { throw Failure(.usage, "Formatet kan være xlsx eller csv.") }
    } else if file == PrivateFile.standard {
      wanted = .csv
    }
    Output.report(
      try list.write(
        kind, in: session.project, on: session.today, from: session.viewpoint, as: wanted,
        mayReplace: ja))
  }
}

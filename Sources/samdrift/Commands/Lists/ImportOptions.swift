import ArgumentParser
import Core
import Reports
import Spreadsheet

/// What the commands that bring a list in from a spreadsheet have in common.
struct ImportOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Filen, der skal læses.", valueName: "fil"), completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("Arket med listen, hvor filen har flere.", valueName: "navn"))
  var ark: String?

  @Option(
    help: ArgumentHelp(
      "Hvad en kolonne i filen er, fx »Opgavenavn=Aktivitet«; også »=noten« og »=udelad«. Kan "
        + "gentages.", valueName: "filens=feltet"))
  var kolonne: [String] = []

  @Flag(
    name: .danish("prøv"),
    help: "Vis, hvad der vil ske, og lad alt være.")
  var isTrial = false

  @Flag(help: "Hent resten, selv om nogle rækker ikke kan bruges.") var udenAfviste = false

  /// The column that is named before the last "=", and what it is said to be.
  private static func column(_ text: String) throws -> (column: String, use: String) {
    guard let sign = text.lastIndex(of: "=") else {
      throw Failure(
        .usage, "Skriv --kolonne som »Filens overskrift=Feltet«, fx --kolonne Opgavenavn=Aktivitet."
      )
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  /// What the list would change; nothing of the file is held afterwards.
  private func plan(
    _ kind: ListKind, in list: SheetFile, for session: Session
  ) throws -> SheetImport {
    let named = try kolonne.map(Self.column)
    let (sheet, uses) = try read(kind, in: list, named)
    return try list.plan(
      kind, of: sheet, as: uses, into: session.project, today: session.today,
      by: session.environment.author)
  }

  private func read(
    _ kind: ListKind, in list: SheetFile, _ named: [(column: String, use: String)]
  ) throws -> (Sheet, [ColumnUse]?) {
    let source = try list.open()
    return try list.saying { () throws(Refusal) in
      let sheet = try source.sheet(named: ark, of: kind)
      return (
        sheet, named.isEmpty ? nil : try ListReading(kind, of: sheet).uses(changing: named)
      )
    }
  }

  /// Brings the list into the session's project, or shows what it would change.
  func bring(_ kind: ListKind, into session: inout Session) throws {
    if !isTrial { try session.demandPresent() }
    let list = SheetFile(path: try TypedFile.toRead(file))
    let plan = try plan(kind, in: list, for: session)
    if isTrial {
      Output.print(Report.sheetImport(plan, file: list.name), asJSON: false)
      guard let refusal = plan.refusal else { return }
      throw Failure(.data, "\(refusal) Ret filen, eller hent resten med --uden-afviste.")
    }
    if let refusal = plan.refusal, !udenAfviste {
      Output.report(Report.sheetImport(plan, file: list.name).text)
      throw Failure(
        .data, "\(refusal) Intet er hentet. Ret filen, eller hent resten med --uden-afviste.")
    }
    let edit = try plan.edit(file: list.name, leavingOutRefused: udenAfviste)
    // What is said needn't keep the rows, which are many, until the edit is on disk.
    let (remarks, added, changed) = (plan.remarks, plan.added.count, plan.changed.count)
    if edit.changes.isEmpty {
      Output.report("Intet er ændret; det stod der allerede.")
    } else {
      try session.commit(edit)
      Output.report("\(edit.label). Nye: \(added), ændret: \(changed).")
    }
    for remark in remarks { Output.report(remark) }
  }
}

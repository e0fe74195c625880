import ArgumentParser
import Core
import Reports
import Spreadsheet

/// `samdrift interessenter import`: brings a list from a spreadsheet in.
struct ImportStakeholders: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Hent interessenter fra en CSV-fil.",
    usage: "samdrift interessenter import <fil> [<tilvalg>]",
    discussion: """
      Kolonnerne kendes på deres overskrifter; kun »Interessent« skal være der. En række kendes på \
      Nr. eller ellers på navn og afdeling, og en tom celle ændrer ingenting. Se med --prøv, hvad \
      der vil ske. Er der rækker, som ikke kan bruges, hentes intet, medmindre du skriver \
      --uden-afviste. »samdrift fortryd« tager hele importen tilbage.
      """)

  @Argument(help: ArgumentHelp("Filen, der skal læses.", valueName: "fil"), completion: .file())
  var file: String

  @Flag(
    name: [.customLong("prøv"), .customLong("proev")],
    help: "Vis, hvad der vil ske, og lad alt være.")
  var isTrial = false

  @Flag(help: "Hent resten, selv om nogle rækker ikke kan bruges.") var udenAfviste = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let plan = try plan(session)
    if isTrial {
      Output.print(Report.stakeholderImport(plan, file: name))
      if plan.refused.isEmpty { return }
      throw Failure(.data, "\(refused(plan)) Ret filen, eller hent resten med --uden-afviste.")
    }
    if !plan.refused.isEmpty, !udenAfviste {
      Output.report(Report.stakeholderImport(plan, file: name))
      throw Failure(
        .data, "\(refused(plan)) Intet er hentet. Ret filen, eller hent resten med --uden-afviste.")
    }
    let edit = try plan.edit(file: name, leavingOutRefused: udenAfviste)
    if edit.changes.isEmpty {
      Output.report("Intet er ændret; det stod der allerede.")
    } else {
      try session.commit(edit)
      Output.report("\(edit.label). Nye: \(plan.added.count), ændret: \(plan.changed.count).")
    }
    for remark in plan.remarks { Output.report(remark) }
  }

  private func plan(_ session: Session) throws -> StakeholderImport {
    let bytes = try PrivateFile.read(file, atMost: Sheet.mostBytes)
    do throws(Refusal) {
      return try StakeholderImport(
        Sheet(csv: Array(bytes)), into: session.project, today: session.today,
        newID: Environment.newID)
    } catch {
      throw Failure(.data, "\(file) kan ikke bruges. \(error.message) Intet er hentet.")
    }
  }

  private func refused(_ plan: StakeholderImport) -> String {
    plan.refused.count == 1
      ? "1 række kan ikke bruges." : "\(plan.refused.count) rækker kan ikke bruges."
  }

  private var name: String { file.split(separator: "/").last.map(String.init) ?? file }
}

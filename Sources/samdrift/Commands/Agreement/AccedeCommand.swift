import ArgumentParser
import Core

/// `samdrift tiltræd`: records that a department has acceded to the agreement.
struct AccedeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tiltræd",
    abstract: "Tilføj, at en afdeling har tiltrådt aftalen.",
    usage: """
      samdrift tiltræd <afdeling> --besluttet-af <navn> --dato <dato>
        [--referat <tekst>] [<tilvalg>]
      """,
    discussion: """
      For eksempel:
        samdrift tiltræd Fjordglimt --besluttet-af Afdelingsmødet \\
          --dato 3/12 --referat "punkt 6"
      Tiltrædelsen er en beslutning på milepæl 6 om den version, der sidst er fremlagt. Programmet \
      noterer, hvad der er besluttet; det afgør ikke, om det er nok.
      """,
    aliases: ["tiltraed"])

  @OptionGroup var department: RecordArgument<Department>

  @OptionGroup var fields: RecordOptions<AccessionOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let department = try department.record(in: session)
    let decision = try fields.typed.filled(
      session.project.accession(of: department.id, id: Environment.newID()), in: session)
    let former = session.project.accessions.first { $0.department.id == department.id }
    try session.commitAndReport(
      session.project.add(decision), and: ", \(decision.date?.medium ?? "")")
    session.remark(onAccession: decision, after: former)
    let missing = session.project.accessions.filter { !$0.isAcceded }
    Output.report(
      missing.isEmpty
        ? "Alle deltagende afdelinger har tiltrådt. Milepæl 6 kan sættes til nået."
        : "Mangler: "
          + missing.map { "\($0.department.name) (\($0.words))" }.joined(separator: ", ") + ".")
  }
}

/// The options that say how a department acceded.
enum AccessionOptions: OptionList {
  static let options =
    [Decision.option("body").needed, Decision.option("date").needed]
    + Decision.options("minutes", "link")
    + [Decision.option("outcome").standing(for: DecisionOutcome.approved.shown)]
}

extension Session {
  /// Says what deserves a second look about a department's decision that has just been recorded;
  /// `former` is how far the department had come before.
  func remark(onAccession decision: Decision, after former: Accession?) {
    if project.presentedAgreement == nil {
      Output.report(
        "Bemærk: Aftalen er endnu ikke fremlagt. Tiltrædelsen gælder den første version.")
    }
    if let former, former.isAcceded {
      let now = project.accessions.first { $0.department.id == former.department.id }
      Output.report(
        "Bemærk: \(former.department.name) stod allerede som »\(former.words)«. "
          + (now?.decision?.id == decision.id
            ? "Den nye beslutning gælder nu." : "Den beslutning er senere og gælder stadig."))
    }
    for remark in project.remarks(on: decision) {
      Output.report("Bemærk: \(remark).")
    }
  }
}

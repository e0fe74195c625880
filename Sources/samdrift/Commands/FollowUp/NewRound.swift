import ArgumentParser
import Core
import Reports
import Text

/// `samdrift opfølgning ny`: takes stock of plan, goals and keys.
struct NewRound: ParsableCommand {
  static let configuration = CommandConfiguration(
    "opfølgning ny",
    abstract: "Lav en opfølgning: gør status over plan, mål og fordelingsnøgler.",
    discussion: """
      Svarene følger af tallene; »samdrift opfølgning ret« svarer anderledes med en begrundelse. \
      For eksempel:
        samdrift opfølgning ny --type evaluering --konklusion "Målene er næsten nået"
      """)

  @Option(help: ArgumentHelp("Dagen; ellers i dag.", valueName: "dato"))
  var dato: String?

  @Option(
    help: ArgumentHelp("løbende, evaluering eller årlig.", valueName: "type"),
    completion: .list(RoundKind.allCases.map(\.shown)))
  var type: String?

  @Option(help: ArgumentHelp("Hvad opfølgningen kommer frem til.", valueName: "tekst"))
  var konklusion = ""

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if let type { _ = try RoundKind(typed: type, "en type") }
  }

  func run() throws {
    var session = try common.session()
    let kind = try type.map { try RoundKind(typed: $0, "en type") }
    let day = try dato.map { try Day(typed: $0, today: session.today, leaning: .past) }
    let new = Round(id: Environment.newID()).with {
      $0.date = day ?? session.today
      $0.kind = kind ?? session.project.nextRoundKind
      $0.conclusion = konklusion.trimmed
    }
    let edit = try session.project.add(new, today: session.today)
    try session.commit(edit)
    Output.report(edit.said)
    Output.warnOfPersonNumbers(in: edit)
    if let round = session.project.round(new.id) {
      session.show(Report.round(round, in: session.project).text)
    }
  }
}

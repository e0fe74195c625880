import ArgumentParser
import Core

/// `samdrift beslutning`: records what a body decided on a milestone, or on another matter.
struct DecisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beslutning",
    abstract: "Tilføj en beslutning om en milepæl eller en anden sag.",
    usage: """
      samdrift beslutning [<nr>] --besluttet-af <navn> --dato <dato>
        --beslutning <beslutning> [<tilvalg>]
      """,
    discussion: """
      For eksempel:
        samdrift beslutning 6 --afdeling "Afd. 1" --besluttet-af Afdelingsmødet \\
          --dato 3/12 --beslutning godkendt --referat "punkt 6"
        samdrift beslutning --sag "Fælles feriedækning" --besluttet-af Styregruppen \\
          --dato 3/12 --beslutning godkendt
      """)

  @Argument(
    help: ArgumentHelp("Milepælens nummer, 1 til 12; udelad det med --sag.", valueName: "nr"))
  var number: Int?

  @OptionGroup var fields: RecordOptions<DecisionOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    let hasMatter = fields.typed.has(DecisionOptions.matter)
    if number == nil, !hasMatter {
      throw ValidationError("Skriv milepælens nummer, eller skriv sagen efter --sag.")
    }
    if number != nil, hasMatter {
      throw ValidationError("Skriv enten milepælens nummer eller --sag.")
    }
  }

  func run() throws {
    var session = try common.session()
    let milestone = try number.map { try session.milestone($0) }
    var decision = try fields.typed.filled(
      Decision(id: Environment.newID()).with { $0.milestone = milestone?.id ?? "" }, in: session)
    if decision.round == nil, milestone?.number == Playbook.evaluationMilestone {
      decision.round = session.project.evaluation?.id
    }
    let meeting = decision.meeting.flatMap(session.project.meeting)
    decision.date = try Day(
      typed: fields.typed.text(DecisionOptions.date) ?? "", today: session.today, leaning: .past,
      known: meeting?.date)
    let former = session.project.accessions.first { $0.department.id == decision.department }
    let edit = session.project.add(decision)
    try session.commitAndReport(edit, and: ", \(decision.date!.medium)")
    if let held = meeting?.date, held != decision.date {
      Output.report(
        "Bemærk: Mødet er den \(held.medium), men beslutningen den \(decision.date!.medium).")
    }
    if milestone?.number == Playbook.accessionMilestone, decision.department != nil {
      session.remark(onAccession: decision, after: former)
    }
    session.remind(of: edit)
  }
}

/// The options that say what was decided.
enum DecisionOptions: OptionList {
  /// A day without a year is that of the meeting, where there was one.
  static let date = Decision.option("date").needed.own
  static let matter = Decision.option("matter").neverEmpty
  static let options =
    [matter, Decision.option("body").needed, date, Decision.option("outcome").needed]
    + Decision.options("minutes", "link") + [Decision.option("department").neverEmpty]
    + [Decision.option("round").numbered, Decision.option("meeting").neverEmpty]
}

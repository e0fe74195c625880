import ArgumentParser
import Core

/// `samdrift plan flyt`: moves a deadline, and what depends on it.
struct MoveActivity: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan flyt", "<nr> <dato> [--efterfølgere]",
    abstract: "Flyt en frist, og om ønsket dem, der venter på den.",
    discussion: """
      For eksempel:
        samdrift plan flyt 12 "uge 50" --efterfølgere
      En aktivitet varer lige så mange arbejdsdage som før. Efterfølgerne flyttes kun, hvor de \
      ellers ville begynde for tidligt. Det hele er ét trin, som »samdrift fortryd« tager tilbage.
      """)

  @OptionGroup var activity: RecordArgument<Activity>

  @Argument(help: ArgumentHelp("Den nye frist.", valueName: "dato"))
  var day: String

  @Flag(
    name: .danish("efterfølgere"),
    help: "Flyt med, hvad der ellers ikke kunne nås.")
  var movesDependents = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let activity = try activity.record(in: session)
    let deadline = try Day(typed: day, today: session.today)
    let plan = Plan(session.project)
    let all = PlanShift(of: activity, to: deadline, in: plan, isPushing: true)
    let shift =
      movesDependents ? all : PlanShift(of: activity, to: deadline, in: plan, isPushing: false)
    try session.commitAndReport(shift.edit)
    for move in shift.moves where move.days.old != move.days.new {
      Output.report("  " + words(for: move))
      PlanNotices.warn(ofDeadline: move.deadline, of: move.activity)
    }
    if !movesDependents, all.moves.count > 1 {
      Output.report("Det passer ikke længere med dem, der venter på den:")
      for move in all.moves.dropFirst() { Output.report("  " + words(for: move)) }
      Output.report("Tilføj --efterfølgere, så flyttes de sådan.")
    }
  }

  private func words(for move: PlanShift.Move) -> String {
    let activity = move.activity
    let days = move.days
    return "\(activity.number) \(activity.title): \(days.old?.medium ?? "ingen frist") → "
      + (days.new?.medium ?? "ingen frist")
  }
}

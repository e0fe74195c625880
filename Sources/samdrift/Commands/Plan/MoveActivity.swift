import ArgumentParser
import Core

/// `samdrift plan flyt`: moves a deadline, and what depends on it.
struct MoveActivity: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan flyt", "<nr> … <dato> [--flyt-med]",
    abstract: "Flyt frister, og om ønsket dem, der venter på dem.",
    discussion: """
      For eksempel:
        samdrift plan flyt 12 "uge 50" --flyt-med
        samdrift plan flyt 5,6,9 +2u
      Med +2u, -3d eller +1m flyttes hver fra den frist, den har. En aktivitet varer lige så mange \
      arbejdsdage som før. De, der venter, flyttes kun, hvor de ellers ville begynde for tidligt. Det \
      hele er ét trin, som »samdrift fortryd« tager tilbage.
      """)

  @Argument(
    // »-3d« is no option.
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "Aktiviteternes numre, og til sidst den nye frist, fx 3/12, »uge 50« eller +2u.",
      valueName: "nr … dato"))
  var words: [String]

  @Flag(
    name: .customLong("flyt-med"),
    help: "Flyt med, hvad der ellers ikke kunne nås.")
  var movesDependents = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    let unknown =
      words.first { $0.hasPrefix("--") } ?? words.dropLast().first { $0.hasPrefix("-") }
    if let unknown {
      throw ValidationError("Der er intet tilvalg, der hedder \(unknown).")
    }
    if words.count < 2 {
      throw ValidationError("Skriv aktivitetens nummer, og hvad fristen skal være: 12 \"uge 50\".")
    }
  }

  func run() throws {
    var session = try common.session()
    let activities = try Activity.numbered(Array(words.dropLast()), in: session)
    let move = activities.counted(
      try DayMove(typed: words[words.count - 1], today: session.today), from: session.today)
    let plan = Plan(session.project)
    func shift(isPushing: Bool) -> PlanShift {
      PlanShift(of: activities, by: move, in: plan, isPushing: isPushing)
    }
    let (alone, all) = (shift(isPushing: false), shift(isPushing: true))
    if alone.moves.isEmpty {
      throw Failure(.usage, "Her er ingen frist at flytte fra. Skriv en dato i stedet.")
    }
    let chosen = movesDependents ? all : alone
    try session.commitAndReport(chosen.edit)
    for move in chosen.moves where move.days.old != move.days.new {
      Output.report("  " + words(for: move))
      PlanNotices.warn(ofDeadline: move.deadline, of: move.activity)
    }
    if !movesDependents, all.moves.count > alone.moves.count {
      Output.report("Det passer ikke længere med det, der venter:")
      for move in all.moves.dropFirst(alone.moves.count) { Output.report("  " + words(for: move)) }
      Output.report("Tilføj --flyt-med, så flyttes de sådan.")
    }
  }

  private func words(for move: PlanShift.Move) -> String {
    let activity = move.activity
    let days = move.days
    return "\(activity.number) \(activity.title): \(days.old?.medium ?? "ingen frist") → "
      + (days.new?.medium ?? "ingen frist")
  }
}

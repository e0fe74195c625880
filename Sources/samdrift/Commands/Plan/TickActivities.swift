import ArgumentParser
import Core

/// `samdrift plan afkryds`: marks activities as done today, or takes that back.
struct TickActivities: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan afkryds", "<nr> … [--fjern]",
    abstract: "Kryds aktiviteter af som udført i dag.",
    discussion: """
      De, der allerede er udført, forbliver det; med --fjern mister de deres kryds. Det hele er ét \
      trin, som »samdrift fortryd« tager tilbage.
      """)

  @Argument(help: ArgumentHelp("Aktiviteternes numre.", valueName: "nr"))
  var numbers: [String]

  @Flag(help: "Fjern krydset i stedet.") var fjern = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    // What a tick is taken back to stands in the history, which a part of the project hasn't.
    var session = try common.session(
      activities: fjern ? nil : numbers.flatMap(\.parts).compactMap { Int($0) })
    let named = try Activity.numbered(numbers, in: session)
    let activities = named.filter { ($0.status == .done) == fjern }
    let history =
      fjern
      ? try session.ledger { ledger in
        ledger.statusesBeforeTick(of: activities).count == activities.count
      } : nil
    let statuses = history?.statusesBeforeTick(of: activities) ?? [:]
    let edit = session.project.tick(activities, on: session.today, by: session.author) {
      statuses[$0.id]
    }
    try session.commitAndReport(edit)
    if fjern { return }
    if let remark = session.project.remarkOnWaiting(after: edit.changes) {
      Output.report("Bemærk: \(remark).")
    }
    tellWhatIsReady(after: activities, in: Plan(session.project))
  }

  private func tellWhatIsReady(after activities: [Activity], in plan: Plan) {
    var seen: Set<String> = []
    let ready = activities.flatMap(plan.successors).filter {
      plan.isReady($0) && seen.insert($0.id).inserted
    }
    if ready.isEmpty { return }
    let words = ready.map { "\($0.number) \($0.title)" }.joined(separator: ", ")
    Output.report("Klar til at begynde: \(words).")
  }
}

extension TickActivities: QuickCommand {
  init(_ line: inout QuickLine) {
    fjern = line.flag("fjern")
    common = CommonOptions(&line)
    numbers = line.arguments()
  }
}

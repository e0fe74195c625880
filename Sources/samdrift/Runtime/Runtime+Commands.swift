import Core
import Screens
import Storage

extension Runtime {
  /// The command lines that do what a step did, in the database and the project that are open.
  func commands(of step: DoneStep) throws(StorageError) -> FoundCommands {
    guard let journal else { return FoundCommands([]) }
    let (now, day) = (app.presentDay, step.today)
    let author = step.transaction.author
    let edit = Edit(step.transaction.label, step.transaction.changes)
    var commands = StepCommands(journal: journal, author: app.author, today: now)
    if let lines = try commands.lines(of: edit, on: step.before) { return found(lines) }
    // A step of a practice was taken on the day that was practised, and its moment is the clock's.
    let days = app.isPractice && day != now ? [day, now] : [day]
    for former in days where (author, former) != (app.author, now) {
      (commands.author, commands.today) = (author, former)
      if let lines = try commands.lines(of: edit, on: step.before) {
        return found(lines, areOfTheirDay: true)
      }
    }
    return FoundCommands([])
  }

  private func found(_ lines: [LineDraft], areOfTheirDay: Bool = false) -> FoundCommands {
    FoundCommands(
      lines.map { $0.shellLine(commonOptions) }, areOfTheirDay: areOfTheirDay,
      namePlace: lines.contains(where: \.namesPlace), isThrowaway: surroundings.isThrowaway)
  }

  /// What names the project, the database and the day that is practised, as far as need be.
  private var commonOptions: [String] {
    var options = LineDraft.options(
      of: app.openProject ?? "", among: app.presentLedgers.map { ($0.project.id, $0.name) },
      in: surroundings.namedDatabase)
    if app.isPractice, app.presentDay != app.zone.day(of: surroundings.signature.now()) {
      options += LineDraft.option("dag", app.presentDay.numeric)
    }
    return options
  }
}

import Core
import Screens
import Storage

extension Runtime {
  /// The command lines that do what a step did, in the database and the project that are open.
  func commands(of step: DoneStep) throws(StorageError) -> FoundCommands {
    let (now, day) = (app.presentDay, step.today)
    if let lines = try lines(of: step, by: app.author, on: now) { return found(lines) }
    // A step of a practice was taken on the day that was practised, and its moment is the clock's.
    let days = app.isPractice && day != now ? [day, now] : [day]
    for former in days {
      let author = step.transaction.author
      if (author, former) == (app.author, now) { continue }
      if let lines = try lines(of: step, by: author, on: former) {
        return found(lines, areOfTheirDay: true)
      }
    }
    return FoundCommands([])
  }

  /// The lines that do what a step did, when somebody runs them on a day.
  private func lines(
    of step: DoneStep, by author: String, on day: Day
  ) throws(StorageError) -> [LineDraft]? {
    guard let journal else { return nil }
    let transaction = step.transaction
    var commands = StepCommands(journal: journal, author: author, today: day)
    return try commands.lines(
      of: Edit(transaction.label, transaction.changes), on: step.before)
  }

  private func found(_ lines: [LineDraft], areOfTheirDay: Bool = false) -> FoundCommands {
    FoundCommands(
      lines.map { $0.shellLine(commonOptions) }, areOfTheirDay: areOfTheirDay,
      namePlace: lines.contains(where: \.namesPlace), isThrowaway: surroundings.isThrowaway)
  }

  /// What names the project, the database and the day that is practised, as far as need be.
  private var commonOptions: [String] {
    var options: [String] = []
    let names = app.presentLedgers.map { ($0.project.id, $0.name) }
    if names.count > 1, let (id, name) = names.first(where: { $0.0 == app.openProject }) {
      let isAlone = names.count { $0.1.lowercased() == name.lowercased() } == 1
      options += LineDraft.option("projekt", isAlone ? name : id)
    }
    if let database = surroundings.namedDatabase {
      options += LineDraft.option("database", database)
    }
    if app.isPractice, app.presentDay != app.zone.day(of: surroundings.signature.now()) {
      options += LineDraft.option("dag", app.presentDay.numeric)
    }
    return options
  }
}

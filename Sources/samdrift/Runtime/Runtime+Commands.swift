import Core
import Screens

extension Runtime {
  /// The command lines that do what a step did, in the database and the project that are open.
  func commands(of step: DoneStep) -> [String] {
    lines(of: step).map { $0.line(commonOptions) }
  }

  private func lines(of step: DoneStep) -> [LineDraft] {
    guard let journal else { return [] }
    let transaction = step.transaction
    switch transaction.act {
    case .undo where step.isLast: return [LineDraft(Undo.self)]
    case .redo where step.isLast: return [LineDraft(Redo.self)]
    default: break
    }
    // A step of a practice was taken on the day that was practised, and its moment is the clock's.
    let days = app.isPractice ? [step.today, app.presentDay] : [step.today]
    let edit = Edit(transaction.label, transaction.changes)
    return days.lazy.compactMap { day in
      StepCommands(journal: journal, author: transaction.author, today: day)
        .lines(of: edit, on: step.before)
    }.first ?? []
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

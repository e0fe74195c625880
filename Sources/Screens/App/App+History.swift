import Core

/// What waits until a project's history has been read.
struct AwaitedHistory {
  /// What is to be done then.
  enum Purpose {
    /// What a key does.
    case action(Action)
    /// What is asked of the world outside.
    case effects([Effect])
    /// Going on with a form that was kept.
    case draft(Draft)
  }

  /// The project's id.
  let project: String
  /// What is to be done then.
  let purpose: Purpose
}

/// A history that has been asked for because the screen shows something of it.
struct ShownHistory: Equatable {
  /// The project's id.
  let project: String
  /// Where it is shown.
  let place: Place
}

/// How far the reading of a project's history has come.
struct HistoryProgress: Equatable {
  /// The project's id.
  let project: String
  /// The share of it that has been read, in hundredths.
  let hundredths: Int

  /// How far the reading of a project's history has come, and how it is given up.
  static func words(_ progress: HistoryProgress?, of project: String?) -> String {
    let share = progress.flatMap { $0.project == project ? " \($0.hundredths) %" : nil }
    return "…\(share ?? "") · Esc opgiver"
  }
}

/// The histories of the projects, which are read after they have been shown.
extension App {
  /// Takes in a project's history, which hadn't been read, and does what has waited for it.
  mutating func fill(_ history: History, of project: String) -> [Effect] {
    guard let index = ledgers.firstIndex(where: { $0.project.id == project }) else { return [] }
    ledgers[index].fill(history)
    historyProgress = nil
    return doAwaited()
  }

  /// Does what has waited for a history that is whole by now; forgets it where the project is gone.
  mutating func doAwaited() -> [Effect] {
    guard let awaited else { return [] }
    let ledger = ledgers.first { $0.project.id == awaited.project }
    if let ledger, !ledger.isWhole { return [] }
    self.awaited = nil
    guard ledger != nil else { return [] }
    switch awaited.purpose {
    // Another project may have been opened meanwhile, which the key wasn't pressed in.
    case .action(let action): return awaited.project == openProject ? perform(action) : []
    case .effects(let effects): return effects
    case .draft(let draft): return resume(draft)
    }
  }

  /// Waits for the history of the open project, and asks that it be read.
  mutating func waitForHistory(_ purpose: AwaitedHistory.Purpose) -> [Effect] {
    guard let openProject else { return [] }
    awaited = AwaitedHistory(project: openProject, purpose: purpose)
    return [.readHistory(project: openProject)]
  }

  /// The effects that can be carried out now; those that need a history which hasn't been read wait
  /// for it.
  mutating func awaitingHistory(_ effects: [Effect]) -> [Effect] {
    let waiting = effects.filter { effect in
      effect.historyOf.map { id in ledgers.contains { $0.project.id == id && !$0.isWhole } }
        ?? false
    }
    guard let project = waiting.first?.historyOf else { return effects }
    awaited = AwaitedHistory(project: project, purpose: .effects(waiting))
    // A form that isn't on its way to disk must not come back over another.
    submitted = nil
    return effects.filter { !waiting.contains($0) } + [.readHistory(project: project)]
  }

  /// What is said while something waits for a history.
  var wordsOfAwaited: String? {
    awaited.map {
      "Læser historikken \(HistoryProgress.words(historyProgress, of: $0.project))"
    }
  }

  /// Gives up what waits for a history; a kept form stays on disk, and is offered the next time.
  mutating func giveUpHistory() -> [Effect] {
    guard let awaited else { return [] }
    self.awaited = nil
    // What the screen shows of it is still being read.
    return shownHistory?.project == awaited.project ? [] : [.leaveHistory(project: awaited.project)]
  }

  /// Forgets what waits for a history that can't be read, and says why it can't.
  mutating func tellUnreadable(_ message: String, _ project: String) {
    if awaited?.project == project { awaited = nil }
    say(message, .error)
  }

  /// Forgets what waits, since the user has gone on; a paper that is being chosen is still waited for.
  ///
  /// What comes of a key mustn't be met by an answer to an earlier one.
  mutating func goOnWithoutHistory() {
    guard let awaited, !isChoosingPaper else { return }
    self.awaited = nil
    if case .draft(let draft) = awaited.purpose {
      say("»\(draft.title)« er ikke åbnet. Du kan skrive videre på den næste gang.")
    } else {
      say("Du gik videre, så der ventes ikke på historikken mere.")
    }
  }

  /// Whether a paper is being chosen.
  var isChoosingPaper: Bool { openForms.contains { $0.purpose is PaperChoice } }

  /// Asks for the history of the open project where the screen shows something of it, and gives up
  /// the one that it asked for where the user has left it.
  mutating func askForShownHistory() -> [Effect] {
    let former = shownHistory
    guard place.screen.showsHistory, let ledger, !ledger.isWhole else {
      shownHistory = nil
      guard let former, awaited == nil else { return [] }
      return [.leaveHistory(project: former.project)]
    }
    let shown = ShownHistory(project: ledger.project.id, place: place)
    if former == shown { return [] }
    shownHistory = shown
    return [.readHistory(project: shown.project)]
  }
}

extension Effect {
  /// The project whose whole history it takes, or nil.
  fileprivate var historyOf: String? {
    switch self {
    case .makePaper(let request), .printPaper(let request, _, _, _),
      .savePaper(let request, _, _, _), .openPaper(let request, _):
      request.project
    case .saveMail(let mail, _, _), .sendMail(let mail): mail.request.project
    case .saveCalendar(_, let project, _, _), .publish(_, let project): project
    default: nil
    }
  }
}

import Core

/// What waits until a project's history has been read.
struct AwaitedHistory {
  /// What is to be done then.
  enum Purpose {
    /// What a key does.
    case action(Action)
    /// What is asked of the world outside.
    case effects([Effect])
  }

  /// The project's id.
  let project: String
  /// What is to be done then.
  var purpose: Purpose
  /// How far the reading has come, in words.
  var words = "Læser historikken … · Esc opgiver"
}

/// The histories of the projects, which are read after they have been shown.
extension App {
  /// Takes in the part of a project's history that hadn't been read, and does what has waited for it.
  mutating func fill(_ entries: [Entry], of project: String) -> [Effect] {
    guard let index = ledgers.firstIndex(where: { $0.project.id == project }) else { return [] }
    ledgers[index].fill(entries)
    guard let awaited, awaited.project == project else { return [] }
    self.awaited = nil
    switch awaited.purpose {
    case .action(let action): return perform(action)
    case .effects(let effects): return effects
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
    return effects.filter { !waiting.contains($0) } + [.readHistory(project: project)]
  }

  /// Says how far the reading of a history has come, where something waits for it.
  mutating func tellOfReading(_ share: Double, of project: String) {
    guard awaited?.project == project else { return }
    awaited?.words = "Læser historikken … \(Int(100 * share)) % · Esc opgiver"
  }

  /// Gives up what waits for a history.
  mutating func giveUpHistory() -> [Effect] {
    guard let awaited else { return [] }
    self.awaited = nil
    say("Du opgav at vente på historikken.")
    return [.leaveHistory(project: awaited.project)]
  }

  /// Asks for the history of the open project where the screen shows something of it.
  var historyToShow: [Effect] {
    guard let ledger, !ledger.isWhole, place.screen.showsHistory else { return [] }
    return [.readHistory(project: ledger.project.id)]
  }
}

extension Effect {
  /// The project whose whole history it takes, or nil.
  fileprivate var historyOf: String? {
    switch self {
    case .makePaper(let request), .printPaper(let request, _, _, _),
      .savePaper(let request, _, _, _), .openPaper(let request, _):
      request.project
    default: nil
    }
  }
}

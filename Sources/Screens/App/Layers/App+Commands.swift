import Core
import Text

/// A step of a project's history, to be shown as a command.
public struct DoneStep: Equatable, Sendable {
  /// How a step comes to be asked about.
  enum Origin: Sendable {
    /// It is what the user has done last.
    case own
    /// It has the focus in the history.
    case history
    /// It is the last change of what has the focus.
    case focus
  }

  /// What was done.
  public let transaction: Transaction
  /// The project as it was before.
  public let before: Snapshot
  /// The day that counted as today.
  public let today: Day
  let origin: Origin

  /// Whether a line that does it has what people are thought to think.
  var isConfidential: Bool {
    transaction.changes.contains { change in
      guard change.reference.kind.isConfidential else { return false }
      return switch change {
      case .insert: true
      case .set(_, _, _, let new): new != nil
      case .remove: false
      }
    }
  }

  /// What is said where no command has been found that does it.
  fileprivate var refusal: String {
    let label = transaction.label.fitted(to: 60)
    return "Der er ikke fundet en kommando, der gør det samme som »\(label)«."
  }
}

/// What the user has done last in a project, and on which day.
struct LastStep {
  let project: String
  let entry: Entry
  let today: Day
}

/// What has been done, as the command line that does the same.
extension App {
  /// Remembers what the user has just done, where the last of some new entries is the user's.
  mutating func note(_ entries: [Entry], in project: String) {
    guard let last = entries.last, last.transaction.author == author else { return }
    lastStep = LastStep(project: project, entry: last, today: today)
  }

  /// Asks for the command of what the user has done last; in the history of the entry with the focus,
  /// and where the user has done nothing of the last change of what has the focus.
  mutating func findCommand() -> [Effect] {
    openProjectAtHand()
    guard let ledger else {
      say("Åbn først et projekt med Enter.")
      return []
    }
    if place != .history, past == nil, let own = lastStep, own.project == ledger.project.id,
      let before = ledger.snapshot(before: own.entry)
    {
      return find(
        DoneStep(
          transaction: own.entry.transaction, before: before, today: own.today, origin: .own))
    }
    let entry =
      place == .history
      ? screens[HistoryScreen.self].selected(in: ledger)
      : (screens[place].focusedRecord(scene) ?? place.subject).flatMap { ledger.lastChange(of: $0) }
    if !ledger.isWhole, place == .history || entry == nil {
      return waitForHistory(.action(.showCommand))
    }
    guard let entry else {
      say(
        "Du har intet ændret endnu. Gør noget, eller stil dig på en linje i historikken (6), og tryk "
          + "Y igen.")
      return []
    }
    if ledger.isWhole, ledger.entries.first == entry {
      say("Projektet oprettes med »samdrift opret«; se »samdrift hjælp opret«.")
      return []
    }
    guard let before = ledger.snapshot(before: entry) else {
      say("Det kan ikke ses, hvordan projektet var før det, så der er ingen kommando at vise.")
      return []
    }
    return find(
      DoneStep(
        transaction: entry.transaction, before: before,
        today: zone.day(of: entry.transaction.time),
        origin: place == .history ? .history : .focus))
  }

  private mutating func find(_ step: DoneStep) -> [Effect] {
    asked = .commands(of: step.transaction.id)
    return [.findCommands(of: step)]
  }

  /// Shows the command lines that do what a step did, or says that there are none; only says that they
  /// have been found where the user has gone on meanwhile.
  mutating func show(_ commands: FoundCommands, of step: DoneStep) {
    let isAwaited =
      asked == .commands(of: step.transaction.id) && overlays.isEmpty && search == nil
    asked = nil
    if commands.lines.isEmpty {
      say(step.refusal)
    } else if isAwaited {
      overlays.append(CommandLayer(commands, of: step))
    } else {
      say("Kommandoen er fundet. Tryk Y igen for at se den.")
    }
  }
}

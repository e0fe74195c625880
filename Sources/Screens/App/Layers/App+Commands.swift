import Core

/// A step of a project's history, to be shown as a command.
public struct DoneStep: Equatable, Sendable {
  /// What was done.
  public let transaction: Transaction
  /// The project as it was before.
  public let before: Snapshot
  /// The day that counted as today.
  public let today: Day
  /// Whether it is what the user has done last.
  public let isLast: Bool

  /// Whether it tells what people are thought to think.
  var isConfidential: Bool {
    transaction.changes.contains {
      [.stakeholder, .assessment, .contact].contains($0.reference.kind)
    }
  }
}

/// What has been done, as the command line that does the same.
extension App {
  /// Remembers what the user has just done, where the last of some new entries is the user's.
  mutating func note(_ entries: [Entry], after former: Snapshot) {
    guard let last = entries.last?.transaction, last.author == author else { return }
    var before = former
    guard (try? before.append(Array(entries.dropLast()))) != nil else { return }
    lastStep = DoneStep(transaction: last, before: before, today: today, isLast: true)
  }

  /// Asks for the command of what the user has done last; in the history of the entry with the focus,
  /// and where the user has done nothing of the last change of what has the focus.
  mutating func findCommand() -> [Effect] {
    openProjectAtHand()
    guard let ledger else {
      say("Åbn først et projekt med Enter.")
      return []
    }
    let isOwn = lastStep?.before.project.id == ledger.project.id && past == nil
    if isOwn, place != .history, let lastStep { return [.findCommands(of: lastStep)] }
    guard ledger.isWhole else { return waitForHistory(.action(.showCommand)) }
    let entry =
      place == .history
      ? screens[HistoryScreen.self].selected(in: ledger)
      : focusedRecord.flatMap { ledger.lastChange(of: $0) }
    guard let entry else {
      say(
        "Du har intet ændret endnu. Gør noget, eller stil dig på en linje i historikken (6), og tryk "
          + "Y igen.")
      return []
    }
    if ledger.entries.first == entry {
      say("Projektet oprettes med »samdrift opret«; se »samdrift hjælp opret«.")
      return []
    }
    guard let before = ledger.snapshot(before: entry) else { return [] }
    let today = zone.day(of: entry.transaction.time)
    return [
      .findCommands(
        of: DoneStep(transaction: entry.transaction, before: before, today: today, isLast: false))
    ]
  }

  /// Shows the command lines that do what a step did, or says that there are none.
  mutating func show(_ commands: [String], of step: DoneStep) {
    if commands.isEmpty {
      say("»\(step.transaction.label)«: Det har ingen kommando.")
    } else {
      overlays.append(CommandLayer(commands, of: step))
    }
  }

  /// The record with the focus, or else the one that the page is about.
  private var focusedRecord: Reference? {
    guard let project else { return nil }
    return screens[place].record(in: project) ?? place.subject
  }
}

extension Screen {
  /// The record with the focus; nil where it is on something else.
  fileprivate func record(in project: Project) -> Reference? {
    guard let focus else { return nil }
    if let number = focus as? Int { return project.milestone(number)?.reference }
    let all = Kind.allCases.lazy.flatMap { project.references(of: $0) }
    if let type = Item.self as? any PageRecord.Type {
      func isFocused<Record: PageRecord>(_ type: Record.Type, _ reference: Reference) -> Bool {
        type.record(reference) == focus as? Record
      }
      return all.first { isFocused(type, $0) }
    }
    return all.first { Self.lists.contains($0.kind) && $0.id == focus as? String }
  }
}

extension Ledger {
  /// The project as it was before an entry of a history that is whole.
  fileprivate func snapshot(before entry: Entry) -> Snapshot? {
    var snapshot = Snapshot(projectID: project.id)
    do { try snapshot.append(Array(entries.prefix { $0.revision < entry.revision })) } catch {
      return nil
    }
    return snapshot
  }
}

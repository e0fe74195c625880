import Core
import Screens
import Storage

/// How far the runtime has come with the histories that the projects were opened without.
struct HistoryWork {
  /// The one that is being read now.
  var reading: HistoryReading?
  /// The projects whose histories somebody waits for.
  var asked: Set<String> = []
  /// Those that can't be read, until somebody asks for them again.
  var failed: Set<String> = []
  /// When it may be tried again, in milliseconds, after somebody else held the database.
  var pausedUntil = 0
  /// The hundredths of it that were told of last.
  var told = 0
}

extension Runtime {
  /// A longer history is read only when it is asked for: by revisions, of which other projects in
  /// the same database have some too.
  private static let longest = 50_000
  /// So much is read between two looks at the keyboard, which takes some milliseconds.
  private static let slice = 1000

  /// Whether there is a history to go on with, now that nothing else is to be done.
  var readsHistory: Bool {
    historyWork.pausedUntil <= surroundings.milliseconds && nextToRead != nil
  }

  private var nextToRead: Ledger? {
    func waits(_ ledger: Ledger) -> Bool {
      !ledger.isWhole && !historyWork.failed.contains(ledger.project.id)
    }
    return app.presentLedgers.first { waits($0) && historyWork.asked.contains($0.project.id) }
      ?? app.presentLedgers.first { waits($0) && $0.unread <= Self.longest }
  }

  /// Reads no more of the histories of these ledgers until somebody asks for them, and says why.
  func giveUpReading(of ledgers: [Ledger], _ message: String) {
    for ledger in ledgers where !historyWork.failed.contains(ledger.project.id) {
      historyWork.failed.insert(ledger.project.id)
      send(.unreadable(message, project: ledger.project.id))
    }
  }

  /// Reads a slice of the history that is next.
  func readHistory() {
    guard let journal, let ledger = nextToRead else { return }
    let project = ledger.project.id
    var reading: HistoryReading
    if let begun = historyWork.reading, begun.project == project, begun.end == ledger.unread {
      reading = begun
    } else {
      reading = HistoryReading(of: project, through: ledger.unread)
      historyWork.told = 0
    }
    historyWork.reading = nil
    do {
      try journal.read(&reading, fields: Self.slice)
    } catch  where error.isPassing {
      historyWork.reading = reading
      historyWork.pausedUntil =
        surroundings.milliseconds + (error.reason == .away ? 1000 : 100)
      return
    } catch  where error.reason == .replaced {
      // The next look finds that out too, and reads all anew.
      historyWork.pausedUntil = surroundings.milliseconds + 100
      (stamp, damaged) = (-1, nil)
      return
    } catch {
      giveUpReading(of: [ledger], error.message)
      return
    }
    if reading.isDone {
      historyWork.asked.remove(project)
      // What has come since goes to the end here: the ledger would have to copy all for it.
      reading.take(HistorySlice(ledger.entries))
      send(.history(reading.history, project: project))
      return
    }
    let hundredths = Int(100 * reading.progress)
    historyWork.reading = reading
    if historyWork.asked.contains(project), hundredths != historyWork.told {
      historyWork.told = hundredths
      send(.readingHistory(hundredths, project: project))
    }
  }
}

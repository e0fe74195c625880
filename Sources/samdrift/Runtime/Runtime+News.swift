import Core
import Screens
import Storage

extension Runtime {
  /// What can be read from when somebody else may have changed something.
  var news: Int32? { journal?.news }

  /// Looks for others' changes, now that there may be some.
  func lookAtNews() {
    // Before the look: what comes meanwhile is news again.
    journal?.takeNews()
    awaitsNews = true
    look()
  }

  /// Looks for a new day, for who the user is said to be, and for others' changes.
  func look() {
    recallIdentity()
    let today = surroundings.today
    if today != app.presentDay { send(.today(today)) }
    do {
      guard let journal = try followJournal() else { return }
      let now = try journal.stamp()
      if let damaged, damaged.stamp == now, surroundings.milliseconds < damaged.until {
        awaitsNews = false
        return
      }
      if now != stamp {
        do {
          try catchUpOrReadAnew(journal)
        } catch let error as StorageError where error.reason == .unreadable {
          // It may be the drive that is away for a moment, and a long history takes long to try.
          damaged = (now, surroundings.milliseconds + 10_000)
          giveUpReading(of: app.presentLedgers.filter { !$0.isWhole }, error.message)
          throw error
        }
        // Only now: news that couldn't be read yet is to be asked for again.
        stamp = now
      }
      awaitsNews = false
      tellThatDatabaseIsBack(journal)
    } catch let error as StorageError where error.reason == .busy {
      // A database that is only held for a moment is asked again next time.
    } catch {
      awaitsNews = false
      tellOfDatabase(Failure.words(error), isAway: (error as? StorageError)?.reason == .away)
    }
  }

  /// Gives what to tell the screen after somebody has been taken out of a history: all projects,
  /// read from their beginnings.
  ///
  /// What can't be read at once is read at the next look.
  func readAnewOrLater(_ journal: any Journal) -> [Event] {
    if let events = try? readAnew(journal) { return events }
    stamp = -1
    return []
  }

  /// Gives what has come to a history after a revision; what can't be read at once is read at the next
  /// look.
  func newsOrLater(of project: String, after revision: Int, _ journal: any Journal) -> [Event] {
    if let news = try? journal.load(project, after: revision) {
      return [.appended(news, project: project)]
    }
    stamp = -1
    return []
  }

  private func readAnew(_ journal: any Journal) throws -> [Event] {
    let ledgers = try journal.ledgers()
    // A kept form may have the one in it who is forgotten, unless it was opened later: the history
    // has had other revisions since.
    _ = try? drafts?.clear { draft in
      ledgers.contains { ledger in
        ledger.project.id == draft.project
          && ledger.entries.contains { $0.revision == draft.revision }
      }
    }
    return [.drafts([]), .loaded(ledgers)]
  }

  private func catchUpOrReadAnew(_ journal: any Journal) throws {
    do {
      try catchUp(journal)
    } catch let error as StorageError where error.reason == .replaced {
      for event in try readAnew(journal) { send(event) }
    }
  }

  private func catchUp(_ journal: any Journal) throws {
    let projects = try journal.projects()
    if projects != app.presentLedgers.map(\.project.id) {
      var known = app.presentLedgers.filter { projects.contains($0.project.id) }
      // One that somebody was taken out of meanwhile throws, and more than it must be forgotten.
      for index in known.indices { try journal.catchUp(&known[index]) }
      send(
        .loaded(
          try projects.map { id in
            try known.first { $0.project.id == id } ?? journal.opening(of: id)
          }))
      return
    }
    // Without a copy of the ledgers, whose histories would be copied for what comes to them.
    for (id, revision) in app.presentLedgers.map({ ($0.project.id, $0.revision) }) {
      let news = try journal.load(id, after: revision)
      if !news.isEmpty { send(.appended(news, project: id)) }
    }
  }

  /// The journal that is to be used now, or nil when there is none.
  ///
  /// The screen follows one that has come, or has taken the other's place.
  private func followJournal() throws -> (any Journal)? {
    let former = journal
    guard let new = try surroundings.journal(after: former) else { return nil }
    guard let former, former !== new else {
      journal = new
      return new
    }
    // Before the reading: what others write meanwhile is seen at the next look.
    let now = try new.stamp()
    let ledgers = try new.ledgers()
    journal = new
    app.isPractice = new.isPractice
    app.isCopy = new.origin != nil
    stamp = now
    toldOfDatabase = nil
    damaged = nil
    historyWork = HistoryWork()
    send(.loaded(ledgers))
    send(.remark("\(new.name) er udskiftet med en anden fil. Skærmen viser nu den."))
    if let hindrance = new.hindrance { send(.failed(hindrance)) }
    return new
  }

  /// Says what is wrong with the database, when that isn't what was said last.
  private func tellOfDatabase(_ message: String, isAway: Bool) {
    if message == toldOfDatabase?.words { return }
    toldOfDatabase = (message, isAway)
    send(
      .away(isAway ? "Databasens server svarer ikke. Det, du ser, kan være ændret af andre." : nil))
    // What waits for it says so itself.
    if !isAway || held == nil { send(.failed(message)) }
  }

  /// Says that the database can be used again, after it was said that it can't.
  private func tellThatDatabaseIsBack(_ journal: any Journal) {
    if toldOfDatabase == nil { return }
    toldOfDatabase = nil
    send(.away(nil))
    send(.remark("\(journal.name) kan bruges igen."))
  }
}

import Core
import Reports
import Screens
import Spreadsheet
import Storage

extension Runtime {
  /// Does what the app wants done outside itself, and gives what came of it.
  ///
  /// Throws when nothing could be done just now: somebody else holds the database, or its server is away.
  func outcome(of effect: Effect) throws(StorageError) -> [Event] {
    do {
      return try carryOut(effect)
    } catch let error as StorageError where error.isPassing {
      throw error
    } catch {
      var events: [Event] = []
      if [.replaced, .notCleared].contains((error as? StorageError)?.reason), let journal {
        events = readAnewOrLater(journal)
      }
      return events + [.failed(Failure.words(error))]
    }
  }

  private func carryOut(_ effect: Effect) throws -> [Event] {
    switch effect {
    case .commit(let edit, let project): return try commit(edit, project)
    case .create(let edit):
      let signature = surroundings.signature
      return try once(effect, signature.newID()) { id, _ in
        try create([signature.sign(edit)], id)
      }
    case .createDemo:
      let newID = surroundings.signature.newID
      let demo = DemoProject.transactions(today: surroundings.today, newID: newID)
      return try once(effect, newID()) { id, _ in try create(demo, id) }
    case .delete(let project): return try delete(project)
    case .forget(let stakeholder, let project): return try forget(stakeholder, project)
    case .findRemains(let names, let paths):
      return try begin { try surroundings.findRemains(of: names, paths, in: $0) }
    case .clear(let files, let remains):
      return try begin { try surroundings.clear(files, of: remains, in: $0) }
    case .publish(let folder, let project):
      if let journal { try Publisher.demandHome(journal) }
      return [try surroundings.publish(try demandLedger(project), inFolder: folder)]
    case .takeAlong(let project, let path): return try takeAlong(project, to: path)
    case .readCopy(let path, let project): return try readCopy(at: path, into: project)
    case .mergeCopy(let offer): return try merge(offer)
    case .lookBack(let day): return try lookBack(to: day)
    case .readHistory(let project):
      historyWork.asked.insert(project)
      historyWork.failed.remove(project)
    case .leaveHistory(let project): historyWork.asked.remove(project)
    case .makePaper(let request): return [.paper(request, try fill(request, as: .text).source.text)]
    case .findPrinters: return try begin { try surroundings.findPrinters(in: $0) }
    case .printPaper(let request, let format, let printer, let copies):
      let paper = try fill(request, as: format)
      return try begin {
        try surroundings.print(paper, printer: printer, copies: copies, in: $0)
      }
    case .savePaper(let request, let format, let path, let mayReplace):
      if !mayReplace, surroundings.isThere(path) { return [.fileExists(path, effect)] }
      let paper = try fill(request, as: format)
      return try begin {
        try surroundings.save(paper, to: path, mayReplace: mayReplace, in: $0)
      }
    case .saveMail(let mail, let path, let mayReplace):
      if !mayReplace, surroundings.isThere(path) { return [.fileExists(path, effect)] }
      let filled = try fill(mail)
      return try begin {
        try surroundings.save(filled, to: path, mayReplace: mayReplace, in: $0)
      }
    case .findSendmail:
      try MailOptions.demandEarnest(app.viewpoint)
      return [try surroundings.findSendmail()]
    case .sendMail(let mail):
      try MailOptions.demandEarnest(app.viewpoint)
      let filled = try fill(mail)
      return try begin { try surroundings.send(filled, in: $0) }
    case .saveCalendar(let request, let project, let path, let mayReplace):
      if !mayReplace, surroundings.isThere(path) { return [.fileExists(path, effect)] }
      let calendar = try calendar(request, of: project)
      return [try surroundings.save(calendar, to: path)]
    case .openPaper(let request, let format):
      let paper = try fill(request, as: format)
      return try begin { try surroundings.open(paper, in: $0) }
    case .copy(let copied, let name): return [try surroundings.copy(text(of: copied), name)]
    case .findCommands(let step): return [.commands(try commands(of: step), of: step)]
    case .lookAtLink(let link):
      let progress = try surroundings.look(at: link)
      // What is known at once is also shown while something else is under way.
      if case .done(let event) = progress { return [event] }
      return try begin { _ in progress }
    case .openLink(let link, let path):
      return try begin { _ in try surroundings.open(link, at: path) }
    case .listFolder(let path):
      let progress = try surroundings.listFolder(of: path)
      if case .done(let event) = progress { return [event] }
      return try begin { _ in progress }
    case .findUsedPaths: return [.usedPaths(surroundings.usedPaths)]
    case .keepIdentity(let identity):
      // Another program may have kept roles in other projects meanwhile.
      let kept = try surroundings.identityFile?.change {
        $0.name = identity.name
        if let project = app.openProject { $0.roles[project] = identity.roles[project] }
      }
      return [.identity(kept ?? identity)]
    case .cancelWork: return cancelWork()
    case .giveUp: return giveUp()
    case .readList(let request):
      return try project(request.project).map { [try surroundings.read(request, into: $0)] } ?? []
    case .writeList(let list, let mayReplace):
      if !mayReplace, surroundings.isThere(list.path) { return [.fileExists(list.path, effect)] }
      return try project(list.project).map {
        [try surroundings.write(list, of: $0, on: app.today, from: app.viewpoint)]
      } ?? []
    case .openEditor(let text, let milestone):
      let edited = try surroundings.edit(text)
      return [.edited(edited.text, milestone: milestone, trouble: edited.trouble)]
    // Where it can't be kept, the form is still on the screen, with what kept it there.
    case .keepDrafts(let forms): try? drafts?.keep(forms)
    case .takeDraft(let draft): drafts?.take(draft)
    case .forgetDraft(let form): try? drafts?.forget(form)
    case .quit: break
    }
    return []
  }

  private func text(of copied: Copied) -> String {
    switch copied {
    case .text(let text): text
    case .table(let rows): rows.tabSeparated
    case .records(let records, let project):
      self.project(project).map { ListSheet(of: records, in: $0).sheet.table.tabSeparated } ?? ""
    }
  }

  private func ledger(_ project: String) -> Ledger? {
    app.ledgers.first { $0.project.id == project }
  }

  func project(_ id: String) -> Project? { ledger(id)?.project }

  private func commit(_ edit: Edit, _ project: String) throws -> [Event] {
    guard let journal, let ledger = ledger(project) else { return [] }
    let signature = surroundings.signature
    return try once(.commit(edit, project: project), signature.newID()) { id, mayBeDone in
      if mayBeDone {
        let news = try journal.load(project, after: ledger.revision)
        let isDone =
          ledger.entries.contains { $0.transaction.id == id }
          || news.contains { $0.transaction.id == id }
        if isDone { return [.appended(news, project: project)] }
      }
      let own = Signature(author: signature.author, now: signature.now, newID: { id })
      switch try journal.commit(edit, on: ledger, by: own) {
      case .committed(let entries): return [.appended(entries, project: project)]
      case .conflicting(let conflicts, let news):
        return [.conflicting(conflicts, edit: edit, news: news, project: project)]
      }
    }
  }

  /// Carries out an effect that makes something with an id: the one it had before, where it may have
  /// been carried out without an answer.
  private func once(
    _ effect: Effect, _ newID: String, _ body: (_ id: String, _ mayBeDone: Bool) throws -> [Event]
  ) throws -> [Event] {
    let former = unanswered.firstIndex { $0.effect == effect }.map { unanswered.remove(at: $0).id }
    let id = former ?? newID
    do { return try body(id, former != nil) } catch {
      let isOpen = former != nil && (error as? StorageError)?.isPassing == true
      if isOpen || (error as? StorageError)?.reason == .unsure { unanswered.append((effect, id)) }
      throw error
    }
  }

  /// All projects as they were when a day had ended.
  private func lookBack(to day: Day) throws -> [Event] {
    guard let journal else { return [] }
    if app.isPractice, app.presentDay != app.zone.day(of: surroundings.signature.now()) {
      throw CommonOptions.noPast
    }
    let past = readPast ?? PastJournal(journal, endOf: day, in: app.zone)
    let then = try past.ledgers()
    let open = app.presentLedgers.first { $0.project.id == app.openProject }
    if open.map({ ledger in !then.contains { $0.project.id == ledger.project.id } })
      ?? then.isEmpty
    {
      throw try past.tooEarly(for: open?.snapshot)
    }
    return [.past(day, then)]
  }

  private func create(_ transactions: [Transaction], _ id: String) throws -> [Event] {
    let journal = try journal ?? surroundings.makeJournal()
    self.journal = journal
    var ledger = Ledger(projectID: id)
    do {
      try ledger.append(try journal.append(transactions, to: id, expecting: 0))
    } catch let error as StorageError where error.reason == .stale {
      // A server that went away has made it already.
      try journal.catchUp(&ledger)
    }
    return [.created(ledger)]
  }

  private func delete(_ project: String) throws -> [Event] {
    guard let journal else { return [] }
    try journal.remove(project)
    var remark = ""
    do { try drafts?.forget(project: project) } catch {
      remark = (drafts?.cannotBeCleared).map { " \($0)" } ?? ""
    }
    let done = "Projektet er slettet."
    return [
      .loaded(app.ledgers.filter { $0.project.id != project }),
      remark.isEmpty ? .done(done) : .remark(done + remark),
    ]
  }

  /// Takes a person out of a project's history, and reads the history that is left.
  private func forget(_ stakeholder: String, _ project: String) throws -> [Event] {
    guard let journal, ledger(project) != nil else { return [] }
    let ledger = try journal.ledger(of: project)
    var forgetting = forgetting(in: journal)
    let outcome = try forgetting.forget(stakeholder, from: ledger)
    return afterForgetting(outcome, in: journal) { .forgotten($0) }
  }

  /// What persons are forgotten with.
  func forgetting(in journal: any Journal) -> Forgetting {
    Forgetting(
      journal: journal, signature: surroundings.signature, drafts: drafts,
      paths: surroundings.pathMemory, columns: surroundings.columnMemory,
      identity: surroundings.identityFile, reminders: surroundings.reminders,
      copies: surroundings.copies, places: surroundings.places, publish: surroundings.publish,
      database: surroundings.namedDatabase, beyondReach: surroundings.beyondReach)
  }

  /// Reads the history that is left, says what is to be looked after, and looks for the names in files.
  func afterForgetting(
    _ outcome: Forgetting.Outcome, in journal: any Journal, saying event: ([String]) -> Event
  ) -> [Event] {
    // It is done, and must not be tried again when somebody holds the database just now.
    var events = readAnewOrLater(journal)
    if let identity = try? surroundings.identityFile?.read() { events.append(.identity(identity)) }
    events.append(event((outcome.trouble.map { [$0.message] } ?? []) + outcome.remarks))
    do {
      return try events
        + begin { try surroundings.findRemains(of: outcome.names, outcome.paths, in: $0) }
    } catch { return events + [.failed(Failure.words(error))] }
  }

  /// The ledger of a project that something is made of.
  private func demandLedger(_ project: String) throws(Failure) -> Ledger {
    guard let ledger = ledger(project) else {
      throw Failure(.noInput, "Projektet er slettet imens. Åbn et andet.")
    }
    return ledger
  }

  private func calendar(_ request: CalendarRequest, of project: String) throws -> ProjectCalendar {
    let ledger = try demandLedger(project)
    return try ProjectCalendar(
      request, of: ledger.project, CalendarHistory(ledger.entries), today: app.today,
      from: app.viewpoint)
  }

  private func fill(_ mail: PaperMail) throws -> FilledMail {
    let ledger = try demandLedger(mail.request.project)
    return FilledMail(
      mail: mail, paper: try fill(mail.request, as: mail.format), project: ledger.project,
      history: CalendarHistory(ledger.entries))
  }

  private func fill(_ request: PaperRequest, as format: PaperFormat) throws -> FilledPaper {
    let ledger = try demandLedger(request.project)
    let context = PaperContext(
      request, ledger: ledger, today: app.today, zone: app.zone, from: app.viewpoint)
    let paper = try Report.paper(request.kind, in: context)
    return FilledPaper(
      kind: request.kind, title: request.title,
      fileName: request.fileName(format, day: app.today), format: format,
      isConfidential: request.isConfidential, source: try surroundings.fill(paper, as: format))
  }
}

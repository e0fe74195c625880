import Core
import Reports
import Screens
import Storage

extension Runtime {
  /// Does what the app wants done outside itself, and gives what came of it.
  ///
  /// Nil when nothing could be done, because somebody else holds the database.
  func outcome(of effect: Effect) -> [Event]? {
    do {
      return try carryOut(effect)
    } catch let error as StorageError where error.reason == .busy {
      return nil
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
      return try create([signature.sign(edit)], signature.newID())
    case .createDemo:
      let newID = surroundings.signature.newID
      return try create(DemoProject.transactions(today: surroundings.today, newID: newID), newID())
    case .delete(let project): return try delete(project)
    case .forget(let stakeholder, let project): return try forget(stakeholder, project)
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
    case .openPaper(let request, let format):
      let paper = try fill(request, as: format)
      return try begin { try surroundings.open(paper, in: $0) }
    case .lookAtLink(let link):
      let progress = try surroundings.look(at: link)
      // What is known at once is also shown while something else is under way.
      if case .done(let event) = progress { return [event] }
      return try begin { _ in progress }
    case .openLink(let link, let path):
      return try begin { _ in try surroundings.open(link, at: path) }
    case .cancelWork: return cancelWork()
    case .giveUp: return giveUp()
    case .readImport(let path, let project):
      return try self.project(project).map { try surroundings.planImport(from: path, into: $0) }
        .map { [$0] } ?? []
    case .exportStakeholders(let path, let project):
      return try self.project(project).map { try surroundings.exportStakeholders(of: $0, to: path) }
        .map { [$0] } ?? []
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

  private func ledger(_ project: String) -> Ledger? {
    app.ledgers.first { $0.project.id == project }
  }

  private func project(_ id: String) -> Project? { ledger(id)?.project }

  private func commit(_ edit: Edit, _ project: String) throws -> [Event] {
    guard let journal, let ledger = ledger(project) else { return [] }
    switch try journal.commit(edit, on: ledger, by: surroundings.signature) {
    case .committed(let entries): return [.appended(entries, project: project)]
    case .conflicting(let conflicts, let news):
      return [.conflicting(conflicts, edit: edit, news: news, project: project)]
    }
  }

  private func create(_ transactions: [Transaction], _ id: String) throws -> [Event] {
    let journal = try journal ?? surroundings.makeJournal()
    self.journal = journal
    let entries = try journal.append(transactions, to: id, expecting: 0)
    var ledger = Ledger(projectID: id)
    try ledger.append(entries)
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
    var forgetting = Forgetting(
      journal: journal, signature: surroundings.signature, drafts: drafts)
    let outcome = try forgetting.forget(stakeholder, from: ledger)
    // It is done, and must not be tried again when somebody holds the database just now.
    return readAnewOrLater(journal)
      + [.forgotten((outcome.trouble.map { [$0.message] } ?? []) + outcome.remarks)]
  }

  private func fill(_ request: PaperRequest, as format: PaperFormat) throws -> FilledPaper {
    guard let ledger = ledger(request.project) else {
      throw Failure(.noInput, "Projektet er slettet imens. Åbn et andet.")
    }
    let context = PaperContext(request, ledger: ledger, today: app.today, zone: app.zone)
    let paper = try Report.paper(request.kind, in: context)
    return FilledPaper(
      title: request.kind.title, fileName: request.fileName(format, day: app.today),
      format: format, source: try surroundings.fill(paper, as: format))
  }
}

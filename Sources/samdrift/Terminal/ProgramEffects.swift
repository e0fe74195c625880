import Core
import Foundation
import Reports
import Screens
import Storage

extension ProgramRuntime {
  /// Does what the app wants done outside itself; what comes of it goes back as an event.
  ///
  /// False when nothing could be done, because somebody else holds the database.
  func carryOut(_ effect: Effect) -> Bool {
    do {
      switch effect {
      case .commit(let edit, let project): try commit(edit, project)
      case .create(let edit): try create([environment.signature.sign(edit)])
      case .createDemo:
        try create(DemoProject.transactions(environment))
      case .delete(let project): try delete(project)
      case .makePaper(let request): send(.paper(request, try fill(request, as: .text)))
      case .findPrinters: try findPrinters()
      case .printPaper(let request, let format, let printer, let copies):
        try print(request, as: format, Printer.Order(printer: printer, copies: copies))
      case .savePaper(let request, let format, let path, let mayReplace):
        if !mayReplace, PrivateFile.isThere(file(path)) {
          send(.fileExists(path, effect))
        } else {
          try save(request, as: format, in: file(path), mayReplace: mayReplace)
        }
      case .openPaper(let request, let format): try open(request, as: format)
      case .cancelWork: cancelWork()
      case .giveUp: giveUp()
      case .forget(let stakeholder, let project): try forget(stakeholder, project)
      case .readImport(let path, let project): try readImport(path, project)
      case .exportStakeholders(let path, let project):
        guard let project = self.project(project) else { break }
        let place = self.file(path)
        // There is nobody to ask while the screen has the terminal.
        if PrivateFile.isThere(place) {
          throw Failure(.cannotCreate, "Der er allerede en fil med det navn. Vælg et andet.")
        }
        let file = SheetFile(path: place)
        send(.done(try file.write(.stakeholders, of: project, mayReplace: false)))
      case .openEditor(let text, let milestone):
        let editor = Editor(command: environment.editor, keeping: environment.stateDirectory)
        let edited = try terminal.outside {
          try editor.edit(text, isInterrupted: { terminal.isToEnd })
        }
        send(.edited(edited.text, milestone: milestone, trouble: edited.trouble))
      // Where it can't be kept, the form is still on the screen, with what kept it there.
      case .keepDrafts(let forms): try? drafts?.keep(forms)
      case .takeDraft(let draft): drafts?.take(draft)
      case .forgetDraft(let form): try? drafts?.forget(form)
      case .quit: break
      }
    } catch let error as StorageError where error.reason == .busy {
      return false
    } catch {
      if [.replaced, .notCleared].contains((error as? StorageError)?.reason), let journal {
        if (try? readAnew(journal)) == nil { stamp = -1 }
      }
      send(.failed(Failure.words(error)))
    }
    if let remark = remarks.take() { send(.remark(remark)) }
    return true
  }

  private func commit(_ edit: Edit, _ project: String) throws {
    guard let journal, let ledger = app.ledgers.first(where: { $0.project.id == project }) else {
      return
    }
    switch try journal.commit(edit, on: ledger, by: environment.signature) {
    case .committed(let entries): send(.appended(entries, project: project))
    case .conflicting(let conflicts, let news):
      send(.conflicting(conflicts, edit: edit, news: news, project: project))
    }
  }

  private func create(_ transactions: [Transaction]) throws {
    let id = environment.signature.newID()
    let entries = try openOrCreate().append(transactions, to: id, expecting: 0)
    var ledger = Ledger(projectID: id)
    try ledger.append(entries)
    send(.created(ledger))
  }

  private func openOrCreate() throws -> SQLiteJournal {
    if let journal { return journal }
    if path == environment.database {
      try Environment.makePrivateDirectory(environment.dataDirectory)
    }
    let journal = try Self.open(path, creating: true, remarks)
    self.journal = journal
    return journal
  }

  private func delete(_ project: String) throws {
    guard let journal else { return }
    try journal.remove(project)
    var remark = ""
    do { try drafts?.forget(project: project) } catch {
      remark = (drafts?.cannotBeCleared).map { " \($0)" } ?? ""
    }
    send(.loaded(app.ledgers.filter { $0.project.id != project }))
    let done = "Projektet er slettet."
    send(remark.isEmpty ? .done(done) : .remark(done + remark))
  }

  /// Shows what a list would change; rows that can't be used are told of, and left out.
  private func readImport(_ path: String, _ project: String) throws {
    guard let project = self.project(project) else { return }
    let file = SheetFile(path: file(path), isOrdinary: true)
    let plan = try file.plan(
      importing: .stakeholders, into: project, today: app.today, by: environment.author)
    let edit = try plan.edit(file: file.name, leavingOutRefused: true)
    let outcome =
      edit.changes.isEmpty
      ? "Der er ikke andet at hente." : "Trykker du Enter, hentes kun resten."
    let warning = plan.refusal.map { "\($0) \(outcome)\n\n" } ?? ""
    send(.importPlanned(report: warning + Report.sheetImport(plan, file: file.name), edit: edit))
  }

  private func project(_ id: String) -> Project? {
    app.ledgers.first { $0.project.id == id }?.project
  }

  /// Takes a person out of a project's history, and reads the history that is left.
  private func forget(_ stakeholder: String, _ project: String) throws {
    guard let journal, var ledger = app.ledgers.first(where: { $0.project.id == project }) else {
      return
    }
    try journal.catchUp(&ledger)
    var forgetting = Forgetting(
      journal: journal, signature: environment.signature, drafts: drafts)
    let outcome = try forgetting.forget(stakeholder, from: ledger)
    // It is done, and must not be tried again when somebody holds the database just now: what can't
    // be read at once is read at the next look.
    if (try? readAnew(journal)) == nil { stamp = -1 }
    send(.forgotten((outcome.trouble.map { [$0.message] } ?? []) + outcome.remarks))
  }

  /// The file that the user wrote: "~/" is the home, and "-" a file like any other.
  private func file(_ path: String) -> String {
    if path == "-" { return "./-" }
    return path.hasPrefix("~/") ? environment.home + path.dropFirst() : path
  }
}

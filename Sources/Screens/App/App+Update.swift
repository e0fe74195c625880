import Core
import Interface
import Text

extension App {
  /// Answers an event.
  public mutating func update(_ event: Event) -> [Effect] {
    if case .key(let key) = event { aloud.hear(key) }
    let effects = waiting == nil ? awaitingHistory(answer(event)) : answerWhileWaiting(event)
    offerKeptDraft()
    settle()
    return effects + askForShownHistory()
  }

  /// Answers an event while something waits to be saved, unless the answer must wait too.
  private mutating func answerWhileWaiting(_ event: Event) -> [Effect] {
    let before = self
    let effects = awaitingHistory(answer(event))
    guard mustWait(event, effects, before: before) else { return effects }
    self = before
    say("Vent, til det forrige er gemt, eller opgiv det med Esc.")
    return []
  }

  private mutating func answer(_ event: Event) -> [Effect] {
    if past != nil, let effects = answerInPast(event) { return effects }
    switch event {
    case .key(let key):
      asked = nil
      notice = nil
      if key == .escape, waiting != nil { return [.giveUp] }
      if key == .escape, awaited != nil, !isChoosingPaper {
        say("Du opgav at vente på historikken.")
        return giveUpHistory()
      }
      goOnWithoutHistory()
      if key == .escape, work != nil { return [.cancelWork] }
      let effects = press(key)
      // Whoever leaves the choice of a paper waits for none.
      return key == .escape && !isChoosingPaper ? effects + giveUpHistory() : effects
    case .paste(let text):
      asked = nil
      goOnWithoutHistory()
      return paste(text)
    case .click(let point):
      asked = nil
      goOnWithoutHistory()
      return click(point)
    case .wheel(let rows): return turnWheel(rows)
    case .resized(let size): resize(to: size)
    case .loaded(let ledgers):
      load(ledgers)
      return doAwaited()
    case .created(let ledger):
      let saved = submitted.map(forget) ?? []
      submitted = nil
      ledgers.append(ledger)
      turn(to: ledger.project.id)
      // The tour tells what there is to see and do.
      if !(overlays.last is Tour) {
        say(
          "Projektet er oprettet og gemt. t sætter frister og ansvarlige for alle tolv.", .success)
      }
      return saved
    case .appended(let entries, let project):
      append(entries, to: project)
      if submitted != nil, !entries.contains(where: { $0.transaction.author == author }) {
        say("Det stod der allerede, så der var ikke noget at gemme.")
      }
      let saved = submitted.map(forget) ?? []
      submitted = nil
      submittedLine = nil
      return saved
    case .conflicting(let conflicts, let edit, let news, let project):
      append(news, to: project)
      return settle(conflicts, edit)
    case .failed(let message):
      sayNotKept(message)
      guard let submitted else { break }
      overlays.append(submitted)
      self.submitted = nil
      // What couldn't be saved may not be saved before the program ends either.
      return keepDrafts
    case .history(let history, let project): return fill(history, of: project)
    case .readingHistory(let hundredths, let project):
      historyProgress = HistoryProgress(project: project, hundredths: hundredths)
    case .unreadable(let message, let project): tellUnreadable(message, project)
    case .done(let message):
      submitted = nil
      say(message, .success)
    case .sent(let message): say(message)
    case .remark(let message): say(message, .warning)
    case .today(let day): today = day
    case .past(let day, let ledgers): show(ledgers, asOf: day)
    case .paper(let request, let text): show(request, text)
    case .printers(let names, let canMakePDF): askForPrinter(names, canMakePDF: canMakePDF)
    case .canSendMail: askForRecipients()
    case .link(let link, let path, let hindrance):
      show(LinkLayer(link, path: path, hindrance: hindrance))
    case .commands(let commands, let step): show(commands, of: step)
    case .folder(let listing): inForm { [size] in $0.complete(listing, in: size) }
    case .usedPaths(let used): inForm { $0.paths.used = used }
    case .identity(let identity): self.identity = identity
    case .fileExists(let path, let effect): askToReplace(path, by: effect)
    case .working(let words):
      // What was asked for is under way, and its form must not come back later over another.
      submitted = nil
      work = words
    case .importPlanned(let request, let report, let edit):
      submitted = nil
      overlays.append(ImportPreview(of: request, report: report, edit: edit))
    case .columns(let table, let request):
      submitted = nil
      overlays.append(ColumnLayer(table, of: request))
    case .sheets(let names, let request): askForSheet(names, request)
    case .edited(let text, let number, let trouble):
      return saveNotes(text, number, trouble: trouble)
    case .forgotten(let remarks): tellForgotten(remarks)
    case .remains(let remains, let told): tell(remains, told)
    case .searchGivenUp(let names, let paths): offerSearch(for: names, paths)
    case .merging(let offer): show(offer)
    case .merged(let sentences): tellMerged(sentences)
    case .drafts(let drafts): setKept(drafts)
    case .waiting(let words): wait(words)
    case .away(let words): away = words
    case .hangUp: return leave
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if !overlays.isEmpty { return pressLayer(key) }
    if search != nil { return pressSearch(key) }
    if key == .escape, leavesPastOnEscape { return perform(.leavePast) }
    let bindings = place.screen.bindings
    let moved = bindings.moved[key]
    guard let binding = bindings.binding(of: key) else {
      return carryOut(moved.map { .unavailable($0) } ?? refusal(of: key))
    }
    let effects = perform(binding.action)
    if notice == nil, let moved { say(moved) }
    return effects
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if !overlays.isEmpty {
      var scene = scene
      let outcome = overlays[overlays.count - 1].paste(text, &scene)
      ids = scene.ids
      return carryOut(outcome)
    }
    if search != nil {
      search?.field.paste(text)
      find()
      return []
    }
    return carryOut(.nowhereToPaste)
  }

  /// Saves notes from the user's own editor; they stand in a form until they are on disk.
  private mutating func saveNotes(
    _ text: String, _ number: Int, trouble: String?
  ) -> [Effect] {
    guard let ledger, let milestone = ledger.project.milestone(number) else { return [] }
    var overlay = FormOverlay(
      RecordForm(changing: milestone, fields: ["notes"]), over: ledger.snapshot)
    overlay.form.fill(["notes": text.trimmed])
    if let trouble {
      submitted = overlay.form.isChanged ? overlay : nil
      return answer(.failed(trouble))
    }
    let effects = carryOut(
      .commit(ledger.project.edit(milestone) { $0.notes = text.trimmed }))
    if !effects.isEmpty { submitted = overlay }
    return effects
  }

  private mutating func tellForgotten(_ remarks: [String]) {
    submitted = nil
    say("Alle spor af personen er slettet, også i historikken.", .success)
    if remarks.isEmpty { return }
    let lines = remarks.flatMap { ("· " + $0).wrapped(to: min(60, size.width - 14)) }
    overlays.append(
      Menu(
        title: "Alle spor er slettet", items: [Menu.Item(name: "Luk", intent: .done)], lines: lines)
    )
  }

  /// The effect of making an edit in the open project; none when it changes nothing.
  mutating func commit(_ edit: Edit) throws(Refusal) -> [Effect] {
    guard let openProject else { return [] }
    if let hindrance {
      say(hindrance)
      return []
    }
    guard !edit.changes.isEmpty else {
      say("Ingen ændringer.")
      return []
    }
    try project?.check(edit)
    return [.commit(edit, project: openProject)]
  }

  /// The forms that are being filled in, the uppermost first.
  var openForms: [FormOverlay] {
    overlays.reversed().compactMap { $0 as? FormOverlay }
  }
}

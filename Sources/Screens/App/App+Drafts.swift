import Core
import Interface

/// Unfinished forms: what is kept of them, and how they are offered the next time.
extension App {
  /// Keeps what is written in the forms that wait or are open, the first begun first.
  var keepDrafts: [Effect] {
    let open = openForms.reversed().map { $0.draft(project: openProject) }
    let drafts = ([waiting?.draft] + open).compactMap { $0 }
    return drafts.isEmpty ? [] : [.keepDrafts(drafts)]
  }

  /// Forgets what may be kept of a form that needn't come back.
  func forget(_ overlay: FormOverlay) -> [Effect] {
    overlay.forgotten(project: openProject)
  }

  /// Takes what is kept now in the place of what was to be offered, and is being offered.
  mutating func setKept(_ drafts: [Draft]) {
    overlays.removeAll { $0.offer != nil }
    // What waits to be gone on with may have been cleared with the rest.
    if case .draft? = awaited?.purpose { awaited = nil }
    keptDrafts = drafts
  }

  /// Lets go of the forms of projects that are gone.
  mutating func forgetLostKept() {
    keptDrafts.removeAll(where: isLost)
    overlays = overlays.filter { !($0.offer.map(isLost) ?? false) }
  }

  private func isLost(_ draft: Draft) -> Bool {
    draft.project.map { id in !ledgers.contains { $0.project.id == id } } ?? false
  }

  /// Closes all that lies over the screen; a form that is being offered is offered again.
  mutating func closeOverlays() {
    keptDrafts = overlays.compactMap { $0.offer } + keptDrafts
    overlays.removeAll()
  }

  /// Offers the next kept form, as soon as there is nothing else to see to.
  mutating func offerKeptDraft() {
    if keptDrafts.isEmpty { return }
    guard overlays.isEmpty, submitted == nil, waiting == nil, awaited == nil, work == nil,
      search == nil, past == nil
    else {
      return
    }
    let draft = keptDrafts.removeFirst()
    overlays.append(
      Confirm(
        unsaved: "Ufærdig formular",
        "Programmet blev afbrudt, mens du udfyldte »\(draft.title)«. Det, du havde skrevet, er gemt "
          + "som kladde. Vil du skrive videre?",
        goOn: .resume(draft), discard: .effects([.takeDraft(draft), .forgetDraft(draft.id)])))
  }

  /// Opens the form of a draft as it was, and answers for it from now on.
  mutating func resume(_ draft: Draft) -> [Effect] {
    if let project = draft.project { turn(to: project) }
    // What the form showed is in the history alone.
    if draft.revision != nil, ledger?.isWhole == false { return waitForHistory(.draft(draft)) }
    let now = ledger?.snapshot ?? Snapshot(projectID: "")
    let opened = draft.revision.flatMap { ledger?.snapshot(at: $0) } ?? now
    guard draft.purpose(in: now.project, newID: { "" }) != nil,
      let purpose = draft.purpose(in: opened.project, newID: { ids.next() })
    else {
      say("Det, formularen handlede om, er slettet imens. Du skrev: \(draft.written)", .warning)
      return [.takeDraft(draft), .forgetDraft(draft.id)]
    }
    var overlay = FormOverlay(purpose, over: opened)
    overlay.fill(draft.texts)
    overlays.append(overlay)
    return [.takeDraft(draft)]
  }
}

extension Layer {
  /// The kept form that it offers, or nil.
  var offer: Draft? {
    if case .resume(let draft) = (self as? Confirm)?.intent { draft } else { nil }
  }
}

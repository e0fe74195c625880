import Core
import Screens
import Text

extension World {
  /// Writes down what an effect came to.
  func note(_ effect: Effect, _ events: [Event]) {
    let former = noted
    noted = drafts
    if let line = line(effect, events.first, former) { notes += "= \(line)\n" }
  }

  /// What has been written down since the last time.
  func takeNotes() -> String {
    defer { notes = "" }
    return notes
  }

  private func line(_ effect: Effect, _ event: Event?, _ former: [Draft]) -> String? {
    var hasFailed = false
    switch event {
    case .waiting(.some): return "that waits"
    case .failed: hasFailed = true
    default: break
    }
    switch effect {
    case .commit(let edit, _):
      if case .conflicting = event { return "conflict over »\(edit.label)«" }
      return hasFailed ? "commit fails" : "commit »\(edit.label)«"
    case .create(let edit): return hasFailed ? "create fails" : "create »\(edit.label)«"
    case .createDemo: return "create the demo"
    case .delete: return "delete"
    case .readHistory, .leaveHistory: return nil
    case .lookBack(let day): return "look back to \(day.iso)" + (hasFailed ? ", which fails" : "")
    case .makePaper(let request):
      return "make \(request.kind)" + (hasFailed ? ", which fails" : "")
    case .findPrinters: return "find the printers"
    case .listFolder(let path): return "look where »\(path)« leads"
    case .findUsedPaths: return nil
    case .keepIdentity: return hasFailed ? "keep who I am, which fails" : "keep who I am"
    case .printPaper(let request, let format, let printer, let copies):
      let printer = printer ?? "the standard one"
      return "print \(copies) of \(request.kind) as \(format) on \(printer)"
    case .savePaper(let request, let format, let path, _):
      if case .fileExists = event { return "\(path) is there" }
      return "save \(request.kind) as \(format) in \(path)"
    case .saveMail(let mail, let path, _):
      if case .fileExists = event { return "\(path) is there" }
      return "save a mail in \(path) to \(mail.note)"
    case .findSendmail: return "find sendmail"
    case .sendMail(let mail):
      return "send a mail to \(mail.note)" + (hasFailed ? ", which fails" : "")
    case .saveCalendar(let request, _, let path, _):
      if case .fileExists = event { return "\(path) is there" }
      return "save a calendar of \(request.kinds.count) kinds in \(path)"
        + (hasFailed ? ", which fails" : "")
    case .openPaper(let request, let format): return "open \(request.kind) as \(format)"
    case .copy(_, let name): return "copy »\(name)«"
    case .findCommands: return nil
    case .lookAtLink(let link): return "look at »\(link.text.unmistakable)«"
    case .openLink(let link, _): return "open »\(link.text.unmistakable)«"
    case .giveUp: return "give up"
    case .cancelWork: return "cancel"
    case .forget: return "forget"
    case .findRemains: return "look for the name"
    case .clear(let files, _):
      return files.isEmpty ? nil : "clear \(files.map(\.shown).joined(separator: ", "))"
    case .publish(let folder, _): return "publish in \(folder)"
    case .takeAlong(_, let path):
      return "take along in \(path)" + (hasFailed ? ", which fails" : "")
    case .readCopy(let path, _):
      return "read the copy \(path)" + (hasFailed ? ", which fails" : "")
    case .mergeCopy(let offer):
      if case .merging = event { return "merge, which asks again" }
      return "merge, with \(offer.choices.count) from the copy"
    case .readList(let request):
      return "read \(request.kind) in \(request.path)" + (request.sheet.map { ", »\($0)«" } ?? "")
    case .writeList(let list, _):
      if case .fileExists = event { return "\(list.path) is there" }
      let records = list.records.map { "\($0.count) of " } ?? ""
      return "write \(records)\(list.kind) to \(list.path)"
    case .openEditor(let text, _):
      guard case .edited(let edited, _, _) = event else { return nil }
      return "editor: »\(text)« becomes »\(edited)«"
    case .keepDrafts(let new):
      let names = new.filter { !former.contains($0) }.map(\.form).joined(separator: ", ")
      return noted == former ? nil : "keep draft \(names)"
    case .forgetDraft: return noted.count == former.count ? nil : "forget the draft"
    case .takeDraft: return nil
    case .quit: return "quit"
    }
  }
}

extension PaperMail {
  fileprivate var note: String {
    let recipients = recipients.map(\.text).joined(separator: ", ")
    let file = "\(fileName).\(format)" + (hasMeeting ? " and the meeting" : "")
    return "\(recipients.isEmpty ? "nobody yet" : recipients), »\(subject)«, with \(file)"
  }
}

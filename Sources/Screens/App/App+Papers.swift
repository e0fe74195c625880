import Core
import Interface

/// What comes back from outside about papers.
extension App {
  /// Makes a paper to look at, and asks over it whether it is the right one.
  mutating func choosePaper() -> [Effect] {
    guard let id = screens[place].project(scene),
      let project = ledgers.first(where: { $0.project.id == id })?.project
    else {
      say("Åbn først et projekt med Enter.")
      return []
    }
    let meeting = screens[place].meeting(scene)
    var request = PaperRequest(
      at: place, focus: screens[place].focusedRecord(scene), meeting: meeting, in: project,
      today: today)
    if meeting == nil {
      request.meeting = project.likelyMeeting(for: request.kind, today: today)?.id
    }
    return carryOut(.choosePaper(request, in: ledgers)) + [.makePaper(request)]
  }

  /// Shows a paper: in the place of the one that is looked at, and under the choice of another.
  mutating func show(_ request: PaperRequest, _ text: String) {
    submitted = nil
    let project = ledgers.first { $0.project.id == request.project }?.project
    let meeting = request.meeting.flatMap { project?.meeting($0) }?.definiteName
    if let index = overlays.firstIndex(where: { $0 is PaperPreview }),
      var paper = overlays[index] as? PaperPreview
    {
      paper.show(request, text, meeting: meeting)
      overlays[index] = paper
      return
    }
    let isChoosing = (overlays.last as? FormOverlay)?.purpose is PaperChoice
    overlays.insert(
      PaperPreview(request, text, meeting: meeting, isKiosk: isKiosk),
      at: overlays.count - (isChoosing ? 1 : 0))
  }

  /// Asks where the paper that is looked at is to be printed.
  mutating func askForPrinter(_ printers: [String], canMakePDF: Bool) {
    guard let paper = overlays.last as? PaperPreview else { return }
    openForm(
      PrintChoice(request: paper.request, printers: printers, canMakePDF: canMakePDF))
  }

  /// Asks to whom the paper that is looked at is to be sent.
  mutating func askForRecipients() {
    guard let paper = overlays.last as? PaperPreview, let mail = paper.mail(scene) else { return }
    openForm(MailForm(mail: mail))
  }

  /// Keeps a mail with the paper that is looked at, to be gone on with if it can't be sent.
  mutating func keep(_ mail: PaperMail) {
    guard let index = overlays.lastIndex(where: { $0 is PaperPreview }),
      var paper = overlays[index] as? PaperPreview
    else { return }
    paper.written = mail
    overlays[index] = paper
  }

  /// Asks before a file is replaced; whoever says no writes another name.
  mutating func askToReplace(_ path: String, by effect: Effect) {
    submitted = nil
    guard let (again, form) = effect.replacing else { return }
    overlays.append(
      Confirm(
        title: "Filen findes allerede",
        question: "\(path) findes allerede. Skal den overskrives?",
        yes: "Overskriv den", no: "Vælg et andet navn", safe: .no,
        intent: .effects([again]), otherwise: .form(form)))
  }

  /// Asks which of a workbook's sheets a list is in.
  mutating func askForSheet(_ names: [String], _ request: ListRequest) {
    submitted = nil
    openForm(SheetChoice(request: request, sheets: names))
  }
}

extension Effect {
  /// The mail that is saved or sent; nil where it is about something else.
  var mail: PaperMail? {
    switch self {
    case .saveMail(let mail, _, _), .sendMail(let mail): mail
    default: nil
    }
  }

  /// The effect that also replaces the file, and the form on which another is chosen; nil where no
  /// file is written.
  fileprivate var replacing: (again: Effect, form: any FormPurpose)? {
    switch self {
    case .savePaper(let request, let format, let path, _):
      (
        .savePaper(request, format, path: path, mayReplace: true),
        SaveChoice(request: request, format: format, path: path)
      )
    case .saveMail(let mail, let path, _):
      (.saveMail(mail, path: path, mayReplace: true), MailForm(mail: mail, path: path))
    case .writeList(let list, _): (.writeList(list, mayReplace: true), ExportForm(list: list))
    case .saveCalendar(let request, let project, let path, _):
      (
        .saveCalendar(request, project: project, path: path, mayReplace: true),
        CalendarForm(request: request, path: path, start: "path")
      )
    default: nil
    }
  }
}

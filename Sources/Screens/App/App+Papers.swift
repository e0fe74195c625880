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
    let meeting = screens[place].meeting(scene) ?? project.comingMeeting(from: today)
    let request = PaperRequest(.summary, project: id, meeting: meeting?.id)
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
      PaperPreview(request, text, meeting: meeting), at: overlays.count - (isChoosing ? 1 : 0))
  }

  /// Asks where the paper that is looked at is to be printed.
  mutating func askForPrinter(_ printers: [String], canMakePDF: Bool) {
    guard let paper = overlays.last as? PaperPreview else { return }
    openForm(
      PrintChoice(request: paper.request, printers: printers, canMakePDF: canMakePDF))
  }

  /// Asks before a file is replaced; whoever says no writes another name.
  mutating func askToReplace(_ path: String, by effect: Effect) {
    submitted = nil
    let (again, form): (Effect, any FormPurpose)
    switch effect {
    case .savePaper(let request, let format, let written, _):
      again = .savePaper(request, format, path: written, mayReplace: true)
      form = SaveChoice(request: request, format: format, path: written)
    case .writeList(let kind, let written, let project, _):
      again = .writeList(kind, path: written, project: project, mayReplace: true)
      form = ExportForm(kind: kind, path: written)
    default: return
    }
    overlays.append(
      Confirm(
        title: "Filen findes allerede",
        question: "\(path) findes allerede. Skal den overskrives?",
        yes: "Overskriv den", no: "Vælg et andet navn", safe: .no, intent: .effects([again]),
        otherwise: .form(form)))
  }

  /// Asks which of a workbook's sheets a list is in.
  mutating func askForSheet(_ names: [String], _ request: ListRequest) {
    submitted = nil
    openForm(SheetChoice(request: request, sheets: names))
  }
}

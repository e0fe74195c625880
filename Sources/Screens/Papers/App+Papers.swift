import Core
import Interface

extension App {
  /// Makes a paper to look at, and asks over it whether it is the right one.
  mutating func choosePaper() -> [Effect] {
    guard let id = place == .portfolio ? portfolio.focus : openProject,
      let project = ledgers.first(where: { $0.project.id == id })?.project
    else {
      say("Åbn først et projekt med Enter.")
      return []
    }
    let next = place == .portfolio ? project.comingMeeting(from: today) : meetingAtHand
    let request = PaperRequest(.summary, project: id, meeting: meetingHere ?? next?.id)
    askForPaper(request)
    return [.makePaper(request)]
  }

  /// The id of the meeting that the user looks at, or nil.
  private var meetingHere: String? {
    switch place {
    case .meeting(let id), .meetingMode(let id): id
    default: nil
    }
  }

  private mutating func askForPaper(_ request: PaperRequest) {
    guard let ledger = ledgers.first(where: { $0.project.id == request.project }) else { return }
    overlays.append(.form(FormOverlay(.choosePaper(request), over: ledger.snapshot)))
  }

  /// Shows a paper: in the place of the one that is looked at, and under the choice of another.
  mutating func show(_ request: PaperRequest, _ text: String) {
    submitted = nil
    let project = ledgers.first { $0.project.id == request.project }?.project
    let meeting = request.meeting.flatMap { project?.meeting($0) }?.definiteName
    for (index, overlay) in overlays.enumerated() {
      guard case .paper(var paper) = overlay else { continue }
      paper.show(request, text, meeting: meeting)
      overlays[index] = .paper(paper)
      return
    }
    let isChoosing =
      if case .form(let form) = overlays.last, case .choosePaper = form.purpose { true } else {
        false
      }
    overlays.insert(
      .paper(PaperPreview(request, text, meeting: meeting)),
      at: overlays.count - (isChoosing ? 1 : 0))
  }

  /// Gives a key to the paper that is looked at.
  mutating func pressPaper(_ key: Key, _ paper: PaperPreview, at top: Int) -> [Effect] {
    var paper = paper
    let outcome = paper.update(key, in: size)
    overlays[top] = .paper(paper)
    switch outcome {
    case .reading: break
    case .closed: overlays.removeLast()
    case .choose: askForPaper(paper.request)
    case .print: return [.findPrinters]
    case .save: overlays.append(.menu(saveMenu(paper.request)))
    case .open: overlays.append(.menu(openMenu(paper.request)))
    }
    return []
  }

  /// Asks where the paper that is looked at is to be printed.
  mutating func askForPrinter(_ printers: [String], canMakePDF: Bool) {
    guard case .paper(let paper) = overlays.last else { return }
    openForm(
      .printPaper(
        PrintChoice(request: paper.request, printers: printers, canMakePDF: canMakePDF)))
  }

  private func saveMenu(_ request: PaperRequest) -> Menu {
    let project = ledgers.first { $0.project.id == request.project }?.project
    let day = request.meeting.flatMap { project?.meeting($0)?.date } ?? today
    return Menu(
      title: "Gem papiret som",
      items: PaperFormat.allCases.map { format in
        Menu.Item(
          name: format.described,
          intent: .form(
            .savePaper(request, format, path: request.fileName(format, day: day))))
      })
  }

  private func openMenu(_ request: PaperRequest) -> Menu {
    Menu(
      title: "Åbn papiret som",
      items: [PaperFormat.pdf, .html].map { format in
        Menu.Item(name: format.described, intent: .effects([.openPaper(request, format)]))
      })
  }

  /// Asks before a file is replaced; whoever says no writes another name.
  mutating func askToReplace(_ path: String, by effect: Effect) {
    submitted = nil
    guard case .savePaper(let request, let format, let written, _) = effect else { return }
    overlays.append(
      .confirm(
        Confirm(
          title: "Filen findes allerede",
          question: "\(path) findes allerede. Skal den overskrives?",
          yes: "Overskriv den", no: "Vælg et andet navn", safe: .no,
          intent: .effects([.savePaper(request, format, path: written, mayReplace: true)]),
          otherwise: .form(.savePaper(request, format, path: written)))))
  }
}

extension PaperFormat {
  /// The format as it is chosen from a list.
  var described: String {
    switch self {
    case .text: "Ren tekst (.txt)"
    case .markdown: "Markdown (.md)"
    case .html: "HTML til en browser (.html)"
    case .pdf: "PDF (.pdf)"
    }
  }
}

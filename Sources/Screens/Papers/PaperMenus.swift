import Core
import Interface

extension PaperRequest {
  /// The ways to keep the paper.
  func saveMenu(_ scene: Scene) -> Menu {
    let project = scene.ledgers.first { $0.project.id == self.project }?.project
    let day = day(in: project) ?? scene.today
    return Menu(
      title: "Gem papiret som",
      items: PaperFormat.allCases.map { format in
        Menu.Item(
          name: format.described,
          intent: .form(SaveChoice(request: self, format: format, path: fileName(format, day: day)))
        )
      })
  }

  /// The day of the meeting that it is for, if any.
  fileprivate func day(in project: Project?) -> Day? {
    meeting.flatMap { project?.meeting($0)?.date }
  }

  /// The ways to open it in a window of its own.
  var openMenu: Menu {
    Menu(
      title: "Åbn papiret som",
      items: [PaperFormat.pdf, .html, .docx, .odt].map { format in
        Menu.Item(name: format.described, intent: .effects([.openPaper(self, format)]))
      })
  }
}

extension PaperMail {
  /// The ways to send it.
  func menu(_ scene: Scene) -> Menu {
    let project = scene.ledgers.first { $0.project.id == request.project }?.project
    let path = request.fileName(day: request.day(in: project) ?? scene.today) + ".eml"
    return Menu(
      title: "Send papiret",
      items: [
        Menu.Item(
          name: "Som mailkladde til Outlook og andre (.eml)",
          intent: .form(MailForm(mail: self, path: path))),
        Menu.Item(name: "Nu, fra denne computer (sendmail)", intent: .effects([.findSendmail])),
      ])
  }
}

extension Outcome {
  /// The choice of a paper, with `request` chosen.
  static func choosePaper(_ request: PaperRequest, in ledgers: [Ledger]) -> Outcome {
    guard let ledger = ledgers.first(where: { $0.project.id == request.project }) else {
      return .done
    }
    return .open(FormOverlay(PaperChoice(request: request), over: ledger.snapshot))
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
    case .docx: "Word (.docx)"
    case .odt: "LibreOffice (.odt)"
    }
  }
}

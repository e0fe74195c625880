import Core
import Foundation
import Reports
import Screens

/// What is done with papers from the screen.
extension Machine {
  func fill(_ paper: Paper, as format: PaperFormat) throws -> PaperSource {
    try PaperTemplates(environment).fill(paper, as: format)
  }

  func findPrinters(in directory: String) throws -> BackgroundWork.Progress {
    _ = try Printer.program
    let canMakePDF = OtherProgram.find("weasyprint") != nil
    let unknown = BackgroundWork.Progress.done(.printers([], canMakePDF: canMakePDF))
    guard let all = Printer.ask("-e", in: directory) else { return unknown }
    return .then(
      BackgroundWork("Finder printere", all) { all in
        guard let standard = Printer.ask("-d", in: directory) else { return unknown }
        return .then(
          BackgroundWork("Finder printere", standard) {
            .done(.printers(Printer.names(all, standard: $0), canMakePDF: canMakePDF))
          })
      })
  }

  func print(
    _ paper: FilledPaper, printer: String?, copies: Int, in directory: String
  ) throws -> BackgroundWork.Progress {
    try make(paper, in: directory) { data in
      let program = try Printer.begin(
        data, as: paper.format, paper.kind,
        Printer.Order(printer: printer, copies: copies), in: directory)
      return .then(
        BackgroundWork("Sender til printeren", program) {
          try Printer.check($0)
          return .done(.done("Papiret er sendt til printeren."))
        })
    }
  }

  func save(
    _ paper: FilledPaper, to path: String, mayReplace: Bool, in directory: String
  ) throws -> BackgroundWork.Progress {
    try make(paper, in: directory) { [self] data in
      // It may have come while the paper was made.
      if !mayReplace, isThere(path) {
        throw Failure(
          .cannotCreate, "\(outbox.file(path)) findes allerede. Tryk g, og vælg et andet navn.")
      }
      return .done(
        try write(path) { file, mode in
          try PrivateFile.write(data, to: file, mayReplace: true, mode: mode)
          return "Papiret er gemt i \(file)."
            + (paper.isConfidential && mode != 0o600 ? " Din gruppe kan læse det." : "")
        })
    }
  }

  func save(_ calendar: ProjectCalendar, to path: String) throws -> Event {
    try write(path) { file, mode in
      try CalendarFile(path: file, mode: mode)
        .write(calendar, made: environment.now, mayReplace: true)
    }
  }

  func open(_ paper: FilledPaper, in directory: String) throws -> BackgroundWork.Progress {
    let viewer = try Viewer.find()
    let path = "\(try directoryOfOpenedPapers())/\(paper.fileName)"
    return try make(paper, in: directory) { data in
      try PrivateFile.write(data, to: path, mayReplace: true)
      return .then(try Viewer.open(path, with: viewer, in: directory))
    }
  }

  /// Makes a paper, beside the program where another one makes it, and then does `use` with it.
  func make(
    _ paper: FilledPaper, in directory: String,
    _ use: @escaping (Data) throws -> BackgroundWork.Progress
  ) throws -> BackgroundWork.Progress {
    guard let press = try paper.source.press(in: directory) else {
      return try use(paper.source.make())
    }
    return .then(BackgroundWork(press, then: use))
  }
}

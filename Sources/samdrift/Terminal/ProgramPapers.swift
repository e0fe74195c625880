import Core
import Foundation
import Reports
import Screens

/// What is done with papers from the screen.
extension ProgramRuntime {
  /// A paper as text, Markdown or HTML; a PDF is made from its HTML.
  func fill(_ request: PaperRequest, as format: PaperFormat) throws -> String {
    guard let ledger = app.ledgers.first(where: { $0.project.id == request.project }) else {
      throw Failure(.noInput, "Projektet er slettet imens. Åbn et andet.")
    }
    let context = PaperContext(request, ledger: ledger, today: app.today, zone: environment.zone)
    let paper = try Report.paper(request.kind, in: context)
    return try PaperTemplates(environment).fill(paper, as: format)
  }

  /// Asks for the printers there are.
  func findPrinters() throws {
    _ = try Printer.program
    let canMakePDF = OtherProgram.find("weasyprint") != nil
    let unknown = BackgroundWork.Progress.done(.printers([], canMakePDF: canMakePDF))
    try begin { directory in
      guard let all = Printer.ask("-e", in: directory) else { return unknown }
      return .then(
        BackgroundWork("Spørger efter printere", all) { all in
          guard let standard = Printer.ask("-d", in: directory) else { return unknown }
          return .then(
            BackgroundWork("Spørger efter printere", standard) {
              .done(.printers(Printer.names(all, standard: $0), canMakePDF: canMakePDF))
            })
        })
    }
  }

  /// Prints a paper.
  func print(_ request: PaperRequest, as format: PaperFormat, _ order: Printer.Order) throws {
    try make(request, as: format) { data, directory in
      let program = try Printer.begin(
        data, as: format, title: request.kind.title, order, in: directory)
      return .then(
        BackgroundWork("Sender til printeren", program) {
          try Printer.check($0)
          return .done(.done("Papiret er sendt til printeren."))
        })
    }
  }

  /// Writes a paper to a file.
  func save(
    _ request: PaperRequest, as format: PaperFormat, in path: String, mayReplace: Bool
  ) throws {
    try make(request, as: format) { data, _ in
      // It may have come while the PDF was made.
      if !mayReplace, PrivateFile.isThere(path) {
        throw Failure(.cannotCreate, "\(path) findes allerede. Tryk g, og vælg et andet navn.")
      }
      try PrivateFile.write(data, to: path, mayReplace: true)
      return .done(
        .done("Papiret er gemt i \(URL(fileURLWithPath: path).standardized.path)."))
    }
  }

  /// Shows a paper in the program that the desktop has for it.
  func open(_ request: PaperRequest, as format: PaperFormat) throws {
    let viewer = try Viewer.find()
    let directory = try openedPapers ?? TemporaryDirectory.make()
    openedPapers = directory
    let path = "\(directory)/\(request.fileName(format, day: app.today))"
    try make(request, as: format) { data, work in
      try PrivateFile.write(data, to: path, mayReplace: true)
      return .then(try Viewer.open(path, with: viewer, in: work))
    }
  }

  /// Makes a paper, beside the program where another one makes it, and then does `use` with it and
  /// the path of a private directory.
  private func make(
    _ request: PaperRequest, as format: PaperFormat,
    _ use: @escaping (Data, String) throws -> BackgroundWork.Progress
  ) throws {
    let text = try fill(request, as: format)
    try begin { directory in
      guard format == .pdf else { return try use(Data(text.utf8), directory) }
      return .then(BackgroundWork(try PDFPress(text, in: directory)) { try use($0, directory) })
    }
  }
}

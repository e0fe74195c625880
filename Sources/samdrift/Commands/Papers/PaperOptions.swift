import ArgumentParser
import Core
import Foundation
import Reports

/// What can be said of any paper on the command line: format, where to, for which meeting.
struct PaperOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp("tekst, markdown, html, pdf, docx eller odt.", valueName: "format"),
    completion: .list(PaperFormat.allCases.map(\.rawValue)))
  var formatName: String?

  @Option(
    name: .customLong("ud"),
    help: ArgumentHelp("Gem i denne fil; »-« er standardoutput.", valueName: "fil"),
    completion: .file())
  var file: String?

  @Option(
    name: .customLong("udskriv"), defaultAsFlag: "",
    help: ArgumentHelp(
      "Udskriv, på denne printer eller på standardprinteren.", valueName: "printer"))
  var printer: String?

  @Option(help: ArgumentHelp("Så mange eksemplarer, fra 1 til 99.", valueName: "antal"))
  var eksemplarer = 1

  @Option(
    help: ArgumentHelp(
      "Vis, hvad der er ændret siden denne dag eller dette møde.", valueName: "dato|møde"))
  var siden: String?

  @Option(
    name: .danish("møde"),
    help: ArgumentHelp("Det møde, papiret er til: dets dato eller navn.", valueName: "møde"))
  var meeting: String?

  @Flag(help: "Tag interessenternes holdninger og bekymringer med; der står FORTROLIGT på siderne.")
  var fortrolig = false

  @OptionGroup var subject: PaperSubject

  @Flag(help: "Overskriv filen, og send mailen, uden at spørge.") var ja = false

  @OptionGroup var mail: MailOptions

  func validate() throws {
    if let formatName, PaperFormat(rawValue: formatName.lowercased()) == nil {
      throw ValidationError(
        "»\(formatName)« er ikke et format. Skriv tekst, markdown, html, pdf, docx eller odt.")
    }
    if !(1...99).contains(eksemplarer) {
      throw ValidationError("--eksemplarer skal være et tal fra 1 til 99.")
    }
  }

  /// The format asked for, or else the one that the file's name ends in; a mail alone has a PDF.
  var format: PaperFormat {
    if let formatName { return PaperFormat(rawValue: formatName.lowercased()) ?? .text }
    if file == nil, mail.isAsked { return .pdf }
    let ending = file?.split(separator: ".").last.map { $0.lowercased() }
    return PaperFormat.allCases.first { $0.fileExtension == ending } ?? .text
  }

  /// Makes a paper, and puts it where it was asked for.
  func deliver(_ kind: PaperKind, in session: Session) throws {
    let file = try file.map(TypedFile.toWrite)
    if fortrolig { try session.demandConfidential("Den fortrolige udgave") }
    if kind == .stakeholders { try session.demandConfidential(kind.title) }
    if fortrolig, !kind.hasConfidentialVersion {
      throw Failure(.usage, "\(kind.title) findes ikke i en fortrolig udgave. Udelad --fortrolig.")
    }
    let request = try request(kind, in: session)
    if let remark = request.remark(in: session.project, today: session.today) {
      Output.report(remark)
    }
    let mail = try mail.mail(with: request, as: format, in: session, isGiven: ja)
    let ledger = try session.ledger()
    let context = PaperContext(
      request, ledger: ledger, today: session.today, zone: session.environment.zone,
      from: session.viewpoint)
    let paper = try Report.paper(kind, in: context)
    let isShown =
      file == nil && printer == nil && mail == nil || file == PrivateFile.standard
    if isShown, !format.isText, isatty(STDOUT_FILENO) == 1 {
      let (name, ending) = (format.rawValue.uppercased(), format.fileExtension)
      throw Failure(
        .usage, "\(name) kan ikke vises her. Skriv papiret i en fil med --ud papir.\(ending).")
    }
    let source = try PaperTemplates(session.environment).fill(paper, as: format)
    let data = try source.make()
    if let file, !isShown {
      try PrivateFile.write(data, to: file, mayReplace: ja)
      Output.report("\(request.title) er gemt i \(file).")
    }
    if let printer {
      let order = Printer.Order(printer: printer.isEmpty ? nil : printer, copies: eksemplarer)
      switch format {
      case .text, .pdf: try Printer.print(data, as: format, kind, order)
      case .markdown, .html, .docx, .odt:
        throw Failure(.usage, "Udskriv som tekst eller pdf: --format tekst eller --format pdf.")
      }
      Output.report("\(request.title) er sendt til printeren.")
    }
    if let mail {
      let now = session.environment.now
      let message = mail.message(
        Array(data), in: ledger.project, CalendarHistory(ledger.entries), made: now)
      try self.mail.deliver(message, written: now, mayReplace: ja)
    }
    if isShown { format.isText ? Output.print(source.text) : Output.print(data) }
  }

  /// What is asked for; throws where an option means nothing to the paper.
  private func request(_ kind: PaperKind, in session: Session) throws -> PaperRequest {
    let own: [(String, PaperChoiceField)?] = [
      meeting.map { _ in ("--møde", .meeting) }, siden.map { _ in ("--siden", .since) },
    ]
    for (option, field) in own.compactMap({ $0 }) + subject.typed where !kind.takes(field) {
      throw Failure(.usage, "\(kind.title) kan ikke laves med \(option). Udelad \(option).")
    }
    var request = try PaperRequest(
      kind, project: session.project.id,
      meeting: meeting.map { try Meeting.called($0, in: session).id },
      since: siden.map { try session.since(typed: $0) }, isConfidential: fortrolig)
    try subject.complete(&request, in: session)
    return request
  }
}

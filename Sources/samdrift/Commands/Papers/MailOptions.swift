import ArgumentParser
import Core
import Reports

/// What can be said on the command line of a mail with a paper.
struct MailOptions: ParsableArguments {
  @Option(
    name: .customLong("mail"),
    help: ArgumentHelp(
      "Gem en mailkladde med papiret i denne fil (.eml); »-« er standardoutput.",
      valueName: "fil"),
    completion: .file(extensions: ["eml"]))
  var file: String?

  @Option(
    help: ArgumentHelp(
      """
      Modtagerens mailadresse, eller navnet på en interessent med en mailadresse; flere \
      skilles med komma, eller skriv --til igen.
      """, valueName: "adresse"))
  var til: [String] = []

  @Flag(help: "Send mailen til modtagerne med programmet sendmail.") var send = false

  /// Whether there is to be one.
  var isAsked: Bool { file != nil || send }

  func validate() throws {
    if !til.isEmpty, !isAsked {
      throw ValidationError("--til hører til en mail: skriv også --mail eller --send.")
    }
    if send, til.isEmpty { throw ValidationError("Skriv med --til, hvem mailen skal sendes til.") }
  }

  /// Throws where a paper is only for practice, which nobody is to get by mistake.
  static func demandEarnest(_ viewpoint: Viewpoint) throws(Failure) {
    if viewpoint.isPractice {
      throw Failure(.usage, "I en øvelse sendes ingen mail. Gem den som mailkladde i stedet.")
    }
  }

  /// The mail with a paper; nil where none is asked for.
  ///
  /// Throws where it can't be written or sent, and where it isn't to be sent after all.
  func mail(
    with request: PaperRequest, as format: PaperFormat, in session: Session, isGiven consent: Bool
  ) throws -> PaperMail? {
    guard isAsked else { return nil }
    if let hindrance = session.granted.hindranceToMail { throw Failure(.noPermission, hindrance) }
    if send { try Self.demandEarnest(session.viewpoint) }
    if let file, file != PrivateFile.standard {
      _ = try TypedFile.toWrite(file)
      if !file.lowercased().hasSuffix(".eml") {
        throw Failure(.usage, "Filens navn skal ende på .eml, som møde.eml.")
      }
    }
    guard PaperMail.formats.contains(format) else {
      throw Failure(
        .usage, "I en mail ligger papiret som pdf eller docx: --format pdf eller --format docx.")
    }
    var mail = PaperMail(
      request, in: session.project, today: session.today, by: session.environment.fullName,
      from: session.viewpoint)
    mail.format = format
    do {
      mail.recipients = try Mailbox.list(til.joined(separator: "\n"), in: session.project)
    } catch {
      throw Failure(.usage, "--til: \(error.message)")
    }
    if send, mail.recipients.isEmpty {
      throw Failure(.usage, "Skriv med --til, hvem mailen skal sendes til.")
    }
    if let lack = request.lackOfMeeting(in: session.project) { Output.report(lack) }
    if send {
      try Environment.demandChanging()
      _ = try Sendmail.program
      let names = mail.recipients.map(\.text).joined(separator: ", ")
      let confidential = request.isConfidential ? " Papiret er fortroligt." : ""
      try Output.demandConsent(
        "»\(mail.subject)« sendes med \(mail.fileName).\(format.fileExtension) til \(names)."
          + "\(confidential) Det kan ikke kaldes tilbage.", given: consent)
    }
    return mail
  }

  /// Writes a message, and sends it, as asked for.
  func deliver(_ message: MailMessage, written moment: Moment, mayReplace: Bool) throws {
    if let file = try file.map(TypedFile.toWrite) {
      try PrivateFile.write(message.draft(written: moment), to: file, mayReplace: mayReplace)
      if file != PrivateFile.standard { Output.report("Mailkladden er gemt i \(file).") }
    }
    if send {
      try Sendmail.send(message, written: moment)
      Output.report(Sendmail.taken)
    }
  }
}

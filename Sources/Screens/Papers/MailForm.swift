import Core
import Interface
import Text

/// The form on which a mail with a paper is written: a draft for a mail program, or one that is sent.
struct MailForm: FormPurpose {
  let isForChange = false
  /// The mail that is written to begin with.
  let mail: PaperMail
  /// The path that the draft is saved at to begin with; nil when the mail is sent.
  var path: String?

  var accept: String { path == nil ? "Send" : "Gem" }

  func title(in project: Project) -> String {
    "\(path == nil ? "Send" : "Mailkladde") · \(mail.request.title)"
  }

  func introduction(in project: Project) -> String {
    mail.request.lackOfMeeting(in: project) ?? ""
  }

  func questions(in project: Project) -> [Question] {
    let hint = (path == nil ? "" : "Må stå tomt. ") + "Flere med komma"
    let meeting = Choice(stored: "ja", shown: "mødet som kalenderfil (.ics)")
    return [
      Question(
        name: "to", label: "Til", input: .mailboxes, isRequired: path == nil, hint: hint),
      Question(name: "subject", label: "Emne", input: .line, isRequired: true),
      Question(name: "body", label: "Tekst", input: .lines),
      Question(
        name: "format", label: "Papiret som",
        input: .choice(
          PaperMail.formats.map { Choice(stored: $0.rawValue, shown: $0.described) })),
    ]
      + (!hasMeeting(in: project)
        ? []
        : [
          Question(
            name: "meeting", label: "Med følger",
            input: .choice([Choice(stored: nil, shown: "kun papiret"), meeting]))
        ]) + (path == nil ? [] : [.path(.writing(["eml"]))])
  }

  private func hasMeeting(in project: Project) -> Bool {
    mail.request.meeting.flatMap(project.meeting)?.date != nil
  }

  func values(in project: Project) -> [String: String] {
    var values = ["subject": mail.subject, "body": mail.body, "format": mail.format.rawValue]
    values["to"] = mail.recipients.map(\.text).joined(separator: ", ")
    values["meeting"] = mail.hasMeeting && hasMeeting(in: project) ? "ja" : nil
    values["path"] = path
    return values
  }

  /// Throws when somebody's address is none, or the file would be no draft.
  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    var mail = mail
    let project = scene.ledgers.first { $0.project.id == mail.request.project }?.project
    do {
      mail.recipients = try Mailbox.list(
        values.text("to"), in: project ?? Project(id: mail.request.project))
    } catch {
      throw Refusal(error.message, field: "to")
    }
    if path == nil, mail.recipients.isEmpty {
      throw Refusal("Skriv, hvem mailen skal sendes til.", field: "to")
    }
    mail.subject = values.text("subject")
    mail.body = values.text("body")
    mail.format = values["format"].flatMap(PaperFormat.init) ?? mail.format
    mail.hasMeeting = values["meeting"] != nil
    guard path != nil else { return mail.asking }
    let path = values.text("path").withEnding("eml")
    guard path.lowercased().hasSuffix(".eml") else {
      throw Refusal("Filens navn skal ende på .eml, som møde.eml.", field: "path")
    }
    let saving = Outcome.effects([.saveMail(mail, path: path, mayReplace: false)])
    if !mail.request.isConfidential { return saving }
    return mail.warning("Gem kladden", saving, otherwise: MailForm(mail: mail, path: path))
  }
}

extension PaperMail {
  /// The question before it is sent, with what it is; where the paper is confidential, once more.
  fileprivate var asking: Outcome {
    let form = MailForm(mail: self)
    let sending = Outcome.effects([.sendMail(self)])
    let meeting = hasMeeting ? " og mødet til kalenderen" : ""
    return .open(
      Confirm(
        title: "Send mailen",
        question: """
          Til: \(named)
          Emne: \(subject)
          Vedhæftet: \(fileName).\(format.fileExtension)\(meeting)

          Den kan ikke kaldes tilbage. Skal den sendes?
          """,
        yes: "Send", no: "Ret den", safe: .no,
        intent: request.isConfidential ? warning("Send", sending, otherwise: form) : sending,
        otherwise: .form(form)))
  }

  /// The recipients, or the first where there are many.
  private var named: String {
    let most = 8
    return recipients.prefix(most).map(\.text).joined(separator: ", ")
      + (recipients.count > most ? " og \(recipients.count - most) til" : "")
  }

  /// The question that a confidential paper takes before it leaves the program in a mail.
  fileprivate func warning(
    _ yes: String, _ intent: Outcome, otherwise form: MailForm
  ) -> Outcome {
    .open(
      Confirm(
        title: "Fortroligt",
        question: (recipients.isEmpty ? "" : "Til: \(named)\n\n")
          + """
          Papiret er fortroligt: det har holdninger og bekymringer med. En mail kan læses af andre \
          end modtageren og sendes videre.
          """,
        yes: yes, no: "Annuller", safe: .no, intent: intent, otherwise: .form(form)))
  }
}

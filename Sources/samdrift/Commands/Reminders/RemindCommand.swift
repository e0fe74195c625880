import ArgumentParser
import Core
import Reports

/// `samdrift påmind`: what those who are responsible have to do, for them or as mail to them.
struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "påmind",
    abstract: "Mind dem, der er ansvarlige, om det, der skal nås eller er overskredet.",
    discussion: """
      Uden tilvalg vises for hver ansvarlig, hvad der er overskredet eller skal gøres inden for en \
      uge. Med --eml eller --send får hver af dem en mail: højst én om ugen med det hele, og ind \
      imellem kun om det, der er nyt. Mailadressen er den, der står ved interessenten med samme \
      navn; hvem der ingen har, siges én gang om ugen. Hvad der er sendt, huskes ved siden af \
      databasen; ligger den på en server, huskes det på kontoen.
      """)

  @Option(
    help: ArgumentHelp(
      "Gem en kladde (.eml) til hver i denne mappe, som oprettes, hvis den mangler.",
      valueName: "mappe"),
    completion: .directory)
  var eml: String?

  @Flag(help: "Send dem med sendmail.") var send = false

  @Flag(name: .danish("prøv"), help: "Vis, hvad der ville blive sendt, og send intet.")
  var isTrial = false

  @Flag(help: "Lav kladderne igen, også til dem, der har fået deres påmindelse i denne uge.")
  var igen = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    try KioskCommands.refuse("--eml", isGiven: eml != nil)
    if eml != nil, send {
      throw Failure(.usage, "Vælg enten --eml eller --send; det er den samme mail.")
    }
    if igen, eml == nil, !isTrial || send {
      throw Failure(
        .usage, "--igen hører til --eml: kladderne bliver lavet igen, og du vælger, hvad du sender."
      )
    }
    let session = try common.session()
    if eml != nil || send { try session.demandPresent() }
    if send { try Environment.demandChanging() }
    // Without the addresses, everybody would seem to lack one.
    try session.demandConfidential("Påmindelserne")
    if send, session.viewpoint.isPractice {
      throw Failure(.usage, "I en øvelse sendes ingen påmindelser. Se dem med --prøv.")
    }
    let reminders = Reminders(
      of: session.project, on: session.today, from: session.viewpoint)
    let memory = session.environment.reminderMemory(
      of: common.address(session.environment))
    let moment = session.environment.now
    if isTrial {
      try show(reminders, after: igen ? ReminderMemory() : try memory.read())
    } else if let eml {
      try ReminderDelivery(way: .drafts(folder: eml), moment: moment, isRepeated: igen)
        .deliver(reminders, of: session, remembering: memory)
    } else if send {
      try ReminderDelivery(way: .sendmail, moment: moment)
        .deliver(reminders, of: session, remembering: memory)
    } else {
      session.show(Report.reminders(reminders), asJSON: false)
    }
  }

  private func show(_ reminders: Reminders, after memory: ReminderMemory) throws {
    let mails = reminders.mails(after: memory).map(\.message)
    if mails.isEmpty { Output.report(reminders.silence) }
    let texts = mails.map { mail in
      """
      Til: \(mail.recipients.map(\.text).joined(separator: ", "))
      Emne: \(mail.subject)

      \(mail.body)
      """
    }
    Output.print(texts.joined(separator: "\n----\n\n"))
    for remark in reminders.remarks { Output.report(remark) }
  }
}

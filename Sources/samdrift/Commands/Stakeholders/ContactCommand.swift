import ArgumentParser
import Core
import Text

/// `samdrift interessenter kontakt`: records that a stakeholder was spoken to.
struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kontakt",
    abstract: "Skriv en kontakt med en interessent ind.",
    usage: "samdrift interessenter kontakt <nr> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift interessenter kontakt 3 --dato "i går" --kanal møde \\
          --note "Vil gerne se tallene" --opfølgning "Send regneark" --næste +2u
      """)

  @Argument(help: ArgumentHelp("Interessentens nummer.", valueName: "nr"))
  var number: Int

  @Option(help: ArgumentHelp("Hvornår det var; ellers i dag.", valueName: "dato"))
  var dato: String?

  @Option(help: ArgumentHelp("Hvordan: møde, telefon, brev.", valueName: "tekst"))
  var kanal = ""

  @Option(help: ArgumentHelp("Hvad der blev sagt.", valueName: "tekst"))
  var note = ""

  @Option(
    name: [.customLong("opfølgning"), .customLong("opfoelgning")],
    help: ArgumentHelp("Hvad der skal følge af det.", valueName: "tekst"))
  var followUp = ""

  @Option(
    name: [.customLong("næste"), .customLong("naeste")],
    help: ArgumentHelp("Hvornår den skal kontaktes næste gang.", valueName: "dato"))
  var next: String?

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let today = session.today
    let stakeholder = try session.project.stakeholder(typed: number)
    let date = try dato.map { try Day(typed: $0, today: today, leaning: .past) } ?? today
    let contact = Contact(id: Environment.newID()).with {
      $0.stakeholder = stakeholder.id
      $0.date = date
      $0.channel = kanal.trimmed
      $0.note = note.trimmed
      $0.followUp = followUp.trimmed
    }
    var edit = session.project.add(contact)
    if let next {
      let day = try Day.typed(next, today: today)
      try session.project.check(nextContact: day, of: stakeholder, after: date)
      edit.changes += stakeholder.changes { $0.nextContact = day }
    }
    try session.commit(edit)
    let nextWords = session.project.stakeholder(stakeholder.id)?.nextContact.flatMap { day in
      day >= date ? ", næste \(day.medium)" : nil
    }
    Output.report("\(edit.label), \(date.medium)\(nextWords ?? "")")
    Output.warnOfPersonNumbers(in: edit)
  }
}

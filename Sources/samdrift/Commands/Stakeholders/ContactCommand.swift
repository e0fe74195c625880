import ArgumentParser
import Core

/// `samdrift interessenter kontakt`: records that a stakeholder was spoken to.
struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "interessenter kontakt", "<nr>",
    abstract: "Tilføj en kontakt med en interessent.",
    discussion: """
      For eksempel:
        samdrift interessenter kontakt 3 --dato "i går" --kanal møde \\
          --note "Vil gerne se tallene" --opfølgning "Send regneark" --næste +2u
      """)

  @OptionGroup var stakeholder: RecordArgument<Stakeholder>

  @OptionGroup var fields: RecordOptions<ContactOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let stakeholder = try stakeholder.record(in: session)
    let new = Contact(id: Environment.newID()).with {
      $0.stakeholder = stakeholder.id
      $0.date = session.today
    }
    let contact = try fields.typed.filled(new, in: session)
    try contact.checkContent()
    let date = contact.date ?? session.today
    var edit = session.project.add(contact)
    if fields.typed.concern(.stakeholder) {
      let edited = try fields.typed.filled(stakeholder, in: session)
      // A day that is there already is no change, and yet what was said.
      if let next = edited.nextContact, next < date {
        throw Stakeholder.tooEarly(next, after: date)
      }
      edit.changes += stakeholder.changes(to: edited)
    }
    try session.commit(edit)
    let nextWords = session.project.stakeholder(stakeholder.id)?.nextContact.flatMap { day in
      day >= date ? ", næste \(day.medium)" : nil
    }
    Output.report("\(edit.said), \(date.medium)\(nextWords ?? "")")
    Output.warnOfPersonNumbers(in: edit)
  }
}

/// The options that say how a contact was, and when the next is to be.
enum ContactOptions: OptionList {
  static let options =
    Contact.options("date", "channel", "note", "followUp") + Stakeholder.options("nextContact")
}

import ArgumentParser
import Core

extension Meeting: AddableRecord, RemovableRecord {
  typealias Name = MeetingDay
  typealias About = MeetingOptions

  static let heading = "Om mødet"
  static let nameHelp = ArgumentHelp("Dagen, det holdes.", valueName: "dato")

  static let adding = CommandConfiguration(
    "møder tilføj", "<dato>",
    abstract: "Tilføj et møde.",
    discussion: """
      For eksempel:
        samdrift møder tilføj 3/12 --kl 19.00 --type styregruppemøde --sted Fælleshuset \\
          --punkt "Siden sidst" --punkt "Aftalen"
      """)

  static let editing = CommandConfiguration(
    "møder ret", "<møde>",
    abstract: "Ret et møde, skriv en note til referatet, eller afslut det.",
    discussion: """
      For eksempel:
        samdrift møder ret 3/12 --note "Formanden bad om tal for renholdelse" --afslut
      En tom værdi ("") fjerner det, der stod.
      """)

  static let removal = CommandConfiguration(
    "møder slet", "<møde>",
    abstract: "Slet et møde; dets beslutninger bliver stående på milepælene.")

  /// The meeting with what is said; a note is laid to those that stand there.
  func filled(_ typed: TypedOptions, in session: Session) throws -> Meeting {
    try typed.filled(self, in: session).with {
      if typed.has(MeetingOptions.note) {
        $0.minutes = [minutes, $0.minutes].filter { !$0.isEmpty }.joined(separator: "\n")
      }
      if typed.has(MeetingDay.closing) { $0.isClosed = true }
      if typed.has(MeetingDay.reopening) { $0.isClosed = false }
    }
  }
}

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
        samdrift møder tilføj 3/12 --kl 19.00 --type styregruppemøde \\
          --sted Fælleshuset --punkt "Siden sidst" --punkt "Aftalen"
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
    abstract: "Slet et møde; beslutninger, aktiviteter og løfter fra det bliver stående.")

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

  /// The points that are named become the agenda; those that it has already stay what they are.
  func edit(_ typed: TypedOptions, in session: Session) throws -> Edit {
    let filled = try filled(typed, in: session)
    let project = session.project
    guard typed.has(MeetingOptions.point) else { return project.edit(self) { $0 = filled } }
    var edit = project.edit(self) { $0 = filled.with { $0.agenda = agenda } }
    let isOnlyAgenda = edit.changes.isEmpty
    edit.changes += project.changes(
      ofAgenda: self, to: filled.agendaTitles, newID: Environment.newID)
    if isOnlyAgenda { edit.label = "Dagsorden for \(definiteName)" }
    return edit
  }

  /// What came of it and stays, and that what came of its closed points is for all when it is gone.
  func loss(in project: Project) -> (with: String, remarks: [String]) {
    let points = project.agendaPoints(of: self)
    let words = [
      project.wordsOfStaying(afterRemoving: points, of: self),
      project.wordsOfOpening(byRemoving: points),
    ]
    return ("", words.compactMap { $0 })
  }

  /// Says how short the notice is, where it is shorter than is usual.
  func remark(after former: Meeting, in session: Session) {
    guard former.date != date || former.convened != convened || former.kind != kind,
      let notice = session.project.notice(of: self, today: session.today), notice.isShort
    else { return }
    Output.report("Bemærk: \(notice.words)")
  }
}

import ArgumentParser
import Core
import Text

/// The options that say what is known of a meeting.
struct MeetingFields: ParsableArguments {
  @Option(
    name: [.customLong("kl")], help: ArgumentHelp("Hvornår det begynder.", valueName: "tid"))
  var time: String?

  @Option(
    help: ArgumentHelp(
      "Fx styregruppemøde, afdelingsmøde, personalemøde eller \"møde i afdelingsbestyrelsen\".",
      valueName: "ord"),
    completion: .list(MeetingKind.allCases.map(\.shown)))
  var slags: String?

  @Option(help: ArgumentHelp("Hvad det hedder, når slagsen ikke siger nok.", valueName: "tekst"))
  var navn: String?

  @Option(help: ArgumentHelp("Hvor det holdes.", valueName: "tekst"))
  var sted: String?

  @Option(help: ArgumentHelp("Hvem der deltager; roller er nok.", valueName: "tekst"))
  var deltagere: String?

  @Option(
    help: ArgumentHelp("Et punkt på dagsordenen; kan gives flere gange.", valueName: "tekst"))
  var punkt: [String] = []

  @Option(help: ArgumentHelp("En note, der lægges til referatet.", valueName: "tekst"))
  var note: String?

  func validate() throws {
    if let slags { _ = try sort(slags) }
  }

  /// The meeting with what is said; an empty text takes away what was there.
  func filling(_ meeting: Meeting, in project: Project) throws -> Meeting {
    var result = meeting
    if let time { result.time = time.trimmed }
    if let slags { result.sort = try sort(slags) }
    if let navn { result.title = navn.trimmed }
    if let sted { result.place = sted.trimmed }
    if let deltagere { result.participants = deltagere.trimmed }
    if !punkt.isEmpty {
      result.agenda = punkt.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "\n")
    }
    if let note {
      result.minutes = [meeting.minutes, note.trimmed].filter { !$0.isEmpty }
        .joined(separator: "\n")
    }
    return result
  }

  private func sort(_ word: String) throws -> MeetingKind {
    try MeetingKind(named: word) ?? MeetingKind(typed: word, "en slags møde")
  }
}

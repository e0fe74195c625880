import ArgumentParser
import Core
import Text

/// The options that say what is known of an activity.
struct ActivityFields: ParsableArguments {
  @Option(help: ArgumentHelp("Hvem der ser til det.", valueName: "navn"))
  var ansvarlig: String?

  @Option(
    name: [.customLong("område"), .customLong("omraade")],
    help: ArgumentHelp("Indsatsområdet.", valueName: "navn"))
  var area: String?

  @Option(help: ArgumentHelp("Hvornår den begynder.", valueName: "dato"))
  var start: String?

  @Option(help: ArgumentHelp("Hvornår den skal være udført.", valueName: "dato"))
  var frist: String?

  @Option(
    help: ArgumentHelp(
      "ikke påbegyndt, i gang, afventer, udskudt, udført eller udgår.", valueName: "status"),
    completion: .list(ActivityStatus.allCases.map(\.shown)))
  var status: String?

  @Option(
    name: [.customLong("afhænger-af"), .customLong("afhaenger-af")],
    help: ArgumentHelp("Numrene på dem, der skal være udført først.", valueName: "3,5"))
  var dependencies: String?

  @Option(help: ArgumentHelp("Afdelingerne, den gælder; ellers alle.", valueName: "navne"))
  var afdelinger: String?

  @Option(
    name: [.customLong("milepæl"), .customLong("milepael")],
    help: ArgumentHelp("Milepælen, den tjener, 1 til 12.", valueName: "nr"))
  var milestone: String?

  @Option(
    name: [.customLong("mål"), .customLong("maal")],
    help: ArgumentHelp("Målet, den tjener.", valueName: "nr"))
  var goal: String?

  @Option(help: ArgumentHelp("Timer, der er sat af.", valueName: "tal"))
  var timer: String?

  @Option(help: ArgumentHelp("Kroner, der er sat af.", valueName: "tal"))
  var kroner: String?

  @Option(help: ArgumentHelp("Hvad den ellers kræver.", valueName: "tekst"))
  var ressourcer: String?

  @Option(help: ArgumentHelp("Andet.", valueName: "tekst"))
  var note: String?

  func validate() throws {
    if let status { _ = try ActivityStatus(typed: status, "en status") }
  }

  /// The activity with what is said; an empty text takes away what was there.
  func filling(_ activity: Activity, in session: Session) throws -> Activity {
    let (project, today) = (session.project, session.today)
    var result = activity
    if let ansvarlig { result.responsible = ansvarlig.trimmed }
    if let area { result.area = area.trimmed }
    if let start { result.start = try Day.typed(start, today: today) }
    if let frist { result.deadline = try Day.typed(frist, today: today) }
    if let status {
      result.turn(
        try ActivityStatus(typed: status, "en status"), on: today, by: session.environment.author)
    }
    if let dependencies {
      result.dependsOn = try session.activities(typed: [dependencies]).map(\.id)
    }
    if let afdelinger {
      result.departments = try project.departments(typed: [afdelinger]).map(\.id)
    }
    if let milestone { result.milestone = try session.milestone(typed: milestone)?.id }
    if let goal { result.goal = try session.goal(typed: goal)?.id }
    if let timer { result.hours = try Int.typed(timer, "--timer", as: .wholeHours) }
    if let kroner { result.kroner = try Int.typed(kroner, "--kroner", as: .wholeKroner) }
    if let ressourcer { result.resources = ressourcer.trimmed }
    if let note { result.note = note.trimmed }
    return result
  }
}

extension Session {
  /// The activity with a number; says by whom and when it was deleted, where it was.
  func activity(typed number: Int) throws -> Activity {
    if let activity = project.activity(number: number) { return activity }
    for entry in try ledger().entries.reversed() {
      for case .remove(let reference, let fields) in entry.transaction.changes
      where reference.kind == .activity && fields["number"] == String(number) {
        let step = entry.transaction
        throw Failure(
          .usage,
          "Aktivitet \(number) »\(fields["title"] ?? "")« er slettet af \(step.author) den "
            + "\(environment.zone.day(of: step.time).medium). Se »samdrift historik«.")
      }
    }
    throw Failure(
      .usage, "Der er ingen aktivitet nr. \(number). Se dem med »samdrift plan«.")
  }

  /// The activities that texts name by their numbers, several with commas between them.
  func activities(typed texts: [String]) throws -> [Activity] {
    var found: [Activity] = []
    for part in texts.flatMap(\.parts) {
      guard let number = Int(part) else {
        throw Failure(
          .usage, "»\(part)« er ikke nummeret på en aktivitet. Skriv for eksempel 3,5.")
      }
      let activity = try activity(typed: number)
      if !found.contains(where: { $0.id == activity.id }) { found.append(activity) }
    }
    return found
  }

  /// The milestone that a text names by its number; an empty text is none.
  func milestone(typed text: String) throws(Failure) -> Milestone? {
    if text.trimmed.isEmpty { return nil }
    guard let number = Int(text.trimmed) else {
      throw Failure(.usage, "»\(text)« er ikke nummeret på en milepæl. De går fra 1 til 12.")
    }
    return try milestone(number)
  }
}

import ArgumentParser
import Core
import Text

/// What can be said on the command line of what a paper is about; each for the papers that it means
/// something to.
struct PaperSubject: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Indstilling: punktet på mødets dagsorden, dets nummer eller begyndelsen af dets navn.",
      valueName: "punkt"))
  var punkt: String?

  @Option(
    name: .danish("milepæl"),
    help: ArgumentHelp("Indstilling: den milepæl, der skal besluttes noget om.", valueName: "nr"))
  var milestone: String?

  @Option(
    help: ArgumentHelp(
      "Afdelingsbreve: kun brevet til denne afdeling.", valueName: "afdeling"))
  var afdeling: String?

  @Option(
    help: ArgumentHelp(
      "Afdelingsbreve: et brev til denne interessent, med navn eller nummer.",
      valueName: "interessent"))
  var interessent: String?

  @Option(
    help: ArgumentHelp(
      "Aftalen med rettelser: de to versioner, fx 1-2. Ellers de to seneste.",
      valueName: "ældre-nyere"))
  var versioner: String?

  @Option(
    name: .danish("fordelingsnøgle"),
    help: ArgumentHelp(
      "Forslag til fordelingsnøgle: fordelingsnøglens nummer.", valueName: "nr"))
  var key: String?

  @Flag(
    help: "Referat og indkaldelse: udgaven til alle, uden navne og med lukkede punkter skjult.")
  var offentlig = false

  /// Adds what is said to a request; throws where there is no such thing.
  func complete(_ request: inout PaperRequest, in session: Session) throws {
    let kind = request.kind
    if punkt != nil, milestone != nil {
      throw Failure(
        .usage, "En indstilling er til et punkt eller en milepæl. Udelad --punkt eller --milepæl.")
    }
    if afdeling != nil, interessent != nil {
      throw Failure(
        .usage,
        "Et brev er til en afdeling eller en interessent. Udelad --afdeling eller --interessent.")
    }
    request.isPublic = offentlig
    request.versions = try versioner.map(versions)
    request.about =
      try milestone.map { try Milestone.called($0, in: session).reference }
      ?? afdeling.map { try Department.called($0, in: session).reference }
      ?? interessent.map { try Stakeholder.named($0, in: session).reference }
      ?? key.map { try AllocationKey.called($0, in: session).reference }
    if request.meeting == nil, kind.needsMeeting || punkt != nil,
      let meeting = session.project.likelyMeeting(for: kind, today: session.today)
        // Where none is to come, the point is on the agenda of one that has been.
        ?? (punkt == nil ? nil : session.project.meetings.last)
    {
      request.meeting = meeting.id
      Output.report("Mødet er \(meeting.definiteName). Et andet vælges med --møde.")
    }
    if let punkt {
      guard let meeting = request.meeting.flatMap(session.project.meeting) else {
        throw Failure(.usage, "Der er ingen møder endnu. Tilføj et med »samdrift møder tilføj«.")
      }
      request.about = try point(punkt, of: meeting, in: session).reference
    }
  }

  /// The options that are written, each with what it says.
  var typed: [(String, PaperChoiceField)] {
    [
      punkt.map { _ in ("--punkt", .matter) }, milestone.map { _ in ("--milepæl", .matter) },
      afdeling.map { _ in ("--afdeling", .recipient) },
      interessent.map { _ in ("--interessent", .recipient) },
      versioner.map { _ in ("--versioner", .versions) },
      key.map { _ in ("--fordelingsnøgle", .key) },
      offentlig ? ("--offentlig", .audience) : nil,
    ].compactMap { $0 }
  }

  private func versions(_ text: String) throws -> VersionPair {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] < numbers[1] else {
      throw Failure(.usage, "»\(text)« er ikke to versioner. Skriv den ældre først, fx 1-2.")
    }
    return VersionPair(numbers[0], numbers[1])
  }

  private func point(
    _ text: String, of meeting: Meeting, in session: Session
  ) throws -> AgendaPoint {
    let points = session.project.agendaPoints(of: meeting)
    if let number = Int(text.trimmed), points.indices.contains(number - 1) {
      return points[number - 1]
    }
    let wanted = text.inPlainLetters
    let found = points.filter { !wanted.isEmpty && $0.title.inPlainLetters.hasPrefix(wanted) }
    if found.count == 1 { return found[0] }
    let list = points.enumerated().map { "  \($0 + 1) \($1.title)" }.joined(separator: "\n")
    throw Failure(
      .usage,
      points.isEmpty
        ? "Dagsordenen for \(meeting.definiteName) er tom. Tilføj et punkt med »samdrift møder "
          + "punkt tilføj«."
        : "»\(text)« er ikke ét punkt. Vælg mellem:\n\(list)")
  }
}

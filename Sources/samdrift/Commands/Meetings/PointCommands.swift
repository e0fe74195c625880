import ArgumentParser
import Core
import Reports
import Text

/// `samdrift møder punkt`: the points of a meeting's agenda.
struct PointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "møder punkt", "<kommando>",
    abstract: "Vis et mødes dagsorden, eller ret dens punkter.",
    discussion: """
      Angiv et punkt med mødets dato eller navn og punktets nummer på dagsordenen.
      """,
    subcommands: [
      ListPoints.self, AddPoint.self, EditPoint.self, MovePoint.self, CarryPoints.self,
      RemovePoint.self,
    ])
}

/// A point of an agenda, as two arguments.
struct PointArgument: ParsableArguments {
  @OptionGroup var meeting: RecordArgument<Meeting>

  @Argument(help: ArgumentHelp("Punktets nummer på dagsordenen.", valueName: "nr"))
  var number: Int

  /// The point; throws a `Failure` when there is none with the number.
  func point(in session: Session) throws -> AgendaPoint {
    try session.project.point(number, of: try meeting.record(in: session))
  }
}

extension Project {
  /// The point with a number on a meeting's agenda; throws a `Failure` when there is none.
  func point(_ number: Int, of meeting: Meeting) throws -> AgendaPoint {
    let points = agendaPoints(of: meeting)
    guard points.indices.contains(number - 1) else {
      let last =
        points.isEmpty
        ? "Tilføj det første med »samdrift møder punkt tilføj«."
        : "Numrene går fra 1 til \(points.count)."
      throw Failure(.usage, "Der er intet punkt nr. \(number) på dagsordenen. \(last)")
    }
    return points[number - 1]
  }
}

/// The options that say what is known of a point.
enum PointOptions: OptionList {
  static let options = AgendaPoint.options(
    "sort", "milestone", "background", "economy", "recommendation", "enclosures", "link", "closed",
    "state", "outcome", "activities")
}

/// The option that says what a point is called.
enum PointTitle: OptionList {
  static let options = [AgendaPoint.option("title").neverEmpty]
}

/// `samdrift møder punkt liste`: the agenda of a meeting.
struct ListPoints: ParsableCommand {
  static let configuration = CommandConfiguration(
    "møder punkt liste", "<møde>", abstract: "Vis et mødes dagsorden.")

  @OptionGroup var meeting: RecordArgument<Meeting>

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let meeting = try meeting.record(in: session)
    session.show(Report.agenda(of: meeting, in: session.project), asJSON: json)
  }
}

/// `samdrift møder punkt tilføj`: a new point.
struct AddPoint: EditCommand {
  static let configuration = CommandConfiguration(
    "møder punkt tilføj", "<møde> <punkt>",
    abstract: "Tilføj et punkt sidst på dagsordenen.",
    discussion: """
      For eksempel:
        samdrift møder punkt tilføj 3/12 "Vagtordningen" --til beslutning \\
          --indstilling "Prøv den i et halvt år"
      """)

  @OptionGroup var meeting: RecordArgument<Meeting>

  @Argument(help: ArgumentHelp("Hvad punktet hedder.", valueName: "punkt")) var title: String

  @OptionGroup(title: "Om punktet") var about: RecordOptions<PointOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let meeting = try meeting.record(in: session)
    let new = AgendaPoint(id: Environment.newID()).with {
      ($0.meeting, $0.title) = (meeting.id, title.trimmed)
    }
    return session.project.add(try about.typed.filled(new, in: session))
  }
}

/// `samdrift møder punkt ret`: changes a point.
struct EditPoint: EditCommand {
  static let configuration = CommandConfiguration(
    "møder punkt ret", "<møde> <nr>",
    abstract: "Ret et punkt, eller skriv, hvad mødet kom frem til.",
    discussion: """
      For eksempel:
        samdrift møder punkt ret 3/12 2 --status behandlet \\
          --aftalt "Prøves i et halvt år"
      En tom værdi ("") fjerner det, der stod.
      """)

  @OptionGroup var point: PointArgument

  @OptionGroup var title: RecordOptions<PointTitle>

  @OptionGroup(title: "Om punktet") var about: RecordOptions<PointOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let point = try point.point(in: session)
    let filled = try (title.typed + about.typed).filled(point, in: session)
    return session.project.edit(point) { $0 = filled }
  }
}

/// `samdrift møder punkt flyt`: moves a point to another place.
struct MovePoint: EditCommand {
  static let configuration = CommandConfiguration(
    "møder punkt flyt", "<møde> <nr> <plads>",
    abstract: "Flyt et punkt til en anden plads på dagsordenen.",
    discussion: """
      For eksempel:
        samdrift møder punkt flyt 3/12 5 2
      """)

  @OptionGroup var point: PointArgument

  @Argument(help: ArgumentHelp("Den plads, det skal have.", valueName: "plads")) var place: Int

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let point = try point.point(in: session)
    // The number is checked as the point's own is.
    _ = try session.project.point(place, of: try self.point.meeting.record(in: session))
    return try session.project.move(point, to: place - 1)
  }
}

/// `samdrift møder punkt fortsæt`: carries points over to another meeting.
struct CarryPoints: EditCommand {
  static let configuration = CommandConfiguration(
    "møder punkt fortsæt", "<møde> [<nr> …]",
    abstract: "Tag punkter, der ikke er færdige, med på næste møde.",
    discussion: """
      For eksempel:
        samdrift møder punkt fortsæt 3/12 2,4
        samdrift møder punkt fortsæt 3/12 --på 14/1
      Uden numre tages alle med, der ikke er behandlet. Uden --på er det næste møde af samme type.
      """)

  @OptionGroup var meeting: RecordArgument<Meeting>

  @Argument(help: ArgumentHelp("Punkternes numre på dagsordenen.", valueName: "nr"))
  var numbers: [String] = []

  @Option(
    name: .danish("på"), help: ArgumentHelp("Det møde, de skal med på.", valueName: "møde"))
  var goal: String?

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let project = session.project
    let meeting = try meeting.record(in: session)
    let points = try numbers.flatMap(\.parts).map { text in
      guard let number = Int(text) else {
        throw Failure(.usage, "»\(text)« er ikke nummeret på et punkt. Skriv for eksempel 2,4.")
      }
      return try project.point(number, of: meeting)
    }
    if let fixed = points.first(where: \.isFixed) {
      throw Failure(.usage, fixed.whyNotCarried)
    }
    let chosen = points.isEmpty ? project.unfinishedPoints(of: meeting) : points
    if chosen.isEmpty { throw Failure(.usage, "Ingen punkter mangler at blive behandlet.") }
    guard
      let next = try goal.map({ try Meeting.called($0, in: session) })
        ?? project.meeting(after: meeting)
    else {
      throw Failure(
        .usage,
        "Der er ikke planlagt et næste møde af samme type. Planlæg det med »samdrift møder "
          + "næste«, eller vælg et møde med --på.")
    }
    if next.id == meeting.id {
      throw Failure(.usage, "Punkterne står på det møde. Vælg et andet med --på.")
    }
    return project.carry(chosen, to: next, newID: Environment.newID)
  }
}

/// `samdrift møder punkt slet`: removes a point.
struct RemovePoint: EditCommand {
  static let configuration = CommandConfiguration(
    "møder punkt slet", "<møde> <nr>", abstract: "Slet et punkt.")

  @OptionGroup var point: PointArgument

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    session.project.remove(try point.point(in: session))
  }

  func run() throws {
    var session = try common.session()
    try session.demandPresent()
    let (project, gone) = (session.project, [try point.point(in: session)])
    try session.commitAndReport(try edit(in: session))
    for words in [
      project.wordsOfStaying(afterRemoving: gone), project.wordsOfOpening(byRemoving: gone),
    ].compactMap({ $0 }) { Output.report(words) }
  }
}

/// `samdrift møder næste`: plans the next meeting of a series.
struct PlanNextMeeting: EditCommand {
  static let configuration = CommandConfiguration(
    "møder næste", "<møde> <dato>",
    abstract: "Planlæg det næste møde i rækken.",
    discussion: """
      For eksempel:
        samdrift møder næste 3/12 14/1
        samdrift møder næste 3/12 +4u
      »+4u« er fire uger efter mødet. Det nye bliver som mødet med de punkter, der går igen. Er \
      mødet holdt, følger de punkter med, der ikke blev færdige.
      """)

  @OptionGroup var meeting: RecordArgument<Meeting>

  @Argument(help: ArgumentHelp("Dagen, det holdes.", valueName: "dato")) var day: String

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let meeting = try meeting.record(in: session)
    let move = try DayMove(typed: day, today: session.today, leaning: .either)
    let day = try meeting.nextDay(move, today: session.today)
    return session.project.nextMeeting(
      after: meeting, on: day, today: session.today, newID: Environment.newID
    ).edit
  }
}

import Core
import Interface

/// One meeting.
struct MeetingScreen: PageScreen {
  static let name = "Møde"
  static let whereabouts = "på mødets side"
  static let tab: Tab? = .board
  static let lists: [Kind] = [.decision, .agendaPoint]
  static let opens: [Kind] = [.meeting]
  static let bindings = Bindings(
    [
      Binding([.enter], "Ret det valgte", short: "ret", .open),
      Binding([.character("a")], "Tilføj punkt til dagsordenen", short: "punkt", .add),
      Binding(
        [.character(" ")], "Punktet er behandlet, eller ikke alligevel", short: "behandlet", .tick),
      Binding([.character("b")], "Tilføj beslutning", short: "beslutning", .decision),
      Binding(
        [.character("M")], "Vis mødet på en stor skærm", short: "stor skærm", .meetingMode),
      Binding(
        [.character("o")], "Skriv, hvad der blev aftalt ved punktet", short: "aftalt", .outcome),
      Binding([.character("A")], "Tilføj aktivitet fra punktet", short: "aktivitet", .activity),
      Binding([.character("T")], "Tilføj løfte fra punktet", short: "løfte", .promise),
      Binding([.character("<")], "Flyt punktet op", .moveUp),
      Binding([.character(">")], "Flyt punktet ned", .moveDown),
      Binding(
        [.character("v")], "Fortsæt på næste møde: punktet eller resten", .carry),
      Binding([.character("t")], "Sæt de faste punkter på dagsordenen", .topics),
      Binding([.character("n")], "Skriv en note til referatet", short: "note", .notes),
      Binding([.character("R")], "Se referatet", short: "referat", .minutes),
      Binding([.character("P")], "Lav mødepakken", short: "mødepakke", .package),
      Binding([.character("e")], "Ret alle felter", .edit),
      Binding([.character("s")], "Afslut mødet, eller genåbn det", .status),
      MeetingsScreen.nextMeeting,
      Bindings.link,
      Binding([.character("d"), .delete], "Slet det valgte", .delete),
    ], moved: ["a": .decision])

  static func parent(of place: Place) -> Place { .meetings }

  var state = PageState<RecordItem>()

  func meeting(_ scene: Scene) -> Meeting? { scene.subject() }

  func page(_ scene: Scene) -> Page<RecordItem>? {
    meeting(scene).map {
      MeetingPage(meeting: $0, project: scene.project, today: scene.today, size: scene.size).page
    }
  }

  mutating func enter(_ scene: Scene) { state = PageState(focus: .field("date")) }

  /// What has become a record was a point before.
  mutating func turn(toNew reference: Reference, _ scene: Scene) -> Outcome? {
    if Self.opens.contains(reference.kind) { return .show(reference) }
    guard Self.lists.contains(reference.kind), !state.page.items.contains(.record(reference)) else {
      return nil
    }
    show(reference, scene)
    return .done
  }

  func footer(_ scene: Scene) -> FooterChoice {
    point(scene.project) == nil
      ? FooterChoice(without: [.tick, .outcome, .activity, .promise, .moveUp, .moveDown])
      : FooterChoice(first: [.open, .tick, .outcome, .decision])
  }

  /// The point that has the focus.
  private func point(_ project: Project) -> AgendaPoint? {
    guard case .record(let reference) = focus, reference.kind == .agendaPoint else { return nil }
    return project.listedPoint(reference.id)
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) throws(Refusal) -> Outcome {
    guard let meeting = meeting(scene) else { return .done }
    if let point = point(scene.project), action.isOfPoint {
      return try point.perform(action, &scene)
    }
    switch (action, focus) {
    case (.add, _), (.open, .empty(.agendaPoint)): return meeting.addPoint(&scene)
    case (.tick, _), (.outcome, _), (.moveUp, _), (.moveDown, _), (.activity, _), (.promise, _):
      return .unavailable("Vælg først et punkt på dagsordenen. Tryk a for at tilføje et.")
    case (.open, .field(let name)): return .change(meeting, fields: [name])
    case (.open, .record(let reference)): return .change(reference, in: scene.project)
    case (.open, .empty): return meeting.decide(&scene)
    case (.link, .record(let reference)):
      return .link(of: reference, in: scene.project, adding: Decision.addingLink)
    case (.delete, .record(let reference)): return .delete(reference, in: scene.project)
    default: return meeting.perform(action, &scene)
    }
  }
}

extension Action {
  /// Whether it is done to the point of the agenda that has the focus.
  fileprivate var isOfPoint: Bool {
    switch self {
    case .open, .tick, .outcome, .decision, .activity, .promise, .moveUp, .moveDown, .carry, .link,
      .delete:
      true
    default: false
    }
  }
}

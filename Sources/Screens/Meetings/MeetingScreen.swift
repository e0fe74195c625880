import Core
import Interface

/// One meeting.
struct MeetingScreen: PageScreen {
  static let name = "Møde"
  static let whereabouts = "på mødets side"
  static let tab: Tab? = .board
  static let lists: [Kind] = [.decision]
  static let bindings = Bindings([
    Binding([.enter], "Ret det valgte", short: "ret", .open),
    Binding(
      [.character("b"), .character("a")], "Tilføj beslutning", short: "beslutning", .add),
    Binding(
      [.character("M")], "Vis mødet på en stor skærm", short: "stor skærm", .meetingMode),
    Binding([.character("n")], "Skriv en note til referatet", short: "note", .notes),
    Binding([.character("R")], "Se referatet", short: "referat", .minutes),
    Binding([.character("P")], "Lav mødepakken", short: "mødepakke", .package),
    Binding([.character("e")], "Ret alle felter", .edit),
    Binding([.character("s")], "Afslut mødet, eller genåbn det", .status),
    Bindings.link,
    Binding([.character("d"), .delete], "Slet det valgte", .delete),
  ])

  static func parent(of place: Place) -> Place { .meetings }

  var state = PageState<RecordItem>()

  func meeting(_ scene: Scene) -> Meeting? { scene.subject() }

  func page(_ scene: Scene) -> Page<RecordItem>? {
    meeting(scene).map {
      MeetingPage(meeting: $0, project: scene.project, today: scene.today, size: scene.size).page
    }
  }

  mutating func enter(_ scene: Scene) { state = PageState(focus: .field("date")) }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    guard let meeting = meeting(scene) else { return .done }
    switch (action, focus) {
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

import Core
import Interface
import Text

/// The meetings.
struct MeetingsScreen: PageScreen {
  static let name = "Møder"
  static let tab: Tab? = .board
  static let lists: [Kind] = [.meeting]
  static let bindings = Bindings(
    [
      Binding([.enter], "Åbn mødet", short: "åbn", .open),
      Binding([.character("a")], "Tilføj møde", short: "tilføj", .add),
      Binding(
        [.character("M")], "Vis mødet på en stor skærm", short: "stor skærm", .meetingMode),
      Binding([.character("R")], "Se referatet", short: "referat", .minutes),
      Binding([.character("P")], "Lav mødepakken", short: "mødepakke", .package),
      Binding([.character("e")], "Ret mødet", short: "ret", .edit),
      Self.nextMeeting,
      Bindings.link,
      Binding([.character("d"), .delete], "Slet mødet", .delete),
    ], without: [.left, .right, .meetings])

  /// The key that plans the next meeting of a series.
  static let nextMeeting = Binding(
    [.character("N")], "Planlæg næste møde i rækken", Action.nextMeeting)

  var state = PageState<RecordItem>()

  func page(_ scene: Scene) -> Page<RecordItem>? {
    MeetingsPage(project: scene.project, today: scene.today, size: scene.size).page
  }

  /// Puts the focus on the meeting at hand.
  mutating func enter(_ scene: Scene) {
    let next = scene.project.comingMeeting(from: scene.today) ?? scene.project.meetings.last
    state = PageState(focus: next.map { .record($0.reference) })
  }

  func meeting(_ scene: Scene) -> Meeting? {
    if case .record(let reference) = focus { scene.project.meeting(reference.id) } else { nil }
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    if action == .add || action == .open && scene.project.meetings.isEmpty {
      return .add(Meeting.today(&scene))
    }
    guard let meeting = meeting(scene) else {
      return .unavailable("Her er ingen møder endnu. Tryk a for at tilføje et.")
    }
    return action == .open ? .go(.meeting(meeting.id)) : meeting.perform(action, &scene)
  }
}

extension Meeting {
  /// A meeting that is held today.
  static func today(_ scene: inout Scene) -> Meeting {
    Meeting(id: scene.newID()).with { $0.date = scene.today }
  }

  /// What can be done to a meeting in the list, on its own page and while it is held.
  func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    let project = scene.project
    switch action {
    case .edit: return .change(self)
    case .decision: return decide(&scene)
    case .notes: return .form(MeetingNoteForm(self))
    case .status: return .commit(project.close(self, !isClosed))
    case .minutes:
      return .effects([.makePaper(PaperRequest(.minutes, project: project.id, meeting: id))])
    case .package:
      return .asking(
        for: PaperRequest(.package, project: project.id, meeting: id), in: project,
        today: scene.today)
    case .topics: return addTopics(&scene)
    case .carry: return carryUnfinished(&scene)
    case .nextMeeting: return .form(NextMeetingForm(self))
    case .activity: return .add(Activity(id: scene.newID()))
    case .promise:
      return .add(project.promise(id: scene.newID(), at: self, today: scene.today))
    case .link: return .link(of: reference, in: project)
    case .delete: return delete(from: project)
    default: return .done
    }
  }

  /// The form of a decision at the meeting: on `milestone`, or on the one that most likely comes up.
  func decide(on milestone: Milestone? = nil, _ scene: inout Scene) -> Outcome {
    guard let subject = milestone ?? likelyMilestone(scene) ?? scene.project.milestones.last
    else { return .done }
    return .add(subject.newDecision(at: self, &scene))
  }

  /// The milestone that a decision at the meeting is most likely on; nil where none is open that it
  /// can decide on.
  func likelyMilestone(_ scene: Scene) -> Milestone? {
    let open = scene.project.milestones.filter { milestone in
      !milestone.status.isClosed
        && (kind.mayAccede || milestone.number != Playbook.accessionMilestone)
    }
    // Those that await one are lines of their own while the meeting is held.
    let isHeld = scene.place.isCalm
    return open.first { ($0.status == .awaitingDecision) != isHeld } ?? open.first
  }

  private func delete(from project: Project) -> Outcome {
    let edit = project.remove(reference)
    let points = project.agendaPoints(of: self)
    let parts = [points.isEmpty ? "" : "dagsordenen", minutes.isEmpty ? "" : "noterne"]
    let gone = parts.filter { !$0.isEmpty }.joinedAsSentence
    let lost = [
      gone.isEmpty ? "" : "\(gone.capitalizedFirst) slettes med.",
      project.wordsOfStaying(afterRemoving: points, of: self) ?? "",
      project.wordsOfOpening(byRemoving: points) ?? "",
    ].filled(" ")
    return .ask(
      "Slet møde", "\(name(in: project)). \(lost) Det kan fortrydes med u.",
      yes: "Slet", no: "Behold", edit)
  }
}

import Core
import Interface

extension App {
  /// The step of a meeting that is on the screen; nil when the meeting is gone.
  func meetingModeView(_ id: String) -> MeetingModeView? {
    guard let project, let meeting = project.meeting(id) else { return nil }
    return MeetingModeView(
      meeting: meeting, project: project, mode: meetingMode, today: today, size: size)
  }

  /// Begins the meeting that is looked at, or else today's or the next; asks to make one where
  /// there is none.
  mutating func startMeetingMode() {
    guard project != nil else { return }
    guard let meeting = meetingAtHand else {
      let meeting = Meeting(id: ids.next()).with { $0.date = today }
      place = .meetings
      overlays.append(
        .confirm(
          Confirm(
            title: "Intet møde",
            question: "Der er intet kommende møde. Lav et, og tryk M igen, når det er gemt.",
            yes: "Lav et møde", no: "Lad være", intent: .form(.add(meeting)))))
      return
    }
    meetingMode = MeetingMode()
    place = .meetingMode(meeting.id)
  }

  mutating func moveInMode(_ action: Action, _ id: String) {
    switch action {
    case .left, .right:
      let before = meetingMode.step
      meetingMode.go(by: action == .right ? 1 : -1)
      if meetingMode.step == before {
        say(action == .right ? "Det var det sidste trin. Esc lukker." : "Det er det første trin.")
      }
    default:
      guard let view = meetingModeView(id) else { return }
      meetingMode.state.focus = view.page.focus(
        after: action, from: meetingMode.state.focus, height: view.rect.height)
    }
  }

  mutating func performInMeeting(_ action: Action, _ id: String) -> [Effect] {
    guard let project, let meeting = project.meeting(id) else { return [] }
    let item = meetingMode.state.focus.flatMap(MeetingModeItem.init(id:))
    var milestone: Milestone?
    var activity: Activity?
    if case .record(let reference) = item {
      milestone = reference.kind == .milestone ? Int(reference.id).flatMap(project.milestone) : nil
      activity = reference.kind == .activity ? project.activity(reference.id) : nil
    }
    switch action {
    case .tick:
      if let activity { return commit(project.tick([activity], on: today, by: author)) }
      if let milestone {
        overlays.append(.menu(statusMenu(milestone)))
        return []
      }
      return open(item, meeting)
    case .decision: decide(at: meeting, on: milestone)
    case .open:
      if let activity {
        openForm(.change(activity, fields: ["responsible", "deadline", "status"]))
      } else if let milestone, meetingMode.step == .decisions {
        decide(at: meeting, on: milestone)
      } else if let milestone {
        openForm(.change(milestone, fields: ["responsible", "planned"]))
      } else {
        return open(item, meeting)
      }
    default: return perform(action, on: meeting)
    }
    return []
  }

  /// Does what stands on a line without a record; goes on where there is nothing to do.
  private mutating func open(_ item: MeetingModeItem?, _ meeting: Meeting) -> [Effect] {
    switch item {
    case .decision: decide(at: meeting)
    case .minutes: return perform(.minutes, on: meeting)
    case .close: return perform(.status, on: meeting)
    default: moveInMode(.right, meeting.id)
    }
    return []
  }
}

import Core
import Interface

extension Place {
  /// Whether only what is looked at together is shown there, without tabs.
  var isCalm: Bool { if case .meetingMode = self { true } else { false } }

  /// Whether it is one of the meetings' places.
  var isAboutMeetings: Bool {
    switch self {
    case .meetings, .meeting, .meetingMode: true
    default: false
    }
  }
}

extension App {
  /// The meeting that the user looks at, or else today's or the next; nil when there is none.
  var meetingAtHand: Meeting? {
    guard let project else { return nil }
    let looked: Meeting? =
      switch place {
      case .meeting(let id), .meetingMode(let id): project.meeting(id)
      case .meetings: focusedMeeting
      default: nil
      }
    return looked ?? project.comingMeeting(from: today)
  }

  /// The list of meetings as it is now.
  var meetingsPage: MeetingsPage? {
    project.map { MeetingsPage(project: $0, today: today, size: size) }
  }

  /// The page of the meeting with `id` as it is now; nil when it is gone.
  func page(ofMeeting id: String) -> Page? {
    guard let project, let meeting = project.meeting(id) else { return nil }
    return MeetingPage(meeting: meeting, project: project, today: today, size: size).page
  }

  /// Opens the list of meetings, with the focus on the one at hand.
  mutating func goToMeetings() {
    let next = project?.comingMeeting(from: today) ?? project?.meetings.last
    meetings = PageState(focus: next.map { RecordItem.record($0.reference).id })
    place = .meetings
  }

  /// Opens the page of a meeting.
  mutating func show(_ meeting: Meeting) {
    meetings.focus = RecordItem.record(meeting.reference).id
    meetingPage = PageState(focus: RecordItem.field("date").id)
    place = .meeting(meeting.id)
  }

  /// The meeting that has the focus in the list.
  var focusedMeeting: Meeting? {
    guard case .record(let reference) = meetings.focus.flatMap(RecordItem.init(id:)) else {
      return nil
    }
    return project?.meeting(reference.id)
  }

  mutating func performOnMeetings(_ action: Action) -> [Effect] {
    if action == .add || project?.meetings.isEmpty == true {
      openForm(.add(newMeeting()))
      return []
    }
    guard let meeting = focusedMeeting else { return [] }
    switch action {
    case .open: show(meeting)
    default: return perform(action, on: meeting)
    }
    return []
  }

  mutating func performOnMeeting(_ action: Action, _ id: String) -> [Effect] {
    guard let project, let meeting = project.meeting(id) else { return [] }
    let item = meetingPage.focus.flatMap(RecordItem.init(id:))
    switch action {
    case .open:
      switch item {
      case .field(let name): openForm(.change(meeting, fields: [name]))
      case .record(let reference): openForm(reference)
      case .empty: return perform(.decision, on: meeting)
      case nil: break
      }
    case .delete:
      if case .record(let reference) = item { return commit(project.remove(reference)) }
      return perform(.delete, on: meeting)
    default: return perform(action, on: meeting)
    }
    return []
  }

  /// What can be done to a meeting in the list, on its own page and while it is held.
  mutating func perform(_ action: Action, on meeting: Meeting) -> [Effect] {
    guard let project else { return [] }
    switch action {
    case .edit: openForm(.change(meeting))
    case .decision: decide(at: meeting)
    case .notes: openForm(.note(meeting))
    case .status: return commit(project.close(meeting, !meeting.isClosed))
    case .minutes:
      return [.makePaper(PaperRequest(.minutes, project: project.id, meeting: meeting.id))]
    case .delete: return delete(meeting, project)
    default: break
    }
    return []
  }

  /// Opens the form of a decision at a meeting: on `milestone`, or on the one that most likely
  /// comes up.
  mutating func decide(at meeting: Meeting, on milestone: Milestone? = nil) {
    let open = project?.milestones.filter { !$0.status.isClosed } ?? []
    // Those that await one are lines of their own while the meeting is held.
    let likely = open.first { ($0.status == .awaitingDecision) != place.isCalm } ?? open.first
    guard let subject = milestone ?? likely ?? project?.milestones.first else { return }
    openForm(.add(newDecision(on: subject, at: meeting)))
  }

  private mutating func newMeeting() -> Meeting {
    Meeting(id: ids.next()).with { $0.date = today }
  }

  private mutating func delete(_ meeting: Meeting, _ project: Project) -> [Effect] {
    let edit = project.remove(meeting.reference)
    let decisions = project.decisions(at: meeting).count
    let lost = [
      meeting.minutes.isEmpty ? "" : "Noterne slettes med.",
      decisions == 0 ? "" : "Beslutningerne bliver stående på deres milepæle.",
    ].filled(" ")
    guard !lost.isEmpty else { return commit(edit) }
    overlays.append(
      .confirm(
        Confirm(
          title: "Slet møde",
          question: "\(meeting.name(in: project)). \(lost) Det kan fortrydes med u.",
          yes: "Slet", no: "Behold", intent: .effects([.commit(edit, project: project.id)]))))
    return []
  }

  mutating func moveInMeetings(_ action: Action, height: Int) {
    switch place {
    case .meetings:
      guard let page = meetingsPage?.page else { return }
      meetings.focus = page.focus(after: action, from: meetings.focus, height: height)
    case .meeting(let id):
      guard let page = page(ofMeeting: id) else { return }
      meetingPage.focus = page.focus(after: action, from: meetingPage.focus, height: height)
    case .meetingMode(let id): moveInMode(action, id)
    default: break
    }
  }

  /// Keeps the focus on something that is there, and leaves what belongs to a meeting that isn't.
  mutating func settleMeetings(_ ledger: Ledger, height: Int) {
    switch place {
    case .meeting(let id):
      if let page = page(ofMeeting: id) { return meetingPage.settle(on: page, height: height) }
    case .meetingMode(let id):
      if let meeting = ledger.project.meeting(id) {
        meetingMode.learn(of: ledger, before: meeting, today: today, zone: zone)
        guard let view = meetingModeView(id) else { return }
        return meetingMode.state.settle(on: view.page, height: view.rect.height)
      }
    default: break
    }
    place = .meetings
    if let page = meetingsPage?.page { meetings.settle(on: page, height: height) }
  }
}

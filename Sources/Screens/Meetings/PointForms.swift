import Core
import Interface

extension AgendaPoint: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt punkt på dagsordenen" : "Punkt på dagsordenen"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    project.meeting(meeting)?.name(in: project) ?? ""
  }

  /// What a new one comes to is asked for when it has been dealt with.
  func formFields(in project: Project) -> [Question] {
    let isNew = project.listedPoint(id) == nil
    return questions(in: project).filter { !isNew || !["state", "outcome"].contains($0.name) }
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    let filled = try filled(values)
    return project.edit(self) { $0 = filled }
  }
}

/// The form on which it is written what a meeting came to at a point.
struct PointNoteForm: KeptForm {
  static let keyWord = "punktnote"
  var keyParts: [String] { [point.id] }
  let addsToOthers = true

  let point: AgendaPoint

  init(_ point: AgendaPoint) { self.point = point }

  init?(keyParts: [String], in project: Project) {
    guard keyParts.count == 1, let point = project.listedPoint(keyParts[0]) else { return nil }
    self.init(point)
  }

  func title(in project: Project) -> String { "Det blev aftalt" }

  func introduction(in project: Project) -> String { point.title }

  func questions(in project: Project) -> [Question] {
    [
      Question(
        name: "note", label: AgendaPoint.label(of: "outcome"), input: .lines, isRequired: true,
        hint: "Lægges til det, der er aftalt ved punktet")
    ]
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    // What others have written meanwhile stands above.
    let now = scene.project.listedPoint(point.id) ?? point
    return .commit(scene.project.note(values.text("note"), at: now))
  }
}

/// The form of a decision, an activity or a promise that is made from a point, which then has it
/// among its results.
struct PointResultForm: KeptForm {
  static let keyWord = "punkt"
  let point: AgendaPoint
  private let form: RecordForm

  init(adding record: any FormRecord, at point: AgendaPoint) {
    self.point = point
    form = RecordForm(adding: record)
  }

  /// The point, the record's id, and the record's own form.
  var keyParts: [String] { [point.id, form.record.id, form.draftKey ?? ""] }

  init?(keyParts: [String], in project: Project) {
    guard keyParts.count > 2, let point = project.listedPoint(keyParts[0]),
      let form = RecordForm(
        key: Array(keyParts.dropFirst(2)), in: project, newID: { keyParts[1] })
    else { return nil }
    (self.point, self.form) = (point, form)
  }

  let isNew = true
  var decider: String? { form.decider }
  var stakeholder: String? { form.stakeholder }

  func title(in project: Project) -> String { form.title(in: project) }

  func introduction(in project: Project) -> String {
    let own = form.introduction(in: project)
    return "Ved punktet »\(point.title)«." + (own.isEmpty ? "" : " \(own)")
  }

  func questions(in project: Project) -> [Question] { form.questions(in: project) }

  func asks(for field: String, where decided: String?) -> Bool {
    form.asks(for: field, where: decided)
  }

  func values(in project: Project) -> [String: String] { form.values(in: project) }

  func doubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String? { form.doubt(about: field, values, in: project) }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    let outcome = try form.outcome(values, &scene)
    guard case .commit(let edit, let line) = outcome,
      let point = scene.project.listedPoint(point.id)
    else { return outcome }
    return .commit(scene.project.made(edit, at: point), line: line)
  }
}

/// The form on which the next meeting of a series is planned.
struct NextMeetingForm: KeptForm {
  static let keyWord = "naestemoede"
  var keyParts: [String] { [meeting.id] + carried.map(\.id) }

  let meeting: Meeting
  /// The points that are to go with it; empty for those that are left where the last meeting is over.
  private let carried: [AgendaPoint]

  init(_ meeting: Meeting, carrying carried: [AgendaPoint] = []) {
    (self.meeting, self.carried) = (meeting, carried)
  }

  init?(keyParts: [String], in project: Project) {
    guard let id = keyParts.first, let meeting = project.meeting(id) else { return nil }
    self.init(meeting, carrying: keyParts.dropFirst().compactMap { project.listedPoint($0) })
  }

  func title(in project: Project) -> String { "Næste møde i rækken" }

  func introduction(in project: Project) -> String {
    let along =
      switch carried.count {
      case 0: "Er det møde holdt, følger de punkter med, der ikke blev færdige."
      case 1: "Punktet »\(carried[0].title)« følger med."
      default: "De \(carried.count) punkter, der ikke er færdige, følger med."
      }
    let planned = project.meetings.first { other in
      guard let day = meeting.date else { return false }
      return other.kind == meeting.kind && other.isToCome(on: day.adding(days: 1))
    }
    let already = planned.map { " \($0.definiteName.capitalizedFirst) er allerede planlagt." } ?? ""
    return "Det bliver som \(meeting.definiteName) med de punkter, der går igen. \(along)\(already)"
  }

  func questions(in project: Project) -> [Question] {
    [
      Question(
        name: Self.field, label: Meeting.label(of: Self.field), input: .day(.either),
        isRequired: true, hint: Self.hint)
    ]
  }

  private static let field = "date"
  private static let hint = "Fx »+4u« fra det sidste møde eller »tors i uge 49«"

  /// Four weeks after the last meeting.
  func values(in project: Project) -> [String: String] {
    meeting.date.map { [Self.field: $0.adding(days: 28).iso] } ?? [:]
  }

  /// A way is counted from the last meeting's day.
  func origin(of field: String) -> Day? { meeting.date }

  func hint(about field: String, in form: Form) -> String? {
    form.isChanged(field) ? nil : Self.hint
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    let (project, today) = (scene.project, scene.today)
    guard let wanted = values.day(Self.field) else { return .done }
    let last = project.meeting(meeting.id) ?? meeting
    let day = try last.nextDay(.to(wanted), today: today)
    let next = project.nextMeeting(after: last, on: day, today: today, carrying: carried) {
      scene.newID()
    }
    return .commit(next.edit)
  }
}

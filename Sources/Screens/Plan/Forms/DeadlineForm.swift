import Core
import Interface
import Text

/// The form on which deadlines are set: those of activities, or a milestone's.
///
/// They get a day, or each goes some way from where it is.
struct DeadlineForm: FormPurpose {
  /// What the deadlines are of.
  let records: [Reference]
  /// The deadlines that there are.
  private let deadlines: Set<Day?>
  /// The day that a first deadline is counted from.
  private let beginning: Day
  /// The day that counts as today.
  let today: Day

  init(_ activities: [Activity], today: Day) {
    records = activities.map(\.reference)
    deadlines = Set(activities.map(\.deadline))
    beginning = max(today, activities.count == 1 ? activities[0].start ?? today : today)
    self.today = today
  }

  init(_ milestone: Milestone, today: Day) {
    records = [milestone.reference]
    deadlines = [milestone.planned]
    beginning = today
    self.today = today
  }

  private static let field = "deadline"

  func title(in project: Project) -> String {
    records.count == 1
      ? "Frist · \(project.name(of: records[0]))" : "Frist for \(records.count) aktiviteter"
  }

  /// An afdelingsmøde may have to decide before it.
  func introduction(in project: Project) -> String {
    let milestone = records.count == 1 ? project.record(records[0]) as? Milestone : nil
    return milestone?.hints.first { $0 == .notice }?.line ?? ""
  }

  func questions(in project: Project) -> [Question] {
    [
      Question(
        name: Self.field, label: "Frist", input: .line,
        hint: deadlines.count < 2
          ? "Fx »3/12«, »uge 49«, eller »+1u« fra den frist, der er. Tomt fjerner fristen"
          : "En dag til dem alle, eller fx »+1u« eller »-3d« fra den frist, hver har")
    ]
  }

  func values(in project: Project) -> [String: String] {
    [Self.field: deadlines.count == 1 ? deadlines.first??.numeric ?? "" : ""]
  }

  func hint(about field: String, in form: Form) -> String? {
    guard case .success(let move) = DayMove.read(form[field], today: today) else { return nil }
    if let day = day(after: move) {
      let words = "→ \(DateInput.explanation(of: day, today: today))"
      guard case .by = move, deadlines != [nil] else { return words }
      return "\(words) · \(move.shown)"
    }
    return "→ \(move.shown) end den frist, hver har"
  }

  func doubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String? {
    guard let text = values[field] ?? nil, !text.trimmed.isEmpty else { return nil }
    switch DayMove.read(text, today: today) {
    case .failure(let failure): return failure.message
    case .success(let move):
      guard let day = day(after: move), let warning = day.deadlineWarning else { return nil }
      return "→ \(DateInput.explanation(of: day, today: today)) · \(warning)"
    }
  }

  /// The day that they all go to; nil where it isn't the same.
  private func day(after move: DayMove) -> Day? {
    let isOne = records.count == 1
    let days = Set(deadlines.map { move.day(fromKnown: $0 ?? (isOne ? beginning : nil)) })
    return days.count == 1 ? days.first ?? nil : nil
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    let text = values.text(Self.field).trimmed
    let (project, former) = (values.opened, self.values(in: values.opened)[Self.field] ?? "")
    // Untouched, it changes nothing: several may have a deadline each.
    if text == former { return .commit(Edit("", [])) }
    if text.isEmpty {
      if let milestone = milestone(in: project) {
        return .clear(["planned"], of: milestone, in: project)
      }
      return .commit(project.clearDeadline(of: activities(in: project)))
    }
    switch DayMove.read(text, today: today) {
    case .failure(let failure): throw Refusal(failure.message, field: Self.field)
    case .success(let move):
      if let refusal = milestone(in: scene.project)?.refusal(toMove: move, today: today) {
        throw Refusal(refusal.message, field: Self.field)
      }
      if case .by = move, records.count > 1, deadlines == [nil] {
        throw Refusal("De markerede har ingen frist at flytte. Skriv en dato.", field: Self.field)
      }
      // What is asked about is shown as it is now. What isn't is made from what the form showed, so
      // that what others have saved since stands in its way.
      if case .open(let question) = moved(by: move, in: scene.project) { return .open(question) }
      return moved(by: move, in: project, mayAsk: false)
    }
  }

  private func moved(by move: DayMove, in project: Project, mayAsk: Bool = true) -> Outcome {
    if let milestone = milestone(in: project) {
      return .move(milestone, by: move, in: project, today: today, mayAsk: mayAsk)
    }
    return .move(
      activities(in: project), by: move, in: Plan(project), today: today, showsFirst: true,
      mayAsk: mayAsk)
  }

  /// The milestone that the deadline is of; nil where it is activities'.
  private func milestone(in project: Project) -> Milestone? {
    guard let record = records.first, record.kind == .milestone else { return nil }
    return Int(record.id).flatMap(project.milestone)
  }

  private func activities(in project: Project) -> [Activity] {
    records.compactMap { project.activity($0.id) }
  }
}

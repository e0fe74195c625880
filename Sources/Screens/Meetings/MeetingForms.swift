import Core

extension Meeting: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt møde" : name(in: project)
  }

  /// A new one is written with its agenda, a point on each line; what there is stands on its page.
  func formFields(in project: Project) -> [Question] {
    questions(in: project).filter { !project.contains(reference) || $0.name != "agenda" }
  }
}

/// The form on which a note is written for the minutes.
struct MeetingNoteForm: KeptForm {
  static let keyWord = "note"
  var keyParts: [String] { [meeting.id] }
  let addsToOthers = true

  let meeting: Meeting

  init(_ meeting: Meeting) { self.meeting = meeting }

  init?(keyParts: [String], in project: Project) {
    guard keyParts.count == 1, let meeting = project.meeting(keyParts[0]) else { return nil }
    self.init(meeting)
  }

  func title(in project: Project) -> String { "Note til referatet" }

  func introduction(in project: Project) -> String { meeting.name(in: project) }

  func questions(in project: Project) -> [Question] {
    [
      Question(
        name: "note", label: "Note", input: .lines, isRequired: true,
        hint: "Lægges til mødets noter")
    ]
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    // What others have noted meanwhile stands above.
    let now = scene.project.meeting(meeting.id) ?? meeting
    return .commit(scene.project.note(values.text("note"), at: now))
  }
}

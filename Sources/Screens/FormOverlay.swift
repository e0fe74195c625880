import Core
import Interface

/// A form that lies over the screen while it is filled in.
struct FormOverlay: Equatable {
  /// What it is filled in for.
  let purpose: FormPurpose
  /// The form itself.
  var form: Form
  /// Whether what is missing is pointed out, after a first attempt to save.
  var isStrict = false

  private let specs: [FieldSpec]

  init(_ purpose: FormPurpose, in project: Project?) {
    self.purpose = purpose
    specs = purpose.specs(in: project)
    let stored = purpose.stored
    form = Form(
      title: purpose.title, introduction: purpose.introduction(in: project),
      fields: specs.map { $0.field(stored[$0.name]) })
  }

  /// The form as it is kept when the program is interrupted; nil when nothing has been written.
  func draft(project: String?) -> Draft? {
    guard form.isChanged, let key = purpose.key else { return nil }
    return Draft(project: project, form: key, title: form.title, texts: form.texts)
  }

  /// What has been written, as stored text by field, or nil when something is wrong; the focus is
  /// then on the first field to mend.
  mutating func read(today: Day) -> [String: String?]? {
    var values: [String: String?] = [:]
    for spec in specs {
      switch spec.read(form, today: today) {
      case .success(let stored): values[spec.name] = .some(stored)
      case .failure:
        isStrict = true
        form.focus(on: spec.name)
        return nil
      }
    }
    return values
  }

  func view(today: Day, in frame: inout Frame) {
    let focused = form.fields.indices.contains(form.focus) ? form.fields[form.focus].id : nil
    var notes: [String: Form.Note] = [:]
    for spec in specs {
      notes[spec.name] = spec.note(
        form, today: today, isStrict: isStrict, isFocused: spec.name == focused)
    }
    form.view(in: &frame, notes: notes)
  }
}

extension FormPurpose {
  /// The edit that the filled-in form makes; nil when it makes something else than an edit.
  ///
  /// Records that were changed keep the values they had when the form was opened as their old ones.
  func edit(
    _ values: [String: String?], in project: Project, today: Day
  ) throws(Refusal) -> Edit? {
    switch self {
    case .newProject, .savePaper: return nil
    case .projectInfo(let record): return try Self.edit(record, values, in: project)
    case .department(let record, let isNew):
      guard isNew else { return try Self.edit(record, values, in: project) }
      return project.add(try Self.filled(record, values))
    case .checklistItem(let record, let isNew):
      guard isNew else { return try Self.edit(record, values, in: project) }
      guard let milestone = Int(record.milestone).flatMap(project.milestone) else { return nil }
      return project.addChecklistItem(
        values["text"].flatMap { $0 } ?? "", to: milestone, id: record.id)
    case .decision(let record, let isNew):
      guard isNew else { return try Self.edit(record, values, in: project) }
      return project.add(try Self.filled(record, values))
    case .milestone(let record, _): return try Self.edit(record, values, in: project)
    case .reason(let record, let status):
      return try project.edit(
        status: status, of: record, reason: values["reason"].flatMap { $0 } ?? "", today: today)
    }
  }

  private static func filled<Record: Entity>(
    _ record: Record, _ values: [String: String?]
  ) throws(Refusal) -> Record {
    guard let filled = record.with(stored: values) else {
      throw Refusal("Formularen kunne ikke læses. Ret felterne, og gem igen.")
    }
    return filled
  }

  private static func edit<Record: Entity>(
    _ record: Record, _ values: [String: String?], in project: Project
  ) throws(Refusal) -> Edit {
    let filled = try filled(record, values)
    return project.edit(record) { $0 = filled }
  }
}

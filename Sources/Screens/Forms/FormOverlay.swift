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

  init(_ purpose: FormPurpose, in project: Project) {
    self.purpose = purpose
    specs = purpose.specs(in: project)
    let values = purpose.values(in: project)
    form = Form(
      title: purpose.title(in: project), introduction: purpose.introduction(in: project),
      accept: purpose.accept,
      fields: specs.map { $0.field(values[$0.name]) })
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

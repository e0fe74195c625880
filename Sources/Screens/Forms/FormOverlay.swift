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

  /// What was wrong with a field when the form was last saved, until something is changed.
  private var objection: (refusal: Refusal, texts: [String: String])?
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

  static func == (a: FormOverlay, b: FormOverlay) -> Bool {
    a.purpose == b.purpose && a.form == b.form && a.isStrict == b.isStrict && a.specs == b.specs
      && a.objection?.refusal == b.objection?.refusal
  }

  /// Points out what is wrong at the field that it is about; false when it is about none of them.
  mutating func object(_ refusal: Refusal) -> Bool {
    guard let field = refusal.field, specs.contains(where: { $0.name == field }) else {
      return false
    }
    objection = (refusal, form.texts)
    form.focus(on: field)
    return true
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
    if let objection, objection.texts == form.texts, let field = objection.refusal.field {
      notes[field] = .error(objection.refusal.message)
    }
    form.view(in: &frame, notes: notes)
  }
}
